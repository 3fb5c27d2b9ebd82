#include "ui/retrieval/retrievalsources.h"

#include <utility>

#include "ui/frame/studio.h"

namespace tlm {

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
    std::vector<std::string> names;
    for (const QString &name : m_corporaNames)
        names.push_back(name.toStdString());
    m_corporaJob.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), names](ProgressSink &, std::stop_token) {
            return CorporaSet::open(workspace, names).map([](CorporaSet set) {
                return std::make_shared<const CorporaSet>(std::move(set));
            });
        },
        [this](const Expected<std::shared_ptr<const CorporaSet>> &opened) {
            m_corpora = opened ? *opened : nullptr;
            Q_EMIT corporaOpened(m_corpora);
            if (!opened) {
                m_corporaNames.clear();
                Q_EMIT failed(opened.error());
            }
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
                m_taskName.clear();
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
