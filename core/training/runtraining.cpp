#include "core/training/runtraining.h"

#include <fmt/format.h>

#include "core/evaluation/predictionsfile.h"
#include "core/history/runstate.h"
#include "core/model/pretrained.h"
#include "core/training/checkpoint.h"
#include "core/training/evaluate.h"
#include "core/training/forecast.h"
#include "core/training/guard.h"
#include "core/training/historyrecorder.h"
#include "core/training/modelstart.h"
#include "core/training/snapshots.h"

namespace tlm {

RunTraining::RunTraining(History &history, const Run &run, const RunScreen &screen,
                         std::filesystem::path folder, const Configuration &configuration,
                         const TrainingData &data, const ComputeSetup &setup, std::stop_token stop)
    : m_history(history), m_run(run), m_screen(screen), m_folder(std::move(folder)),
      m_checkpoint(checkpointFile(m_folder)), m_configuration(configuration), m_data(data), m_setup(setup),
      m_stop(std::move(stop)), m_memory(setup.device),
      m_joulesBefore(std::filesystem::exists(m_checkpoint) ? run.joules : 0)
{
}

Expected<> RunTraining::train(RunState &state)
{
    std::optional<TrainingProgress> diverged;
    for (;;) {
        const auto done = guarded([&] { return attempt(state, diverged); });
        if (done && diverged)
            continue;
        if (!done && done.error().code == ErrorCode::DiskFull)
            state = RunState::Paused;
        if (!done && done.error().code == ErrorCode::MemoryExhausted)
            return tl::unexpected(memoryRanOut(m_configuration, m_memory.bytes()));
        return done;
    }
}

void RunTraining::readMeters(RunFigures &figures)
{
    figures.memory = m_memory.bytes();
    figures.joules = m_joulesBefore + (m_energy ? m_energy->joules() : 0);
}

/// Trains on from the checkpoint, or from the start. If that diverges, and the run may go back once more,
/// `diverged` says where; it is empty afterwards otherwise.
Expected<> RunTraining::attempt(RunState &state, std::optional<TrainingProgress> &diverged)
{
    auto bert = makeModel(m_configuration, m_data, m_screen.note);
    if (!bert)
        return tl::unexpected(bert.error());
    HistoryRecorder historyRecorder(m_history, m_run.id,
                                    [this](RunFigures &figures) { readMeters(figures); });
    Recorders recorders({&historyRecorder, &m_screen.recorder});
    Trainer trainer(m_configuration, m_data, *bert, m_setup, recorders);
    if (auto restored = restore(trainer, *bert, std::exchange(diverged, {})); !restored)
        return restored;
    if (auto running = m_history.setState(m_run.id, RunState::Running); !running)
        return running;
    auto looped = loop(trainer, *bert, state);
    if (!looped && trainer.hasDiverged()) {
        if (auto back = goBack(trainer, looped.error()); !back)
            return back;
        diverged = trainer.progress();
        return {};
    }
    return looped && state == RunState::Finished ? finish(trainer, *bert, state) : looped;
}

Expected<> RunTraining::restore(Trainer &trainer, const Bert &bert,
                                const std::optional<TrainingProgress> &diverged)
{
    if (std::filesystem::exists(m_checkpoint)) {
        const auto checkpoint = loadCheckpoint(m_checkpoint, bert.parameters());
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        trainer.restore(*checkpoint);
    }
    if (!diverged)
        return {};
    trainer.slowDown(*diverged);
    removeSnapshotsAfter(m_folder, trainer.progress().step);
    if (auto back = m_history.goBack(m_run.id, trainer.progress().step); !back)
        return back;
    return saveState(trainer, bert); // so that a resumed run keeps the lower rate
}

/// Tells of a divergence, or that there were too many.
Expected<> RunTraining::goBack(Trainer &trainer, const Error &cause)
{
    const TrainingProgress &progress = trainer.progress();
    if (progress.rollbacks >= m_configuration.compute.rollbacks) {
        Error last = cause;
        if (progress.rollbacks > 0)
            last.cause +=
                fmt::format(" It has gone back {} times, each time with half the rate.", progress.rollbacks);
        return tl::unexpected(last);
    }
    m_screen.note(
        fmt::format("The training diverged at step {} and goes back to its last good state with half "
                    "the learning rate.",
                    progress.step));
    const double factor = progress.rateFactors[std::size_t(progress.stage)] / 2;
    return trainer.flush().and_then([&] {
        return m_history.record(m_run.id, trainer.figures(),
                                {{progress.step, progress.tokens, "event.rollback", factor, currentTime()}});
    });
}

Expected<> RunTraining::loop(Trainer &trainer, const Bert &bert, RunState &state)
{
    m_looked = m_saved = Clock::now();
    while (!trainer.isDone()) {
        const auto order = advance(trainer, bert);
        if (!order)
            return tl::unexpected(order.error());
        switch (*order) {
        case Order::None:
            break;
        case Order::Pause:
            state = RunState::Paused;
            return saveState(trainer, bert);
        case Order::Stop:
            state = RunState::Stopped;
            return trainer.flush();
        case Order::StopKeepBest:
            state = RunState::Finished;
            return {};
        }
    }
    state = RunState::Finished;
    return {};
}

Expected<Order> RunTraining::advance(Trainer &trainer, const Bert &bert)
{
    if (m_stop.stop_requested())
        return Order::Pause;
    if (auto advanced = trainer.advance(m_stop); !advanced) {
        if (advanced.error().code == ErrorCode::Stopped)
            return Order::Pause;
        return tl::unexpected(advanced.error());
    }
    if (trainer.takeSnapshotDue()) {
        if (auto saved = saveSnapshot(m_folder, trainer.progress().step, bert, m_data); !saved)
            return tl::unexpected(saved.error());
    }
    return lookAround(trainer, bert);
}

Expected<Order> RunTraining::lookAround(Trainer &trainer, const Bert &bert)
{
    const auto now = Clock::now();
    if (now - m_looked < m_screen.interval)
        return Order::None;
    m_looked = now;
    if (auto flushed = trainer.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const std::chrono::duration<double, std::ratio<60>> minutes = now - m_saved;
    if (minutes.count() >= m_configuration.compute.checkpointMinutes && trainer.isSound()) {
        if (auto saved = saveState(trainer, bert); !saved)
            return tl::unexpected(saved.error());
        releaseKeptMemory(m_setup.device); // or what one rare shape of a batch took would stay taken
    }
    return m_history.pendingOrder(m_run.id);
}

Expected<> RunTraining::saveState(Trainer &trainer, const Bert &bert)
{
    if (auto flushed = trainer.flush(); !flushed)
        return flushed;
    auto saved = saveCheckpoint(m_checkpoint, trainer.state(), bert.parameters());
    m_saved = Clock::now();
    return saved;
}

/// From the checkpoint a run that is interrupted here goes on where it finishes.
Expected<> RunTraining::finish(Trainer &trainer, const Bert &bert, RunState &state)
{
    if (auto saved = saveState(trainer, bert); !saved)
        return saved;
    const auto kept = trainer.finish(m_stop).and_then(
        [&](ClassificationScores test) { return keepPredictions(bert, std::move(test.predicted)); });
    if (!kept) {
        state = RunState::Paused;
        return kept;
    }
    return savePretrained(bert, *m_data.tokenizer, m_data.labels, m_folder / "model");
}

/// So that runs can be compared example by example.
Expected<> RunTraining::keepPredictions(const Bert &bert, std::vector<std::int32_t> test)
{
    return classifyExamples(bert, m_data.dev, m_data.tokenizer->specialTokens(), m_stop)
        .and_then([&](Classification dev) {
            return keepPredictions(Split::Dev, m_data.dev, std::move(dev.predicted));
        })
        .and_then([&] { return keepPredictions(Split::Test, m_data.test, std::move(test)); });
}

Expected<> RunTraining::keepPredictions(Split split, const LabelledSequences &examples,
                                        std::vector<std::int32_t> predicted)
{
    return savePredictions(m_folder, split, {m_data.labels, examples.labels, std::move(predicted)});
}

} // namespace tlm
