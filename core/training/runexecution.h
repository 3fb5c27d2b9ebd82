#pragma once
#include <filesystem>
#include <optional>

#include "core/training/checkpoint.h"
#include "core/training/compute.h"
#include "core/training/run.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// One execution of a run by a process that holds its lock: prepares it and hands it to RunTraining.
class RunExecution
{
public:
    RunExecution(const Workspace &workspace, History &history, const Run &run, const RunScreen &screen,
                 std::stop_token stop);

    /// `state` takes what the run has become: finished, stopped or paused. Errors: Stopped when `stop` was
    /// requested before training began; DiskFull with the state paused when the disk became full in training.
    Expected<> execute(RunState &state);
    void removeCheckpoint() const;

private:
    Expected<> findPretrained();
    Expected<> setUp(const std::string &inputs);
    Expected<bool> takeDevice();
    Expected<bool> begin(const std::string &inputs);
    Expected<> fixTokenBudget(const TrainingData &data);

    const Workspace &m_workspace;
    History &m_history;
    const Run &m_run;
    const RunScreen &m_screen;
    std::stop_token m_stop;
    RunState m_seen; ///< in which the run was last seen: a stop since then is obeyed
    std::filesystem::path m_folder, m_checkpoint;
    Configuration m_configuration;
    ComputeSetup m_setup;
    CheckpointHead m_head; ///< of the checkpoint, if there is one
    std::optional<FileLock> m_device;
};

} // namespace tlm
