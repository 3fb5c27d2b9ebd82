#include "ui/frame/studio.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

namespace tlm {
namespace {

constexpr int pollInterval = 1000;       // milliseconds
constexpr qint64 retryInterval = 30'000; // milliseconds: looking at every run's lock takes a while

QStringList namesOf(const Workspace &workspace, const std::string &kind)
{
    QStringList names;
    for (const std::string &name : workspace.list(kind))
        names << QString::fromStdString(name);
    return names;
}

} // namespace

Studio::Studio(Workspace workspace, QObject *parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_recent(m_settings, rootText()),
      m_toolPath(QCoreApplication::applicationDirPath() + "/tlm"), m_poll(new QTimer(this))
{
    m_task = openedLast("task");
    for (const QString &name : remembered("corpora"))
        if (!m_recent.hasFailed({"corpus", name}))
            m_chosenCorpora << name;
    m_selection = openedLast("selection");
    m_run = openedLast("run");
    refresh();
    watch();
    connect(m_poll, &QTimer::timeout, this, &Studio::refreshRuns);
    m_poll->start(pollInterval);
}

Studio::~Studio() = default;

QString Studio::rootText() const
{
    return QString::fromStdString(m_workspace.root().string());
}

int Studio::threads() const
{
    const int chosen = m_settings.get(settings::threads);
    return chosen > 0 ? chosen : QThread::idealThreadCount();
}

QString Studio::openedLast(const QString &kind) const
{
    const QString key = remembered(kind).value(0);
    return m_recent.hasFailed({kind, key}) ? QString() : key;
}

/// A name that still exists, else the first there is that could be opened so far.
QString Studio::existing(const QString &kind, const QString &name, const QStringList &names) const
{
    if (names.contains(name))
        return name;
    for (const QString &other : names)
        if (!m_recent.hasFailed({kind, other}))
            return other;
    return {};
}

void Studio::leaveEverything()
{
    for (const QString &name : std::exchange(m_chosenCorpora, {}))
        m_recent.setFailed({"corpus", name});
    for (const auto &[kind, key] :
         {std::pair("task", &m_task), std::pair("selection", &m_selection), std::pair("run", &m_run)})
        if (!key->isEmpty())
            m_recent.setFailed({kind, std::exchange(*key, {})});
    refresh();
}

QStringList Studio::toolArguments(const QStringList &arguments) const
{
    return arguments + QStringList{"--workspace", rootText()};
}

void Studio::watch()
{
    for (const char *kind : {"/tasks", "/corpora", "/selections"})
        m_watcher.addPath(rootText() + kind);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Studio::refresh);
}

void Studio::refresh()
{
    const QStringList tasks = namesOf(m_workspace, "tasks");
    const QStringList corpora = namesOf(m_workspace, "corpora");
    const QStringList selections = namesOf(m_workspace, "selections");
    const bool otherTasks = std::exchange(m_tasks, tasks) != tasks;
    const bool otherCorpora = std::exchange(m_corpora, corpora) != corpora;
    const bool otherSelections = std::exchange(m_selections, selections) != selections;
    if (otherTasks)
        Q_EMIT tasksChanged();
    if (otherCorpora)
        Q_EMIT corporaChanged();
    if (otherSelections)
        Q_EMIT selectionsChanged();

    setCurrentTask(existing("task", m_task, m_tasks));
    QStringList chosen;
    for (const QString &name : m_chosenCorpora)
        if (m_corpora.contains(name))
            chosen << name;
    if (const QString first = existing("corpus", {}, m_corpora); chosen.isEmpty() && !first.isEmpty())
        chosen << first;
    setCurrentCorpora(chosen);
    setCurrentSelection(existing("selection", m_selection, m_selections));
}

QStringList Studio::remembered(const QString &key) const
{
    return m_settings.workspaceList(rootText(), key);
}

void Studio::remember(const QString &key, const QStringList &values)
{
    m_settings.setWorkspaceList(rootText(), key, values);
}

void Studio::setOpen(const QString &kind, const QStringList &keys)
{
    for (const QString &key : keys)
        if (!key.isEmpty())
            m_recent.use({kind, key});
}

void Studio::setCurrentTask(const QString &name)
{
    if (std::exchange(m_task, name) == name)
        return;
    remember("task", {name});
    setOpen("task", {name});
    Q_EMIT currentTaskChanged();
}

void Studio::setCurrentCorpora(const QStringList &names)
{
    if (std::exchange(m_chosenCorpora, names) == names)
        return;
    remember("corpora", names);
    setOpen("corpus", names);
    Q_EMIT currentCorporaChanged();
}

void Studio::setCurrentSelection(const QString &name)
{
    if (std::exchange(m_selection, name) == name)
        return;
    remember("selection", {name});
    setOpen("selection", {name});
    Q_EMIT currentSelectionChanged();
}

void Studio::setCurrentRun(const QString &id)
{
    if (std::exchange(m_run, id) == id)
        return;
    remember("run", {id});
    setOpen("run", {id});
    Q_EMIT currentRunChanged();
}

Expected<History *> Studio::history()
{
    if (m_history)
        return &*m_history;
    if (m_busy && !m_tried.hasExpired(retryInterval))
        return tl::unexpected(*m_busy);
    auto opened = History::open(m_workspace.root(), std::chrono::milliseconds(0));
    m_busy.reset();
    if (!opened) {
        if (opened.error().code == ErrorCode::DatabaseBusy) {
            m_busy = opened.error();
            m_tried.start();
        }
        return tl::unexpected(opened.error());
    }
    return &m_history.emplace(std::move(*opened));
}

void Studio::refreshRuns()
{
    const auto opened = history();
    if (!opened)
        return; // the pages that show runs say why
    const auto counter = (*opened)->changeCounter();
    if (counter && std::exchange(m_seenChange, *counter) != *counter)
        Q_EMIT runsChanged();
}

} // namespace tlm
