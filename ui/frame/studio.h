#pragma once
#include <optional>

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include "core/data/workspace.h"
#include "core/history/history.h"
#include "ui/frame/actions.h"
#include "ui/frame/recent.h"
#include "ui/frame/settings.h"
#include "ui/jobs/jobs.h"

class QTimer;

namespace tlm {

struct Activity;

/// The open workspace: what is in it, what is current, and the jobs that run. Pages change it through here,
/// so that every other page hears of it; changes by other programs are noticed too.
class Studio : public QObject
{
    Q_OBJECT
public:
    explicit Studio(Workspace workspace, QObject *parent = nullptr);
    ~Studio() override;

    const Workspace &workspace() const { return m_workspace; }
    Jobs &jobs() { return m_jobs; }
    Settings &settings() { return m_settings; }
    Actions &actions() { return m_actions; }
    /// What a person did to stored things, newest last (rename, tags, notes, archive, removal, layout).
    QUndoStack &undoStack() { return m_undoStack; }
    /// What was open, and what could not be opened.
    Recent &recent() { return m_recent; }
    /// Lets go of everything that is open, as of something that could not be opened.
    void leaveEverything();
    /// Processors that indexing and search may use.
    int threads() const;
    /// Values of this workspace that outlive the window.
    QStringList remembered(const QString &key) const;
    void remember(const QString &key, const QStringList &values);
    /// The `tlm` beside this program.
    QString toolPath() const { return m_toolPath; }
    void setToolPath(const QString &path) { m_toolPath = path; }
    /// `--workspace DIR`, to precede a verb's arguments.
    QStringList toolArguments(const QStringList &arguments) const;

    const QStringList &tasks() const { return m_tasks; }
    const QStringList &corpora() const { return m_corpora; }
    const QStringList &selections() const { return m_selections; }

    QString currentTask() const { return m_task; }
    void setCurrentTask(const QString &name);
    /// The corpora that are searched.
    QStringList currentCorpora() const { return m_chosenCorpora; }
    void setCurrentCorpora(const QStringList &names);
    QString currentSelection() const { return m_selection; }
    void setCurrentSelection(const QString &name);
    QString currentRun() const { return m_run; }
    void setCurrentRun(const QString &id);

    /// The store of runs, opened at first use; the window's thread only, which never waits: if the store must
    /// be brought up to date and a run still trains, it is DatabaseBusy until a later try.
    Expected<History *> history();

    /// Reads the lists of tasks, corpora and selections again and tells what changed.
    void refresh();
    /// Looks at the store of runs now instead of at the next second.
    void refreshRuns();
    /// Tells that runs are others though the store is as it was, as where a trainer died.
    void announceRuns() { Q_EMIT runsChanged(); }
    /// What goes on elsewhere than in a job, for the foot of the window.
    void showActivity(const Activity &activity) { Q_EMIT activityChanged(activity); }
    void endActivity(const QString &key) { Q_EMIT activityEnded(key); }

Q_SIGNALS:
    void activityChanged(const tlm::Activity &activity);
    void activityEnded(const QString &key);
    void tasksChanged();
    void corporaChanged();
    void selectionsChanged();
    void runsChanged();
    void currentTaskChanged();
    void currentCorporaChanged();
    void currentSelectionChanged();
    void currentRunChanged();
    /// A person wants to look into this corpus; it may be searched already.
    void corpusOpened(const QString &name);
    /// What has this name now is another than before, though the lists may be the same: `task`, `corpus`, or
    /// the `layout` of a table.
    void edited(const QString &kind, const QString &name);
    /// A change of something stored, or taking it back, failed: the page in front tells it.
    void changeFailed(const tlm::Error &error);

private:
    void watch();
    QString openedLast(const QString &kind) const;
    QString existing(const QString &kind, const QString &name, const QStringList &names) const;
    void setOpen(const QString &kind, const QStringList &keys);
    QString rootText() const;

    Workspace m_workspace;
    Settings m_settings;
    Actions m_actions{m_settings};
    Recent m_recent;
    QUndoStack m_undoStack;
    QString m_toolPath;
    QStringList m_tasks, m_corpora, m_selections;
    QString m_task, m_selection, m_run;
    QStringList m_chosenCorpora;
    std::optional<History> m_history;
    std::optional<Error> m_busy; ///< why the store could not be opened yet
    QElapsedTimer m_tried;       ///< since that
    std::int64_t m_seenChange = -1;
    QFileSystemWatcher m_watcher;
    QTimer *m_poll;
    Jobs m_jobs; ///< last, so that its threads end before what they use
};

} // namespace tlm
