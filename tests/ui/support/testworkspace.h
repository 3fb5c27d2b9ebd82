#pragma once
#include <memory>
#include <optional>

#include "core/base/file.h"
#include "core/data/task.h"
#include "core/history/history.h"
#include "temporaryfolder.h"
#include "ui/frame/studio.h"

namespace tlm::test {

/// A workspace with a small task and runs that were never trained, for pages that only read them.
class TestWorkspace
{
public:
    TestWorkspace();
    const Workspace &workspace() const { return *m_workspace; }
    History &history() { return *m_history; }
    Studio &studio();

    /// Six labelled examples a split, three classes.
    void addTask(const std::string &name = "birds", bool pairs = false);
    struct Made
    {
        Method method = Method::Tlm;
        RunState state = RunState::Finished;
        std::optional<double> dev = {}, test = {};
        std::string task = "birds";
    };
    /// A run with three steps of every metric; of a running one the lock is held as by a trainer.
    std::string addRun(const Made &made);
    /// All that run, as if nobody had told them to stop.
    void killTrainers() { m_locks.clear(); }
    void addPoints(const std::string &id, const std::vector<MetricPoint> &points, const RunFigures &figures);
    /// A folder that looks like a model's.
    void addModel(const std::string &id);
    /// A folder that looks like a model's that a run kept on its way.
    void addKeptModel(const std::string &id, std::int64_t step);
    /// A shell script in place of `tlm`, used by the studio.
    void setTool(const std::string &script);
    std::filesystem::path folder() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    std::optional<Workspace> m_workspace;
    std::optional<History> m_history;
    std::vector<FileLock> m_locks;
    std::unique_ptr<Studio> m_studio;
};

} // namespace tlm::test
