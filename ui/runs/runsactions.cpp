#include <algorithm>

#include <QLineEdit>
#include <QTabWidget>

#include "ui/frame/studio.h"
#include "ui/runs/queryfield.h"
#include "ui/runs/runcommands.h"
#include "ui/runs/runeditor.h"
#include "ui/runs/runsmodel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runstable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

// What can be done on the page of runs.

namespace tlm {

QAction *RunsPage::add(const char *name, const QString &text, const QString &help, const char *icon,
                       const QKeySequence &keys, void (RunsPage::*act)())
{
    return studio().actions().add(this, {QLatin1String(name), text, help, QLatin1String(icon), keys},
                                  [this, act] { (this->*act)(); });
}

void RunsPage::buildActions()
{
    m_open =
        add("runs.open", tr("Show run"), tr("Shows the chosen run on the Train page, live if it is running."),
            "train", {}, &RunsPage::openChosen);
    m_attention =
        add("runs.attention", tr("Show attention"), tr("Shows the attention heads of the run's model."),
            "attention", {}, &RunsPage::showAttention);
    buildChanges();
    buildFiles();
    buildLayoutActions();
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto separator = [this] {
        auto *line = new QAction(m_table);
        line->setSeparator(true);
        return line;
    };
    m_table->addActions({m_open, m_attention, separator(), m_star, m_rename, m_tag, m_pin, separator(),
                         m_report, m_print, m_save, separator(), m_archive, m_remove});
    header()->setPrimaryAction(m_open);
}

void RunsPage::buildChanges()
{
    m_star = add("runs.star", tr("Star or unstar"), tr("Stars the chosen runs, or takes their stars away."),
                 "star", Qt::CTRL | Qt::Key_B, &RunsPage::starChosen);
    m_rename = add("runs.rename", tr("Rename run"), tr("Gives the chosen run a name."), "task", Qt::Key_F2,
                   &RunsPage::rename);
    m_tag = add("runs.tag", tr("Edit tags"), tr("Changes the tags of the chosen runs."), "runs",
                Qt::CTRL | Qt::Key_T, &RunsPage::editTags);
    m_pin = add("runs.pin", tr("Pin as baseline or unpin"),
                tr("Compares all chosen runs with this one from now on, or no longer."), "pin",
                Qt::CTRL | Qt::SHIFT | Qt::Key_B, &RunsPage::pinChosen);
    m_archive = add("runs.archive", tr("Archive or take back"),
                    tr("Puts the runs away without removing anything, or takes them back."), "save",
                    Qt::CTRL | Qt::Key_E, &RunsPage::archiveChosen);
    m_remove =
        add("runs.remove", tr("Remove runs"), tr("Removes the runs with their models; it can be undone."),
            "remove", QKeySequence::Delete, &RunsPage::removeChosen);
}

void RunsPage::buildLayoutActions()
{
    Actions &actions = studio().actions();
    actions.add(this,
                {"runs.filter", tr("Filter runs"), tr("Goes to the filter."), "filter", QKeySequence::Find},
                [this] {
                    m_query->line()->setFocus(Qt::ShortcutFocusReason);
                    m_query->line()->selectAll();
                });
    actions.add(this,
                {"runs.columnLeft", tr("Move column to the left"),
                 tr("Moves the column of the current cell."), "previous", Qt::ALT | Qt::SHIFT | Qt::Key_Left},
                [this] { m_table->moveColumn(-1); });
    actions.add(this,
                {"runs.columnRight", tr("Move column to the right"),
                 tr("Moves the column of the current cell."), "next", Qt::ALT | Qt::SHIFT | Qt::Key_Right},
                [this] { m_table->moveColumn(1); });
}

void RunsPage::openRun(const QString &id)
{
    studio().setCurrentRun(id);
    Q_EMIT pageRequested(PageId::Train);
}

void RunsPage::openChosen()
{
    if (const QStringList ids = m_table->chosenRuns(); !ids.isEmpty())
        openRun(ids.first());
}

void RunsPage::showAttention()
{
    if (const QStringList ids = m_table->chosenRuns(); !ids.isEmpty())
        studio().setCurrentRun(ids.first());
    Q_EMIT pageRequested(PageId::Attention);
}

void RunsPage::push(QUndoCommand *command, const QString &done)
{
    QUndoStack &stack = studio().undoStack();
    stack.push(command);
    if (done.isEmpty())
        return;
    messages()->show(MessageBar::Kind::Information, done);
    messages()->addAction(tr("Undo"), tr("Takes it back."), [this] {
        messages()->clear();
        studio().undoStack().undo();
    });
    // The offer is of the last thing done: another one takes its place.
    connect(&stack, &QUndoStack::indexChanged, messages(), &MessageBar::clear, Qt::SingleShotConnection);
}

void RunsPage::starChosen()
{
    const auto runs = chosen();
    const bool all = std::ranges::all_of(runs, &Run::starred);
    if (!runs.empty())
        push(starRuns(m_store, runs, !all));
}

void RunsPage::archiveChosen()
{
    const auto runs = chosen();
    const bool all = std::ranges::all_of(runs, &Run::archived);
    const int count = static_cast<int>(runs.size());
    if (!runs.empty())
        push(archiveRuns(m_store, runs, !all),
             all ? tr("%n run(s) taken back.", nullptr, count) : tr("%n run(s) put away.", nullptr, count));
}

void RunsPage::removeChosen()
{
    if (const auto runs = chosen(); !runs.empty())
        push(removeRuns(m_store, runs), tr("%n run(s) removed.", nullptr, static_cast<int>(runs.size())));
}

void RunsPage::pinChosen()
{
    const QString id = m_table->chosenRuns().value(0);
    pin(id == m_pinned ? QString() : id);
}

void RunsPage::pin(const QString &id)
{
    m_pinned = id;
    const QString root = QString::fromStdString(studio().workspace().root().string());
    studio().settings().setWorkspaceList(root, QStringLiteral("baseline"), {id});
    m_model->setPinned(id);
    showChosen();
}

void RunsPage::rename()
{
    m_tabs->setCurrentIndex(0);
    m_editor->focusName();
}

void RunsPage::editTags()
{
    m_tabs->setCurrentIndex(0);
    m_editor->focusTags();
}

} // namespace tlm
