#include "core/training/runexecution.h"

#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "core/experiment/modelfolder.h"
#include "core/training/devicelock.h"
#include "core/training/forecast.h"
#include "core/training/runtraining.h"
#include "core/training/snapshots.h"
#include "core/training/timebudget.h"

namespace tlm {

RunExecution::RunExecution(const Workspace &workspace, History &history, const Run &run,
                           const RunScreen &screen, std::stop_token stop)
    : m_workspace(workspace), m_history(history), m_run(run), m_screen(screen), m_stop(std::move(stop)),
      m_seen(run.state), m_folder(workspace.run(run.id)), m_checkpoint(checkpointFile(m_folder)),
      m_configuration(run.configuration)
{
}

Expected<> RunExecution::execute(RunState &state)
{
    if (auto found = findPretrained(); !found)
        return found;
    const auto texts = openTexts(m_workspace, m_configuration);
    if (!texts)
        return tl::unexpected(texts.error());
    if (auto ready = setUp(texts->inputs); !ready)
        return ready;
    const auto begun = takeDevice().and_then(
        [&](bool taken) { return taken ? begin(texts->inputs) : Expected<bool>(false); });
    if (!begun)
        return tl::unexpected(begun.error());
    if (!*begun) {
        state = RunState::Stopped;
        return {};
    }
    const DataFolders folders{m_folder, m_workspace.root() / "cache"};
    const auto data =
        prepareData(*texts, m_configuration, folders, m_setup.threads, m_screen.progress, m_stop);
    if (!data)
        return tl::unexpected(data.error());
    if (auto fixed = fixTokenBudget(*data); !fixed)
        return fixed;
    if (auto written = writeFile(m_folder / "config.json", toText(toJson(m_configuration))); !written)
        return written;
    RunTraining training(m_history, m_run, m_screen, m_folder, m_configuration, *data, m_setup, m_stop);
    return training.train(state);
}

Expected<> RunExecution::findPretrained()
{
    return withModelFolder(m_configuration, m_workspace.root()).map([&](Configuration found) {
        m_configuration = std::move(found);
    });
}

/// What a checkpoint was written under is used again: another number of threads or precision would round
/// sums differently.
Expected<> RunExecution::setUp(const std::string &inputs)
{
    if (std::filesystem::exists(m_checkpoint)) {
        auto head = readCheckpointHead(m_checkpoint);
        if (!head)
            return tl::unexpected(head.error());
        if (inputs != m_run.inputs)
            return failure(ErrorCode::RunState, "The task or the selection has changed since the run began.",
                           m_run.id);
        m_head = std::move(*head);
        m_configuration.compute.threads = m_head.threads;
        m_configuration.compute.bfloat16 = m_head.precision.starts_with("bf16");
    }
    auto setup = setUpCompute(m_configuration.compute);
    if (!setup)
        return tl::unexpected(setup.error());
    m_setup = std::move(*setup);
    if (!m_setup.note.empty())
        m_screen.note(m_setup.note);
    if (!m_head.precision.empty() && m_head.precision != m_setup.precision())
        m_screen.note("The run goes on as " + m_setup.precision() + " but began as " + m_head.precision +
                      ": its losses will not equal those of an undisturbed run to the last bit.");
    return {};
}

/// Whether the device was taken; false if the run was stopped while it waited.
Expected<bool> RunExecution::takeDevice()
{
    if (m_screen.sharesDevice)
        return true;
    bool waits = false;
    const auto waiting = [&]() -> Expected<> {
        if (!std::exchange(waits, true))
            m_screen.note(fmt::format("Another training uses this device ({}): the run waits until it ends.",
                                      m_setup.deviceName()));
        return m_history.wait(m_run.id, std::exchange(m_seen, RunState::Queued));
    };
    auto lock = tlm::takeDevice(m_setup.deviceName(), waiting, m_stop);
    if (lock) {
        m_device = std::move(*lock);
        return true;
    }
    switch (lock.error().code) {
    case ErrorCode::RunState:
        return false;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnwritable:
    case ErrorCode::WorkspaceReadOnly:
        m_screen.note("The lock of the device cannot be written, so the run does not wait for others: " +
                      describe(lock.error()));
        return true;
    default:
        return tl::unexpected(lock.error());
    }
}

/// Whether the run began; false if it was stopped before. What its folder holds of writes that were cut off
/// goes, so that the disk has room for new ones.
Expected<bool> RunExecution::begin(const std::string &inputs)
{
    const RunMachine machine{{},     m_setup.deviceName(), TLM_VERSION, m_setup.precision(),
                             inputs, m_setup.threads,      getpid()};
    if (auto started = m_history.start(m_run.id, machine, m_head.progress.step, m_seen); !started)
        return started.error().code == ErrorCode::RunState ? Expected<bool>(false)
                                                           : tl::unexpected(started.error());
    removeSnapshotsAfter(m_folder, m_head.progress.step);
    removeTemporaries(m_folder);
    const auto sized = withModelSizes(m_configuration);
    if (!sized)
        return tl::unexpected(sized.error());
    return checkMemory(*sized, m_setup).and_then([&] { return checkDisk(*sized, m_folder); }).map([] {
        return true;
    });
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

void RunExecution::removeCheckpoint() const
{
    std::error_code ignored;
    std::filesystem::remove(m_checkpoint, ignored);
}

} // namespace tlm
