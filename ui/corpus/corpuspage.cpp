#include "ui/corpus/corpuspage.h"

#include <algorithm>

#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include "core/selection/renaming.h"
#include "ui/corpus/corpusfacts.h"
#include "ui/corpus/corpusform.h"
#include "ui/corpus/documentview.h"
#include "ui/frame/entries.h"
#include "ui/frame/remember.h"
#include "ui/frame/storedchange.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/leftoutview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/renamebar.h"
#include "ui/widgets/views.h"

namespace tlm {

CorpusPage::CorpusPage(Studio &studio)
    : Page(studio, tr("Corpus"), tr("General text to learn from, unlabelled")), m_stack(new QStackedWidget),
      m_form(new CorpusForm(studio, messages())), m_leftOut(new LeftOutView(studio.jobs())),
      m_renameBar(new RenameBar), m_progress(new JobLine), m_entries(new EntryModel(this)),
      m_facts(new CorpusFacts)
{
    auto *empty = new EmptyState("corpus", tr("General text that you add will be listed here."),
                                 tr("Add corpus"), tr("Opens the form that reads files and folders"));
    m_empty = empty;
    m_view = makeView();
    addActions();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_empty, m_view, m_form, m_leftOut})
        m_stack->addWidget(widget);
    body()->addWidget(m_renameBar);
    body()->addWidget(m_progress);
    body()->addWidget(m_stack, 1);
    setAcceptDrops(true);
    connect(empty, &EmptyState::triggered, this, [this] { openForm({}); });
    connect(m_form, &CorpusForm::cancelled, this, &CorpusPage::closeForm);
    connect(m_form, &CorpusForm::started, m_progress, &JobLine::follow);
    connect(m_form, &CorpusForm::emptied, this, [this] {
        if (m_stack->currentWidget() == m_form)
            closeForm();
    });
    connect(m_form, &CorpusForm::added, this, &CorpusPage::showAdded);
    connect(m_leftOut, &LeftOutView::closed, this, &CorpusPage::closeForm);
    connect(m_renameBar, &RenameBar::accepted, this, &CorpusPage::rename);
    connect(m_facts, &CorpusFacts::leftOutWanted, this, &CorpusPage::loadLeftOut);
    connect(&studio, &Studio::corporaChanged, this, &CorpusPage::refresh);
    connect(&studio, &Studio::corpusOpened, this, &CorpusPage::setPicked);
    connect(&studio, &Studio::edited, this, [this](const QString &kind, const QString &name) {
        if (kind == "corpus")
            setPicked(name);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { pick(index.data(EntryModel::KeyRole).toString()); });
    refresh();
}

QWidget *CorpusPage::makeView()
{
    m_list = makeList(m_entries, new EntryDelegate, tr("Corpora"), tr("The corpora of this workspace"));
    auto *card = new Card(tr("Corpora"));
    card->setBodyMargins(false);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_facts);
    m_documents = new DocumentView(studio(), messages());
    auto *split = new QSplitter;
    split->addWidget(card);
    split->addWidget(m_documents);
    split->setSizes({theme().space(340), theme().space(880)});
    rememberSizes(studio(), split, "corpus");
    return split;
}

void CorpusPage::addActions()
{
    Actions &actions = studio().actions();
    m_append = actions.add(
        this, {"corpus.append", tr("Add documents"), tr("Reads more files into the picked corpus"), "file"},
        [this] { openForm(picked()); });
    m_rename = actions.add(this,
                           {"corpus.rename",
                            tr("Rename"),
                            tr("Gives the picked corpus another name, in its selections too"),
                            {},
                            QKeySequence(Qt::Key_F2)},
                           [this] { askName(); });
    m_remove = actions.add(this,
                           {"corpus.remove", tr("Remove"), tr("Removes the picked corpus; it can be undone"),
                            "remove", QKeySequence(Qt::CTRL | Qt::Key_Delete)},
                           [this] { remove(); });
    m_add = actions.add(this,
                        {"corpus.add", tr("Add corpus"), tr("Opens the form that reads files and folders"),
                         "add", QKeySequence(Qt::CTRL | Qt::Key_I)},
                        [this] { openForm({}); });
    auto *search = actions.add(this,
                               {"corpus.search", tr("Search documents"),
                                tr("Goes to the field that searches the documents"), "search",
                                QKeySequence(Qt::CTRL | Qt::Key_F)},
                               [this] {
                                   m_documents->query()->setFocus();
                                   m_documents->query()->selectAll();
                               });
    for (QAction *action : {m_append, m_rename, m_remove})
        header()->addAction(action);
    header()->setPrimaryAction(m_add);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_append, m_rename, m_remove, m_add});
    m_documents->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_documents->table()->addActions({search, m_append});
}

void CorpusPage::setPicked(const QString &name)
{
    m_list->setCurrentIndex(m_entries->index(std::max(0, int(studio().corpora().indexOf(name)))));
    pick(picked()); // the row may be the same with another corpus
}

QString CorpusPage::picked() const
{
    return m_list->currentIndex().data(EntryModel::KeyRole).toString();
}

/// Whether the form or a list is in front instead of the corpora.
bool CorpusPage::isAside() const
{
    return m_stack->currentWidget() == m_form || m_stack->currentWidget() == m_leftOut;
}

void CorpusPage::refresh()
{
    const QString kept = m_shown.isEmpty() ? studio().currentCorpora().value(0) : m_shown;
    m_entries->setEntries(corpusEntries(studio()));
    const bool any = !studio().corpora().isEmpty();
    for (QAction *action : {m_append, m_rename, m_remove, m_add})
        action->setVisible(any && !isAside());
    if (!isAside())
        m_stack->setCurrentWidget(any ? m_view : m_empty);
    setPicked(kept);
}

void CorpusPage::pick(const QString &name)
{
    if (name == m_shown)
        return;
    m_renameBar->hide();
    m_shown = name;
    m_documents->setCorpus(name);
    m_facts->showSummary(summarizeCorpus(studio().workspace(), name.toStdString()));
}

void CorpusPage::openForm(const QString &target)
{
    messages()->clear();
    m_renameBar->hide();
    m_form->setTarget(target);
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
    const QString name = QString::fromStdString(summary.name);
    studio().refresh();
    m_shown.clear(); // an appended one is opened again
    m_entries->setEntries(corpusEntries(studio()));
    setPicked(name);
    const QString cause = tr("%1 holds %2 documents with %3 words.")
                              .arg(name, countText(summary.documents), countText(summary.tokens));
    QStringList told{tr("%1 read in %2.").arg(bytesText(summary.bytesRead), durationText(summary.seconds))};
    if (!import.guessed.empty())
        told << tr("The encoding of %n file(s) was guessed.", nullptr, int(import.guessed.size()));
    if (!import.bad.empty())
        told << tr("%n bad record(s) were left out.", nullptr, int(import.bad.size()));
    if (!import.duplicates.empty())
        told << tr("%n duplicate(s) were left out.", nullptr, int(import.duplicates.size()));
    const bool clean = told.size() == 1;
    messages()->show(clean ? MessageBar::Kind::Good : MessageBar::Kind::Caution, cause, told.join(' '));
    if (clean)
        return;
    const auto leftOut = std::make_shared<const LeftOut>(LeftOut{import.bad, import.duplicates});
    messages()->addAction(
        tr("Show list"), tr("Lists what was left out with line and reason, and every guessed encoding"),
        [this, name, leftOut, guessed = import.guessed] { showLeftOut(name, leftOut, guessed); });
}

void CorpusPage::showLeftOut(const QString &name, std::shared_ptr<const LeftOut> leftOut,
                             const std::vector<GuessedEncoding> &guessed)
{
    m_leftOut->show(name, std::move(leftOut), guessed);
    m_stack->setCurrentWidget(m_leftOut);
    m_leftOut->setFocus();
    refresh();
}

void CorpusPage::loadLeftOut()
{
    m_listing.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(), name = m_shown.toStdString()](ProgressSink &, std::stop_token) {
            return tlm::loadLeftOut(workspace, name);
        },
        [this, name = m_shown](const Expected<LeftOut> &leftOut) {
            if (!leftOut)
                return messages()->showError(leftOut.error());
            showLeftOut(name, std::make_shared<const LeftOut>(*leftOut), {});
        });
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

void CorpusPage::askName()
{
    const QString name = picked();
    if (name.isEmpty() || isAside())
        return;
    m_renameBar->ask(name, [this](const QString &wanted) {
        return nameProblem(wanted, studio().corpora(), tr("A corpus of this name is there already."));
    });
}

void CorpusPage::rename(const QString &name, const QString &wanted)
{
    const auto change = [workspace = studio().workspace()](const QString &from, const QString &to) {
        return [workspace, from = from.toStdString(), to = to.toStdString()] {
            return renameCorpus(workspace, from, to).and_then([&] {
                return renameCorpusInSelections(workspace, from, to);
            });
        };
    };
    const auto follow = [&studio = studio(), name, wanted, chosen = studio().currentCorpora()](bool forward) {
        const QString now = forward ? wanted : name;
        QStringList searched = chosen;
        std::ranges::replace(searched, name, now);
        studio.setCurrentCorpora(searched);
        Q_EMIT studio.edited("corpus", now);
    };
    studio().undoStack().push(new StoredChange(studio(), tr("renaming of %1").arg(name), change(name, wanted),
                                               change(wanted, name), follow));
}

bool CorpusPage::canTake(const QMimeData &mime) const
{
    return !droppedPaths(&mime).isEmpty();
}

void CorpusPage::take(const QMimeData &mime)
{
    if (m_stack->currentWidget() != m_form)
        openForm({});
    m_form->addPaths(droppedPaths(&mime));
}

QVariantMap CorpusPage::keep() const
{
    QVariantMap kept = Page::keep();
    kept["form"] = m_stack->currentWidget() == m_form;
    kept["renaming"] = !m_renameBar->isHidden();
    return kept;
}

void CorpusPage::putBack(const QVariantMap &kept)
{
    if (kept["form"].toBool())
        openForm({});
    if (kept["renaming"].toBool())
        askName();
    Page::putBack(kept);
}

Page *makeCorpusPage(Studio &studio)
{
    return new CorpusPage(studio);
}

} // namespace tlm
