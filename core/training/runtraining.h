#pragma once
#include <chrono>
#include <filesystem>
#include <optional>

#include "core/base/energy.h"
#include "core/training/memory.h"
#include "core/training/run.h"
#include "core/training/trainer.h"

namespace tlm {

/// The training of a prepared run: obeys orders, writes checkpoints, keeps models, and goes back to its last
/// good checkpoint when it diverges.
class RunTraining
{
public:
    /// Everything given must outlive it.
    RunTraining(History &history, const Run &run, const RunScreen &screen, std::filesystem::path folder,
                const Configuration &configuration, const TrainingData &data, const ComputeSetup &setup,
                std::stop_token stop);

    /// `state` takes finished, stopped or paused. Errors: MemoryExhausted with what it held and
    /// remedies; ConfigurationInvalid after too many rollbacks; DiskFull (state paused); Stopped; those of
    /// the recorders.
    Expected<> train(RunState &state);

private:
    Expected<> attempt(RunState &state, std::optional<TrainingProgress> &diverged);
    Expected<> restore(Trainer &trainer, const Bert &bert, const std::optional<TrainingProgress> &diverged);
    Expected<> goBack(Trainer &trainer, const Error &cause);
    Expected<> loop(Trainer &trainer, const Bert &bert, RunState &state);
    Expected<Order> advance(Trainer &trainer, const Bert &bert);
    Expected<Order> lookAround(Trainer &trainer, const Bert &bert);
    Expected<> finish(Trainer &trainer, const Bert &bert, RunState &state);
    Expected<> keepPredictions(const Bert &bert, std::vector<std::int32_t> test);
    Expected<> keepPredictions(Split split, const LabelledSequences &examples,
                               std::vector<std::int32_t> predicted);
    Expected<> saveState(Trainer &trainer, const Bert &bert);
    void readMeters(RunFigures &figures);

    History &m_history;
    const Run &m_run;
    const RunScreen &m_screen;
    std::filesystem::path m_folder, m_checkpoint;
    const Configuration &m_configuration;
    const TrainingData &m_data;
    const ComputeSetup &m_setup;
    std::stop_token m_stop;
    PeakMemory m_memory;
    double m_joulesBefore;
    std::optional<EnergyMeter> m_energy = EnergyMeter::start();

    using Clock = std::chrono::steady_clock;
    Clock::time_point m_looked{}, m_saved{};
};

} // namespace tlm
