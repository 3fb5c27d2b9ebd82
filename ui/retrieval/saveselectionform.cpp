#include "ui/retrieval/saveselectionform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QThread>

#include "ui/frame/studio.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

SaveSelectionForm::SaveSelectionForm(Studio &studio, const ParameterFields &parameters, MessageBar *messages,
                                     QWidget *parent)
    : Card(tr("Save selection"), parent), m_studio(studio), m_parameters(parameters), m_messages(messages),
      m_form(new Form), m_name(new QLineEdit), m_method(new QComboBox), m_like(new QComboBox),
      m_guard(new QCheckBox(tr("Leave out documents that contain a dev or test text"))),
      m_save(makeButton("save", tr("Save"), tr("Searches all training texts and saves what was found")))
{
    m_method->addItem(tr("Neighbours of the training texts (BM25)"), int(Selector::Bm25));
    m_method->addItem(tr("Random documents, as many words as another selection"), int(Selector::Random));
    m_guard->setChecked(true);
    m_form->add(tr("Name"), m_name, tr("The name of the selection in this workspace"));
    m_form->add(tr("Method"), m_method, tr("How documents are chosen; random is what retrieval must beat"));
    m_form->add(tr("As many words as"), m_like, tr("The selection whose number of words is drawn"));
    m_form->add(tr("Leak guard"), m_guard,
                tr("A document that contains a dev or test text would make the score too good; "
                   "compared are lower-case words, any run of 25 words of a long text counts"));
    m_form->setMaximumWidth(theme().space(720)); // names need no whole screen
    body()->addWidget(m_form);
    auto *row = new QHBoxLayout;
    auto *back = makeButton({}, tr("Back"), tr("Leaves this form; nothing is saved"));
    makePrimary(m_save);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_save);
    body()->addLayout(row);
    setFocusProxy(m_name);
    setVisible(false);
    connect(m_method, &QComboBox::currentIndexChanged, this, &SaveSelectionForm::showMethod);
    connect(back, &QPushButton::clicked, this, &SaveSelectionForm::leave);
    connect(m_save, &QPushButton::clicked, this, &SaveSelectionForm::save);
    connect(m_name, &QLineEdit::returnPressed, this, &SaveSelectionForm::save);
}

void SaveSelectionForm::open()
{
    const QString base = QString("%1-k%2").arg(m_studio.currentTask()).arg(m_parameters.k());
    QString name = base;
    for (int i = 2; m_studio.selections().contains(name); ++i)
        name = QString("%1-%2").arg(base).arg(i);
    m_name->setText(name.left(100));
    m_like->clear();
    m_like->addItems(m_studio.selections());
    m_like->setCurrentText(m_studio.currentSelection());
    showMethod();
    setVisible(true);
    m_name->setFocus();
    m_name->selectAll();
}

void SaveSelectionForm::leave()
{
    setVisible(false);
    Q_EMIT closed();
}

void SaveSelectionForm::showMethod()
{
    m_form->setRowVisible(m_like, options().selector == Selector::Random);
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
    options.guard = m_guard->isChecked();
    if (options.selector == Selector::Random)
        options.like = m_like->currentText().toStdString();
    options.threads = QThread::idealThreadCount();
    return options;
}

bool SaveSelectionForm::check()
{
    m_form->clearProblems();
    const SelectionOptions wanted = options();
    const QString name = nameProblem(m_name->text().trimmed(), m_studio.selections(),
                                     tr("A selection of this name is there already."));
    m_form->setProblem(m_name, name);
    if (!name.isEmpty())
        return false;
    if (wanted.selector == Selector::Random && wanted.like.empty())
        m_form->setProblem(m_like, tr("Save a selection of neighbours first: random draws as many words."));
    else
        return true;
    return false;
}

void SaveSelectionForm::save()
{
    if (!check() || !m_save->isEnabled())
        return;
    m_name->setFocus(); // a button that is switched off would hand the focus on
    m_save->setEnabled(false);
    m_messages->clear();
    m_job.run(
        m_studio.jobs(), tr("Selection %1").arg(m_name->text()), this,
        [workspace = m_studio.workspace(), options = options()](ProgressSink &progress,
                                                                std::stop_token stop) {
            return makeSelection(workspace, options, progress, stop);
        },
        [this](const Expected<Selection> &selection) {
            m_save->setEnabled(true);
            if (!selection)
                return m_messages->showError(selection.error());
            leave();
            Q_EMIT saved(*selection);
        });
}

} // namespace tlm
