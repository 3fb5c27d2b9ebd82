#include "ui/task/taskpage.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QStackedWidget>
#include <QTableView>

#include "ui/frame/storedchange.h"
#include "ui/frame/studio.h"
#include "ui/task/taskchanges.h"
#include "ui/task/taskimport.h"
#include "ui/task/taskview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/leftoutview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/previewtable.h"
#include "ui/widgets/renamebar.h"

namespace tlm {

TaskPage::TaskPage(Studio &studio)
    : Page(studio, tr("Task"), tr("Labelled texts: what the model shall learn to tell apart")),
      m_names(new QComboBox), m_renameBar(new RenameBar), m_stack(new QStackedWidget),
      m_view(new TaskView(studio, messages())), m_assistant(new TaskImportPanel(studio, messages())),
      m_leftOut(new LeftOutView(studio.jobs()))
{
    describe(m_names, tr("Task"), tr("The task that all pages work on"));
    m_names->setMinimumWidth(theme().space(160));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header()->addWidget(m_names);
    addActions();
    auto *empty =
        new EmptyState("task", tr("The splits and classes of a task will be shown here."), tr("Import task"),
                       tr("Opens the assistant; a file can be dropped here too"));
    m_empty = empty;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_empty, m_view, m_assistant, m_leftOut})
        m_stack->addWidget(widget);
    body()->addWidget(m_renameBar);
    body()->addWidget(m_stack, 1);
    setAcceptDrops(true);
    connect(empty, &EmptyState::triggered, this, &TaskPage::openAssistant);
    connectViews();
    refreshNames();
}

void TaskPage::addActions()
{
    Actions &actions = studio().actions();
    m_rename = actions.add(this,
                           {"task.rename",
                            tr("Rename"),
                            tr("Gives this task another name, in its runs and selections too"),
                            {},
                            QKeySequence(Qt::Key_F2)},
                           [this] { askName(); });
    m_remove =
        actions.add(this, {"task.remove", tr("Remove"), tr("Removes this task; it can be undone"), "remove"},
                    [this] { remove(); });
    m_import = actions.add(this,
                           {"task.import", tr("Import task"),
                            tr("Opens the assistant that reads labelled data from files"), "add",
                            QKeySequence(Qt::CTRL | Qt::Key_I)},
                           [this] { openAssistant(); });
    auto *filter =
        actions.add(this,
                    {"task.filter", tr("Filter examples"), tr("Goes to the field that filters the examples"),
                     "filter", QKeySequence(Qt::CTRL | Qt::Key_F)},
                    [this] { m_view->focusFilter(); });
    header()->addAction(m_rename);
    header()->addAction(m_remove);
    header()->setPrimaryAction(m_import);
    m_names->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_names->addActions({m_rename, m_remove, m_import});
    m_view->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->table()->addActions({filter, m_rename, m_remove, m_import});
}

void TaskPage::connectViews()
{
    connect(m_assistant, &TaskImportPanel::cancelled, this, &TaskPage::closeAssistant);
    connect(m_assistant, &TaskImportPanel::emptied, this, [this] {
        if (m_stack->currentWidget() == m_assistant)
            closeAssistant();
    });
    connect(m_assistant, &TaskImportPanel::imported, this, &TaskPage::tellImported);
    connect(m_leftOut, &LeftOutView::closed, this, &TaskPage::closeAssistant);
    connect(m_renameBar, &RenameBar::accepted, this, &TaskPage::rename);
    connect(m_view, &TaskView::metricChosen, this, &TaskPage::changeMetric);
    connect(m_view, &TaskView::badRecordsWanted, this, &TaskPage::loadLeftOut);
    connect(m_names, &QComboBox::textActivated, &studio(), &Studio::setCurrentTask);
    connect(&studio(), &Studio::tasksChanged, this, &TaskPage::refreshNames);
    connect(&studio(), &Studio::currentTaskChanged, this, &TaskPage::showTask);
    connect(&studio(), &Studio::edited, this, [this](const QString &kind) {
        if (kind != "task")
            return;
        m_shown.clear(); // what is stored is shown, whatever was done meanwhile
        showTask();
    });
}

void TaskPage::activated()
{
    showTask();
}

void TaskPage::refreshNames()
{
    m_names->clear();
    m_names->addItems(studio().tasks());
    if (!studio().tasks().contains(m_shown))
        m_shown.clear(); // one of the same name may come
    showTask();
}

/// Whether the assistant or a list is in front instead of a task.
bool TaskPage::isAside() const
{
    return m_stack->currentWidget() == m_assistant || m_stack->currentWidget() == m_leftOut;
}

void TaskPage::showTask()
{
    const QString name = studio().currentTask();
    m_names->setCurrentText(name);
    const bool shown = !name.isEmpty() && !isAside();
    m_names->setVisible(shown);
    for (QAction *action : {m_rename, m_remove, m_import})
        action->setVisible(shown);
    if (!isAside())
        m_stack->setCurrentWidget(name.isEmpty() ? m_empty : m_view);
    if (name.isEmpty() || name == m_shown)
        return;
    m_renameBar->hide();
    m_shown = m_view->show(name) ? name : QString();
}

void TaskPage::openAssistant()
{
    messages()->clear();
    m_renameBar->hide();
    m_stack->setCurrentWidget(m_assistant);
    m_assistant->setFocus();
    showTask();
}

void TaskPage::closeAssistant()
{
    messages()->clear();
    m_stack->setCurrentWidget(m_view);
    showTask();
}

void TaskPage::tellImported(const QString &name, const std::vector<BadRecord> &bad,
                            const std::vector<GuessedEncoding> &guessed)
{
    studio().refresh();
    studio().setCurrentTask(name);
    QStringList told, reasons;
    if (m_stack->currentWidget() == m_assistant) // it holds another by now
        told << tr("The task %1 was imported.").arg(name);
    if (!bad.empty()) {
        told << tr("%n record(s) could not be read and were left out.", nullptr, int(bad.size()));
        reasons << tr("The first is on line %1: %2")
                       .arg(bad.front().line)
                       .arg(QString::fromStdString(bad.front().reason));
    }
    if (!guessed.empty()) {
        told << tr("The encoding of %n file(s) was guessed.", nullptr, int(guessed.size()));
        reasons << guessText(guessed.front());
    }
    if (told.isEmpty())
        return;
    const bool clean = bad.empty() && guessed.empty();
    messages()->show(clean ? MessageBar::Kind::Good : MessageBar::Kind::Caution, told.join(' '),
                     reasons.join(' '));
    if (clean)
        return;
    const auto leftOut = std::make_shared<const LeftOut>(LeftOut{bad, {}});
    messages()->addAction(tr("Show list"),
                          tr("Lists every bad record with its line and reason, and every guessed encoding"),
                          [this, name, leftOut, guessed] { showLeftOut(name, leftOut, guessed); });
}

void TaskPage::showLeftOut(const QString &name, std::shared_ptr<const LeftOut> leftOut,
                           const std::vector<GuessedEncoding> &guessed)
{
    m_leftOut->show(name, std::move(leftOut), guessed);
    m_stack->setCurrentWidget(m_leftOut);
    m_leftOut->setFocus();
    showTask();
}

void TaskPage::loadLeftOut()
{
    m_listing.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(), name = m_shown.toStdString()](ProgressSink &, std::stop_token) {
            return loadBadRecords(workspace, name);
        },
        [this, name = m_shown](const Expected<std::vector<BadRecord>> &bad) {
            if (!bad)
                return messages()->showError(bad.error());
            showLeftOut(name, std::make_shared<const LeftOut>(LeftOut{*bad, {}}), {});
        });
}

void TaskPage::remove()
{
    const QString name = studio().currentTask();
    if (!name.isEmpty())
        m_removal.remove(name, tr("The task %1 was removed.").arg(name), tr("Brings the task back"));
}

void TaskPage::askName()
{
    const QString name = studio().currentTask();
    if (name.isEmpty() || isAside())
        return;
    m_renameBar->ask(name, [this](const QString &wanted) {
        return nameProblem(wanted, studio().tasks(), tr("A task of this name is there already."));
    });
}

void TaskPage::rename(const QString &name, const QString &wanted)
{
    const auto change = [workspace = studio().workspace()](const QString &from, const QString &to) {
        return [workspace, from = from.toStdString(), to = to.toStdString()] {
            return renameTaskEverywhere(workspace, from, to);
        };
    };
    const auto follow = [&studio = studio(), name, wanted](bool forward) {
        studio.setCurrentTask(forward ? wanted : name);
    };
    studio().undoStack().push(new StoredChange(studio(), tr("renaming of %1").arg(name), change(name, wanted),
                                               change(wanted, name), follow));
}

void TaskPage::changeMetric(TaskMetric metric)
{
    const QString name = studio().currentTask();
    const auto summary = summarizeTask(studio().workspace(), name.toStdString());
    if (!summary || summary->metric == metric)
        return;
    const auto change = [workspace = studio().workspace(), name = name.toStdString()](TaskMetric wanted) {
        return [workspace, name, wanted] { return setTaskMetric(workspace, name, wanted); };
    };
    studio().undoStack().push(
        new StoredChange(studio(), tr("score of %1").arg(name), change(metric), change(summary->metric),
                         [&studio = studio(), name](bool) { Q_EMIT studio.edited("task", name); }));
}

bool TaskPage::canTake(const QMimeData &mime) const
{
    return !droppedPaths(&mime).isEmpty();
}

void TaskPage::take(const QMimeData &mime)
{
    openAssistant();
    m_assistant->setFiles(droppedPaths(&mime));
}

QVariantMap TaskPage::keep() const
{
    QVariantMap kept = Page::keep();
    kept["assistant"] = m_stack->currentWidget() == m_assistant;
    kept["renaming"] = !m_renameBar->isHidden();
    return kept;
}

void TaskPage::putBack(const QVariantMap &kept)
{
    if (kept["assistant"].toBool())
        openAssistant();
    if (kept["renaming"].toBool())
        askName();
    Page::putBack(kept);
}

Page *makeTaskPage(Studio &studio)
{
    return new TaskPage(studio);
}

} // namespace tlm
