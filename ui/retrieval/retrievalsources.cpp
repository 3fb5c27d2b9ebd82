#include "ui/retrieval/retrievalsources.h"

#include <utility>

#include "ui/frame/studio.h"

namespace tlm {
namespace {

using Names = std::vector<std::string>;

/// Those that cannot be opened even alone.
Names unreadable(const Workspace &workspace, Names names)
{
    std::erase_if(names,
                  [&](const std::string &name) { return CorporaSet::open(workspace, {name}).has_value(); });
    return names;
}

} // namespace

RetrievalSources::RetrievalSources(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

void RetrievalSources::refresh()
{
    const QStringList corpora = m_studio.currentCorpora();
    if (!corpora.isEmpty() && std::exchange(m_corporaNames, corpora) != corpora)
        openCorpora();
    const QString task = m_studio.currentTask();
    if (!task.isEmpty() && std::exchange(m_taskName, task) != task)
        loadTask();
}

void RetrievalSources::openCorpora()
{
    Names names;
    for (const QString &name : m_corporaNames)
        names.push_back(name.toStdString());
    m_corporaJob.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), names](ProgressSink &, std::stop_token) {
            auto opened = CorporaSet::open(workspace, names).map([](CorporaSet set) {
                return std::make_shared<const CorporaSet>(std::move(set));
            });
            return std::pair(std::move(opened), unreadable(workspace, opened ? Names() : names));
        },
        [this](const std::pair<Expected<std::shared_ptr<const CorporaSet>>, Names> &answer) {
            const auto &[opened, bad] = answer;
            m_corpora = opened ? *opened : nullptr;
            Q_EMIT corporaOpened(m_corpora);
            if (opened)
                return;
            m_corporaNames.clear();
            for (const std::string &name : bad)
                m_studio.recent().setFailed({"corpus", QString::fromStdString(name)});
            Q_EMIT failed(opened.error());
        });
}

void RetrievalSources::loadTask()
{
    Q_EMIT guardBuilt(nullptr); // that of the task before is of no use
    m_guardJob.abandon();
    m_taskJob.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = m_taskName.toStdString()](ProgressSink &, std::stop_token) {
            return tlm::loadTask(workspace, name).map([](Task task) {
                return std::make_shared<const Task>(std::move(task));
            });
        },
        [this](const Expected<std::shared_ptr<const Task>> &task) {
            if (!task) {
                m_studio.recent().setFailed({"task", std::exchange(m_taskName, {})});
                Q_EMIT taskLoaded(nullptr);
                Q_EMIT failed(task.error());
                return;
            }
            Q_EMIT taskLoaded(*task);
            buildGuard(*task);
        });
}

void RetrievalSources::buildGuard(const std::shared_ptr<const Task> &task)
{
    m_guardJob.run(
        m_studio.jobs(), {}, this,
        [task](ProgressSink &, std::stop_token stop) {
            return std::make_shared<const LeakGuard>(*task, std::move(stop));
        },
        [this](const std::shared_ptr<const LeakGuard> &guard) { Q_EMIT guardBuilt(guard); });
}

} // namespace tlm
