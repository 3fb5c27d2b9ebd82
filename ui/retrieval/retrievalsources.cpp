#include "ui/retrieval/retrievalsources.h"

#include <utility>

#include "core/data/manifest.h"
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

RetrievalSources::Stored RetrievalSources::storedIn(const std::filesystem::path &folder)
{
    std::error_code missing;
    return {folder.filename().string(), std::filesystem::last_write_time(folder / manifestName, missing)};
}

void RetrievalSources::refresh()
{
    const Workspace &workspace = m_studio.workspace();
    const std::string taskName = m_studio.currentTask().toStdString();
    Stored task;
    std::vector<Stored> corpora;
    if (!taskName.empty() && !m_studio.currentCorpora().isEmpty()) {
        task = storedIn(workspace.task(taskName));
        for (const QString &name : m_studio.currentCorpora())
            corpora.push_back(storedIn(workspace.corpus(name.toStdString())));
    }
    if (std::exchange(m_openCorpora, corpora) != corpora)
        openCorpora();
    if (std::exchange(m_openTask, task) != task)
        loadTask();
}

void RetrievalSources::setCorpora(std::shared_ptr<const CorporaSet> corpora)
{
    m_corpora = std::move(corpora);
    Q_EMIT corporaOpened(m_corpora);
}

void RetrievalSources::openCorpora()
{
    m_corporaJob.abandon();
    if (m_openCorpora.empty())
        return setCorpora(nullptr);
    Names names;
    for (const Stored &corpus : m_openCorpora)
        names.push_back(corpus.name);
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
            setCorpora(opened ? *opened : nullptr);
            if (opened)
                return;
            m_openCorpora.clear();
            for (const std::string &name : bad)
                m_studio.recent().setFailed({"corpus", QString::fromStdString(name)});
            Q_EMIT failed(opened.error());
        });
}

void RetrievalSources::loadTask()
{
    Q_EMIT guardBuilt(nullptr); // that of the task before is of no use
    m_guardJob.abandon();
    m_taskJob.abandon();
    if (m_openTask.name.empty()) {
        Q_EMIT taskLoaded(nullptr);
        return;
    }
    m_taskJob.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = m_openTask.name](ProgressSink &, std::stop_token) {
            return tlm::loadTask(workspace, name).map([](Task task) {
                return std::make_shared<const Task>(std::move(task));
            });
        },
        [this](const Expected<std::shared_ptr<const Task>> &task) {
            if (!task) {
                m_studio.recent().setFailed(
                    {"task", QString::fromStdString(std::exchange(m_openTask, {}).name)});
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
