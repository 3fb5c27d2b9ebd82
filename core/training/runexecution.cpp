#include "core/training/runexecution.h"

#include <unistd.h>

#include "core/model/pretrained.h"
#include "core/training/checkpoint.h"
#include "core/training/historyrecorder.h"
#include "core/training/modelstart.h"
#include "core/training/timebudget.h"

namespace tlm {

RunExecution::RunExecution(const Workspace &workspace, History &history, const Run &run,
                           const RunScreen &screen, std::stop_token stop)
    : m_workspace(workspace), m_history(history), m_run(run), m_screen(screen), m_stop(std::move(stop)),
      m_folder(workspace.run(run.id)), m_checkpoint(checkpointFile(m_folder)),
      m_configuration(run.configuration)
{
}

Expected<> RunExecution::execute(RunState &state)
{
    if (needsModel(m_configuration.method)) {
        const auto model = findModel(m_workspace.root(), m_configuration.model);
        if (!model)
            return tl::unexpected(model.error());
        m_configuration.model = model->string();
    }
    const auto texts = openTexts(m_workspace, m_configuration);
    if (!texts)
        return tl::unexpected(texts.error());
    if (auto begun = begin(texts->inputs); !begun)
        return begun;
    const auto tokenizer = obtainTokenizer(*texts, m_configuration, m_folder, m_screen.progress, m_stop);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    const auto data =
        tokenizeData(*texts, *tokenizer, m_configuration, m_setup.threads, m_screen.progress, m_stop);
    if (!data)
        return tl::unexpected(data.error());
    if (auto fixed = fixTokenBudget(*data); !fixed)
        return fixed;
    if (auto written = writeFile(m_folder / "config.json", toText(toJson(m_configuration))); !written)
        return written;

    auto bert = makeModel(m_configuration, *data, m_screen.note);
    if (!bert)
        return tl::unexpected(bert.error());
    return train(*data, *bert, state);
}

Expected<> RunExecution::train(const TrainingData &data, Bert &bert, RunState &state)
{
    HistoryRecorder historyRecorder(m_history, m_run.id);
    Recorders recorders({&historyRecorder, &m_screen.recorder});
    Trainer trainer(m_configuration, data, bert, m_setup, recorders);
    if (std::filesystem::exists(m_checkpoint)) {
        const auto checkpoint = loadCheckpoint(m_checkpoint, bert.parameters());
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        trainer.restore(*checkpoint);
    }
    if (auto running = m_history.setState(m_run.id, RunState::Running); !running)
        return running;
    if (auto looped = loop(trainer, bert, state); !looped)
        return looped;
    return state == RunState::Finished ? finish(trainer, bert, data, state) : Expected<>();
}

/// What a checkpoint was written under is used again: another number of threads or precision would round
/// sums differently.
Expected<CheckpointHead> RunExecution::followCheckpoint(const std::string &inputs)
{
    auto head = readCheckpointHead(m_checkpoint);
    if (!head)
        return head;
    if (inputs != m_run.inputs)
        return failure(ErrorCode::RunState, "The task or the selection has changed since the run began.",
                       m_run.id);
    m_configuration.compute.threads = head->threads;
    m_configuration.compute.bfloat16 = head->precision.starts_with("bf16");
    return head;
}

Expected<> RunExecution::begin(const std::string &inputs)
{
    CheckpointHead head;
    if (std::filesystem::exists(m_checkpoint)) {
        auto stored = followCheckpoint(inputs);
        if (!stored)
            return tl::unexpected(stored.error());
        head = std::move(*stored);
    }
    auto setup = setUpCompute(m_configuration.compute);
    if (!setup)
        return tl::unexpected(setup.error());
    m_setup = std::move(*setup);
    if (!m_setup.note.empty())
        m_screen.note(m_setup.note);
    if (!head.precision.empty() && head.precision != m_setup.precision())
        m_screen.note("The run goes on as " + m_setup.precision() + " but began as " + head.precision +
                      ": its losses will not equal those of an undisturbed run to the last bit.");
    const RunMachine machine{{},     m_setup.deviceName(), TLM_VERSION, m_setup.precision(),
                             inputs, m_setup.threads,      getpid()};
    return m_history.start(m_run.id, machine, head.progress.step);
}

Expected<> RunExecution::fixTokenBudget(const TrainingData &data)
{
    if (m_configuration.joint.minutes <= 0)
        return {};
    const auto tokens = measureTokenBudget(m_configuration, data, m_setup, m_stop);
    if (!tokens)
        return tl::unexpected(tokens.error());
    m_configuration.joint.tokens = static_cast<std::int64_t>(*tokens);
    m_configuration.joint.minutes = 0;
    return m_history.setConfiguration(m_run.id, m_configuration);
}

Expected<> RunExecution::loop(Trainer &trainer, const Bert &bert, RunState &state)
{
    m_looked = m_saved = Clock::now();
    while (!trainer.isDone()) {
        Order order = Order::None;
        if (m_stop.stop_requested()) {
            order = Order::Pause;
        } else if (auto advanced = trainer.advance(m_stop); !advanced) {
            if (advanced.error().code != ErrorCode::Stopped)
                return advanced;
            order = Order::Pause;
        } else if (auto seen = lookAround(trainer, bert); !seen) {
            return tl::unexpected(seen.error());
        } else {
            order = *seen;
        }
        switch (order) {
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

Expected<Order> RunExecution::lookAround(Trainer &trainer, const Bert &bert)
{
    const auto now = Clock::now();
    if (now - m_looked < m_screen.interval)
        return Order::None;
    m_looked = now;
    if (auto flushed = trainer.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const std::chrono::duration<double, std::ratio<60>> minutes = now - m_saved;
    if (minutes.count() >= m_configuration.compute.checkpointMinutes) {
        if (auto saved = saveState(trainer, bert); !saved)
            return tl::unexpected(saved.error());
    }
    return m_history.pendingOrder(m_run.id);
}

Expected<> RunExecution::saveState(Trainer &trainer, const Bert &bert)
{
    if (auto flushed = trainer.flush(); !flushed)
        return flushed;
    auto saved = saveCheckpoint(m_checkpoint, trainer.state(), bert.parameters());
    m_saved = Clock::now();
    return saved;
}

Expected<> RunExecution::finish(Trainer &trainer, const Bert &bert, const TrainingData &data, RunState &state)
{
    if (auto finished = trainer.finish(m_stop); !finished) {
        state = RunState::Paused; // the last checkpoint is what a resume goes on from
        return finished;
    }
    return savePretrained(bert, *data.tokenizer, data.labels, m_folder / "model");
}

void RunExecution::removeCheckpoint() const
{
    std::error_code ignored;
    std::filesystem::remove(m_checkpoint, ignored);
}

} // namespace tlm
