#include "ui/retrieval/selectionchanges.h"

#include <utility>

#include "core/history/runstate.h"
#include "core/history/workspaceruns.h"
#include "core/selection/selection.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

bool isUnfinished(RunState state)
{
    return state == RunState::Queued || isActive(state) || state == RunState::Paused;
}

/// Error RunState if a run still has to find the selection under its name.
Expected<> checkFreeOfRuns(const Workspace &workspace, const std::string &name)
{
    const auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    for (const Run &run : *runs)
        if (isUnfinished(run.state) && run.configuration.selection == name)
            return failure(ErrorCode::RunState,
                           SelectionChanges::tr("Run %1 still needs the selection %2.")
                               .arg(QString::fromStdString(run.id), QString::fromStdString(name))
                               .toStdString());
    return {};
}

} // namespace

/// Already done when it comes onto the stack: only what worked can be undone.
class SelectionChanges::Rename : public QUndoCommand
{
public:
    Rename(SelectionChanges &changes, QString name, QString newName)
        : QUndoCommand(SelectionChanges::tr("renaming %1").arg(name)), m_changes(changes),
          m_name(std::move(name)), m_newName(std::move(newName))
    {
    }
    void redo() override
    {
        if (std::exchange(m_done, true))
            m_changes.applyRename(m_name, m_newName, [] {});
    }
    void undo() override
    {
        m_changes.applyRename(m_newName, m_name, [] {});
    }

private:
    SelectionChanges &m_changes;
    QString m_name, m_newName;
    bool m_done = false;
};

class SelectionChanges::Remove : public QUndoCommand
{
public:
    Remove(SelectionChanges &changes, QString name, Removed removed)
        : QUndoCommand(SelectionChanges::tr("removal of %1").arg(name)), m_changes(changes),
          m_name(std::move(name)), m_removed(std::make_shared<Removed>(std::move(removed)))
    {
    }
    void redo() override
    {
        if (std::exchange(m_done, true))
            m_changes.take(m_name, [kept = m_removed](const Removed &removed) { *kept = removed; });
    }
    void undo() override { m_changes.restore(*m_removed); }

private:
    SelectionChanges &m_changes;
    QString m_name;
    std::shared_ptr<Removed> m_removed; ///< another one after each redo
    bool m_done = false;
};

SelectionChanges::SelectionChanges(Studio &studio) : QObject(&studio), m_studio(studio) {}

SelectionChanges &SelectionChanges::of(Studio &studio)
{
    auto *known = studio.findChild<SelectionChanges *>();
    return known ? *known : *new SelectionChanges(studio);
}

void SelectionChanges::rename(const QString &name, const QString &newName)
{
    applyRename(name, newName, [this, name, newName] {
        m_studio.undoStack().push(new Rename(*this, name, newName));
        Q_EMIT renamed(name, newName);
    });
}

void SelectionChanges::applyRename(const QString &name, const QString &newName, std::function<void()> done)
{
    const bool current = m_studio.currentSelection() == name; // the studio may see the new name before us
    m_studio.jobs().run(
        {}, this,
        [workspace = m_studio.workspace(), from = name.toStdString(),
         to = newName.toStdString()](ProgressSink &, std::stop_token) {
            return checkFreeOfRuns(workspace, from).and_then([&] {
                return renameSelection(workspace, from, to);
            });
        },
        [this, current, newName, done = std::move(done)](const Expected<> &applied) {
            if (!applied) {
                Q_EMIT failed(applied.error());
                return;
            }
            m_studio.refresh();
            if (current)
                m_studio.setCurrentSelection(newName);
            done();
        });
}

void SelectionChanges::remove(const QString &name)
{
    take(name, [this, name](const Removed &aside) {
        m_studio.undoStack().push(new Remove(*this, name, aside));
        Q_EMIT removed(name);
    });
}

void SelectionChanges::take(const QString &name, std::function<void(const Removed &removed)> done)
{
    m_studio.jobs().run(
        {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &, std::stop_token) {
            return checkFreeOfRuns(workspace, name)
                .and_then([&] { return Removal::take(workspace, "selections", name); })
                .map([](Removal removal) { return std::make_shared<Removal>(std::move(removal)); });
        },
        [this, done = std::move(done)](const Expected<Removed> &aside) {
            if (!aside) {
                Q_EMIT failed(aside.error());
                return;
            }
            m_studio.refresh();
            done(*aside);
        });
}

void SelectionChanges::restore(const Removed &removed)
{
    m_studio.jobs().run(
        {}, this, [removed](ProgressSink &, std::stop_token) { return removed->restore(); },
        [this](const Expected<> &restored) {
            if (!restored) {
                Q_EMIT failed(restored.error());
                return;
            }
            m_studio.refresh();
        });
}

} // namespace tlm
