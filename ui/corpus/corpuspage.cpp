#include "ui/corpus/corpuspage.h"

#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/corpus/corpusform.h"
#include "ui/corpus/documentview.h"
#include "ui/frame/entries.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/previewtable.h"
#include "ui/widgets/views.h"

namespace tlm {

CorpusPage::CorpusPage(Studio &studio)
    : Page(studio, tr("Corpus"), tr("General text to learn from, unlabelled")), m_stack(new QStackedWidget),
      m_form(new CorpusForm(studio, messages())), m_entries(new EntryModel(this))
{
    m_remove = header()->addAction("remove", tr("Remove"), tr("Removes the picked corpus; it can be undone"));
    m_add = header()->setPrimaryAction("add", tr("Add corpus"),
                                       tr("Opens the form that reads files and folders"));
    auto *empty = new EmptyState("corpus", tr("General text that you add will be listed here."),
                                 tr("Add corpus"), tr("Opens the form that reads files and folders"));
    m_empty = empty;
    m_view = makeView();
    for (QWidget *widget : {m_empty, m_view, static_cast<QWidget *>(m_form)})
        m_stack->addWidget(widget);
    body()->addWidget(m_stack);
    connect(empty, &EmptyState::triggered, this, &CorpusPage::openForm);
    connect(m_add, &QPushButton::clicked, this, &CorpusPage::openForm);
    connect(m_remove, &QPushButton::clicked, this, &CorpusPage::remove);
    connect(m_form, &CorpusForm::cancelled, this, &CorpusPage::closeForm);
    connect(m_form, &CorpusForm::added, this, &CorpusPage::showAdded);
    connect(&studio, &Studio::corporaChanged, this, &CorpusPage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { pick(index.data(EntryModel::KeyRole).toString()); });
    refresh();
}

QWidget *CorpusPage::makeView()
{
    m_list = makeList(m_entries, new EntryDelegate, tr("Corpora"), tr("The corpora of this workspace"));
    auto *card = new Card(tr("Corpora"));
    card->setBodyMargins(false);
    card->body()->addWidget(m_list);
    m_facts = new Label({}, Theme::FontRole::Hint, Label::Tone::Muted);
    m_facts->setWordWrap(true);
    m_facts->setMargin(theme().space(16));
    describe(
        m_facts, tr("How the corpus was read"),
        tr("Bad records are listed with file, line and reason in bad.jsonl in the folder of the corpus."));
    card->body()->addWidget(m_facts);
    m_documents = new DocumentView(studio(), messages());
    auto *split = new QSplitter;
    split->addWidget(card);
    split->addWidget(m_documents);
    split->setSizes({theme().space(340), theme().space(880)});
    rememberSizes(studio(), split, "corpus");
    return split;
}

void CorpusPage::activated()
{
    const int row = int(studio().corpora().indexOf(studio().currentCorpora().value(0)));
    if (row >= 0)
        m_list->setCurrentIndex(m_entries->index(row));
}

QString CorpusPage::picked() const
{
    return m_list->currentIndex().data(EntryModel::KeyRole).toString();
}

void CorpusPage::refresh()
{
    const QString kept = m_shown;
    m_entries->setEntries(corpusEntries(studio()));
    const bool any = !studio().corpora().isEmpty();
    m_remove->setVisible(any && m_stack->currentWidget() != m_form);
    m_add->setVisible(any && m_stack->currentWidget() != m_form);
    if (m_stack->currentWidget() != m_form)
        m_stack->setCurrentWidget(any ? m_view : m_empty);
    const int row = std::max(0, int(studio().corpora().indexOf(kept)));
    if (any)
        m_list->setCurrentIndex(m_entries->index(row));
    else
        pick({});
}

void CorpusPage::pick(const QString &name)
{
    if (name == m_shown)
        return;
    m_shown = name;
    m_documents->setCorpus(name);
    showFacts(name);
}

void CorpusPage::showFacts(const QString &name)
{
    const auto summary = summarizeCorpus(studio().workspace(), name.toStdString());
    m_facts->setVisible(bool(summary)); // a damaged one says so in the list
    if (!summary)
        return;
    const QStringList facts{
        tr("%1 read in %2").arg(bytesText(summary->bytesRead), durationText(summary->seconds)),
        tr("index %1").arg(bytesText(summary->indexBytes)),
        tr("%n bad record(s) left out", "", int(summary->bad)),
    };
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void CorpusPage::openForm()
{
    messages()->clear();
    m_stack->setCurrentWidget(m_form);
    m_form->setFocus();
    refresh();
}

void CorpusPage::closeForm()
{
    m_stack->setCurrentWidget(m_view);
    refresh();
}

void CorpusPage::showAdded(const CorpusImport &import)
{
    const CorpusSummary &summary = import.summary;
    closeForm();
    studio().refresh();
    const int row = int(studio().corpora().indexOf(QString::fromStdString(summary.name)));
    m_list->setCurrentIndex(m_entries->index(row));
    const QString cause = tr("%1 holds %2 documents with %3 words.")
                              .arg(QString::fromStdString(summary.name), countText(summary.documents),
                                   countText(summary.tokens));
    QStringList told{tr("%1 read in %2.").arg(bytesText(summary.bytesRead), durationText(summary.seconds))};
    if (import.bad.empty() && import.guessed.empty())
        return messages()->show(MessageBar::Kind::Good, cause, told.front());
    if (!import.guessed.empty())
        told << tr("The encoding of %n file(s) was guessed.", nullptr, int(import.guessed.size()));
    if (!import.bad.empty())
        told << tr("%n bad record(s) were left out.", nullptr, int(import.bad.size()));
    QStringList details;
    for (const GuessedEncoding &guessed : import.guessed)
        details << guessText(guessed);
    for (const BadRecord &bad : import.bad)
        details << QString("%1:%2\t%3")
                       .arg(QString::fromStdString(bad.file))
                       .arg(bad.line)
                       .arg(QString::fromStdString(bad.reason));
    messages()->show(MessageBar::Kind::Caution, cause, told.join(' '), details.join('\n'));
}

void CorpusPage::remove()
{
    const QString name = picked();
    if (name.isEmpty())
        return;
    pick({}); // its files are closed before they go
    if (!m_removal.remove(name, tr("The corpus %1 was removed.").arg(name), tr("Brings the corpus back")))
        pick(name);
}

bool CorpusPage::canTake(const QMimeData &data) const
{
    return !droppedPaths(&data).isEmpty();
}

void CorpusPage::take(const QMimeData &data)
{
    openForm();
    m_form->addPaths(droppedPaths(&data));
}

Page *makeCorpusPage(Studio &studio)
{
    return new CorpusPage(studio);
}

} // namespace tlm
