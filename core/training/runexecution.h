#pragma once
#include <chrono>
#include <filesystem>

#include "core/training/checkpoint.h"
#include "core/training/compute.h"
#include "core/training/run.h"
#include "core/training/trainer.h"

namespace tlm {

/// One execution of a run by a process that holds its lock: prepares, trains, obeys orders, writes
/// checkpoints.
class RunExecution
{
public:
    RunExecution(const Workspace &workspace, History &history, const Run &run, const RunScreen &screen,
                 std::stop_token stop);

    /// `state` takes what the run has become: finished, stopped or paused. Error Stopped when `stop` was
    /// requested before training began.
    Expected<> execute(RunState &state);
    void removeCheckpoint() const;

private:
    Expected<CheckpointHead> followCheckpoint(const std::string &inputs);
    Expected<> begin(const std::string &inputs);
    Expected<> fixTokenBudget(const TrainingData &data);
    Expected<> train(const TrainingData &data, Bert &bert, RunState &state);
    Expected<> loop(Trainer &trainer, const Bert &bert, RunState &state);
    Expected<Order> lookAround(Trainer &trainer, const Bert &bert);
    Expected<> finish(Trainer &trainer, const Bert &bert, const TrainingData &data, RunState &state);
    Expected<> saveState(Trainer &trainer, const Bert &bert);

    const Workspace &m_workspace;
    History &m_history;
    const Run &m_run;
    const RunScreen &m_screen;
    std::stop_token m_stop;
    std::filesystem::path m_folder, m_checkpoint;
    Configuration m_configuration;
    ComputeSetup m_setup;

    using Clock = std::chrono::steady_clock;
    Clock::time_point m_looked{}, m_saved{};
};

} // namespace tlm
