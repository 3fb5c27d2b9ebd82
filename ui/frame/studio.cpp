#include "ui/frame/studio.h"

#include <QCoreApplication>
#include <QTimer>

namespace tlm {
namespace {

constexpr int pollInterval = 1000; // milliseconds

QStringList namesOf(const Workspace &workspace, const std::string &kind)
{
    QStringList names;
    for (const std::string &name : workspace.list(kind))
        names << QString::fromStdString(name);
    return names;
}

/// A name that still exists, else the first there is.
QString existing(const QString &name, const QStringList &names)
{
    return names.contains(name) ? name : names.value(0);
}

} // namespace

Studio::Studio(Workspace workspace, QObject *parent)
    : QObject(parent), m_workspace(std::move(workspace)),
      m_toolPath(QCoreApplication::applicationDirPath() + "/tlm"), m_poll(new QTimer(this))
{
    m_task = m_settings.workspaceList(rootText(), "task").value(0);
    m_chosenCorpora = m_settings.workspaceList(rootText(), "corpora");
    m_selection = m_settings.workspaceList(rootText(), "selection").value(0);
    m_run = m_settings.workspaceList(rootText(), "run").value(0);
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

    setCurrentTask(existing(m_task, m_tasks));
    QStringList chosen;
    for (const QString &name : m_chosenCorpora)
        if (m_corpora.contains(name))
            chosen << name;
    setCurrentCorpora(chosen.isEmpty() ? m_corpora.mid(0, 1) : chosen);
    setCurrentSelection(existing(m_selection, m_selections));
}

void Studio::remember(const QString &key, const QStringList &values)
{
    m_settings.setWorkspaceList(rootText(), key, values);
}

void Studio::setCurrentTask(const QString &name)
{
    if (std::exchange(m_task, name) == name)
        return;
    remember("task", {name});
    Q_EMIT currentTaskChanged();
}

void Studio::setCurrentCorpora(const QStringList &names)
{
    if (std::exchange(m_chosenCorpora, names) == names)
        return;
    remember("corpora", names);
    Q_EMIT currentCorporaChanged();
}

void Studio::setCurrentSelection(const QString &name)
{
    if (std::exchange(m_selection, name) == name)
        return;
    remember("selection", {name});
    Q_EMIT currentSelectionChanged();
}

void Studio::setCurrentRun(const QString &id)
{
    if (std::exchange(m_run, id) == id)
        return;
    remember("run", {id});
    Q_EMIT currentRunChanged();
}

Expected<History *> Studio::history()
{
    if (!m_history) {
        auto opened = History::open(m_workspace.root());
        if (!opened)
            return tl::unexpected(opened.error());
        m_history.emplace(std::move(*opened));
    }
    return &*m_history;
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
