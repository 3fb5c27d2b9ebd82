#include "ui/retrieval/saveselectionform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "ui/frame/studio.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/retrieval/selectionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

enum Amount { AsManyWords, AsManyDocuments, ThisMany };

QSpinBox *makeNumber(int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

SaveSelectionForm::SaveSelectionForm(Studio &studio, const ParameterFields &parameters, MessageBar *messages,
                                     QWidget *parent)
    : Card(tr("Save selection"), parent), m_studio(studio), m_parameters(parameters), m_messages(messages)
{
    buildForm();
    body()->addWidget(m_form);
    body()->addLayout(makeButtons());
    setFocusProxy(m_name);
    setVisible(false);
    connect(m_method, &QComboBox::currentIndexChanged, this, &SaveSelectionForm::showMethod);
    connect(m_amount, &QComboBox::currentIndexChanged, this, &SaveSelectionForm::showMethod);
    connect(m_name, &QLineEdit::returnPressed, this, &SaveSelectionForm::save);
}

void SaveSelectionForm::buildForm()
{
    m_form = new Form;
    m_name = new QLineEdit;
    m_method = new QComboBox;
    m_method->addItem(tr("Neighbours of the training texts (BM25)"), int(Selector::Bm25));
    m_method->addItem(tr("Random documents"), int(Selector::Random));
    m_method->addItem(tr("Importance of the documents (DSIR)"), int(Selector::Dsir));
    m_amount = new QComboBox;
    m_amount->addItems({tr("As many words as another selection"),
                        tr("As many documents as another selection"), tr("A number of documents")});
    m_like = new QComboBox;
    m_documents = makeNumber(1, 100'000'000, 10'000);
    m_minimumWords = makeNumber(0, 100'000, 0);
    m_seed = makeNumber(0, 1'000'000'000, 1);
    m_guard = new QCheckBox(tr("Leave out documents that contain a dev or test text"));
    m_guard->setChecked(true);
    m_dedupe = new QComboBox;
    m_dedupe->addItem(tr("Keep documents that repeat others"), int(Dedupe::None));
    m_dedupe->addItem(tr("Leave out exact repeats"), int(Dedupe::Exact));
    m_dedupe->addItem(tr("Leave out near repeats too"), int(Dedupe::Near));
    m_form->add(tr("Name"), m_name, tr("The name of the selection in this workspace"));
    m_form->add(
        tr("Method"), m_method,
        tr("How documents are chosen. Neighbours are the paper's method; random is what retrieval must "
           "beat; importance draws documents whose words are as frequent as the task's (Xie et al. "
           "2023)."));
    m_form->add(tr("How many"), m_amount, tr("When the draw ends"));
    m_form->add(tr("As many as"), m_like, tr("The selection whose size is met"));
    m_form->add(tr("Documents"), m_documents, tr("How many documents are drawn"));
    m_form->add(tr("Words at least"), m_minimumWords,
                tr("Shorter documents are not drawn; the authors: 100"));
    m_form->add(tr("Seed"), m_seed,
                tr("Start of the random numbers; the same seed draws the same documents"));
    m_form->add(tr("Leak guard"), m_guard, SelectionWords::guardRule());
    m_form->add(tr("Repeats"), m_dedupe,
                tr("Exact repeats have the same words in the same order; near repeats share four fifths of "
                   "their runs of five words. The first of them is kept."));
    m_form->setMaximumWidth(theme().space(720)); // names need no whole screen
}

QLayout *SaveSelectionForm::makeButtons()
{
    m_save = makeButton("save", tr("Save"), tr("Finds the documents and saves them as a selection"));
    makePrimary(m_save);
    auto *back = makeButton({}, tr("Back"), tr("Leaves this form; nothing is saved"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_save);
    connect(back, &QPushButton::clicked, this, &SaveSelectionForm::leave);
    connect(m_save, &QPushButton::clicked, this, &SaveSelectionForm::save);
    return row;
}

void SaveSelectionForm::open()
{
    m_like->clear();
    m_like->addItems(m_studio.selections());
    m_like->setCurrentText(m_studio.currentSelection());
    m_form->clearProblems();
    m_name->clear();
    showMethod();
    setVisible(true);
    m_name->setFocus();
    m_name->selectAll();
}

/// A name that was typed stays.
void SaveSelectionForm::proposeName()
{
    if (!m_name->text().isEmpty() && m_name->text() != m_proposed)
        return;
    const Selector selector = options().selector;
    const QString base =
        selector == Selector::Bm25
            ? QString("%1-k%2").arg(m_studio.currentTask()).arg(m_parameters.k())
            : QString("%1-%2").arg(m_studio.currentTask(), selector == Selector::Random ? "random" : "dsir");
    m_proposed = base.left(100);
    for (int i = 2; m_studio.selections().contains(m_proposed); ++i)
        m_proposed = QString("%1-%2").arg(base.left(90)).arg(i);
    m_name->setText(m_proposed);
}

void SaveSelectionForm::leave()
{
    setVisible(false);
    Q_EMIT closed();
}

void SaveSelectionForm::showMethod()
{
    const Selector selector = options().selector;
    const bool draws = selector != Selector::Bm25;
    m_form->setRowVisible(m_amount, draws);
    m_form->setRowVisible(m_like, draws && m_amount->currentIndex() != ThisMany);
    m_form->setRowVisible(m_documents, draws && m_amount->currentIndex() == ThisMany);
    m_form->setRowVisible(m_minimumWords, selector == Selector::Dsir);
    m_form->setRowVisible(m_seed, draws);
    proposeName();
}

SelectionOptions SaveSelectionForm::options() const
{
    SelectionOptions options;
    options.name = m_name->text().trimmed().toStdString();
    options.task = m_studio.currentTask().toStdString();
    for (const QString &corpus : m_studio.currentCorpora())
        options.corpora.push_back(corpus.toStdString());
    options.selector = static_cast<Selector>(m_method->currentData().toInt());
    options.k = m_parameters.k();
    options.bm25 = m_parameters.bm25();
    options.queryText = m_parameters.queryText();
    options.guard = m_guard->isChecked();
    options.dedupe = static_cast<Dedupe>(m_dedupe->currentData().toInt());
    options.threads = m_studio.threads();
    if (options.selector == Selector::Bm25)
        return options;
    options.seed = std::uint64_t(m_seed->value());
    if (m_amount->currentIndex() == ThisMany)
        options.k = std::uint32_t(m_documents->value());
    else
        options.like = m_like->currentText().toStdString();
    options.likeDocuments = m_amount->currentIndex() == AsManyDocuments;
    if (options.selector == Selector::Dsir)
        options.minimumWords = std::uint32_t(m_minimumWords->value());
    return options;
}

bool SaveSelectionForm::check()
{
    m_form->clearProblems();
    const SelectionOptions wanted = options();
    const QString name = nameProblem(m_name->text().trimmed(), m_studio.selections(),
                                     tr("A selection of this name is there already."));
    m_form->setProblem(m_name, name);
    const bool sizeless =
        wanted.selector != Selector::Bm25 && wanted.like.empty() && m_amount->currentIndex() != ThisMany;
    if (sizeless)
        m_form->setProblem(m_like,
                           tr("Save a selection of neighbours first, or draw a number of documents."));
    return name.isEmpty() && !sizeless;
}

void SaveSelectionForm::save()
{
    if (!check() || !m_save->isEnabled())
        return;
    m_name->setFocus(); // a button that is switched off would hand the focus on
    m_save->setEnabled(false);
    m_messages->clear();
    const SelectionOptions wanted = options();
    m_job.run(
        m_studio.jobs(), tr("Selection %1").arg(m_name->text()), this,
        [workspace = m_studio.workspace(), wanted](ProgressSink &progress, std::stop_token stop) {
            return makeSelection(workspace, wanted, progress, stop);
        },
        [this, wanted](const Expected<Selection> &selection) {
            m_save->setEnabled(true);
            if (!selection)
                return m_messages->showError(selection.error());
            if (wanted == options()) // else another is being described by now
                leave();
            Q_EMIT saved(*selection);
        });
}

} // namespace tlm
