#include "core/training/runexecution.h"

#include <thread>

#include "core/training/devicelock.h"
#include "runfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using RunExecutionTest = RunTest;

} // namespace

TEST_F(RunExecutionTest, WhatCannotFitIsRefusedBeforeItStarts)
{
    Configuration settings = endless();
    settings.joint.batchTokens = 100'000'000;
    const std::string id = create(settings);
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::MemoryExhausted);
    EXPECT_EQ(stored(id).state, RunState::Failed);
}

TEST_F(RunExecutionTest, APretrainedModelIsCheckedByItsOwnSizes)
{
    const auto model = root / "huge";
    std::filesystem::create_directories(model);
    std::ofstream(model / "model.safetensors");
    std::ofstream(model / "config.json")
        << R"({"vocab_size":30522,"hidden_size":16384,"num_hidden_layers":900,"num_attention_heads":16,)"
           R"("intermediate_size":65536,"max_position_embeddings":512})";
    Configuration settings = configuration(Method::FineTune);
    settings.model = model.string();
    const auto state = execute(create(settings));
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::MemoryExhausted) << state.error().cause;
}

TEST_F(RunExecutionTest, WhatAKilledWriteLeftIsRemoved)
{
    const std::string id = create(configuration(Method::TaskOnly));
    const auto folder = workspace->run(id);
    std::filesystem::create_directories(folder / "model");
    for (const auto &remains : {folder / ".tlm-1-2.tmp", folder / "model" / ".tlm-3-4.tmp"})
        std::ofstream(remains) << "half a checkpoint";
    ASSERT_EQ(execute(id).value(), RunState::Finished);
    EXPECT_FALSE(std::filesystem::exists(folder / ".tlm-1-2.tmp"));
    EXPECT_FALSE(std::filesystem::exists(folder / "model" / ".tlm-3-4.tmp"));
}

TEST_F(RunExecutionTest, ARunWaitsQueuedUntilItsDeviceIsFree)
{
    const std::string id = create(configuration(Method::TaskOnly));
    sharesDevice = false;
    std::optional<FileLock> other = takeDevice("cpu", [] { return Expected<>(); }, {}).value();
    std::jthread waiting([&] { EXPECT_EQ(execute(id).value(), RunState::Finished); });
    auto history = History::open(root).value();
    while (history.changeCounter().value() < 4) // it was created, and has told twice that it waits
        std::this_thread::yield();
    EXPECT_EQ(stored(id).state, RunState::Queued);
    EXPECT_FALSE(history.claimQueued().value()) << "no runner takes it meanwhile";
    other.reset();
    waiting.join();
    EXPECT_NE(notes.find("waits"), std::string::npos);
    EXPECT_EQ(stored(id).state, RunState::Finished);
    EXPECT_FALSE(FileLock::isHeld(deviceLockFile("cpu")));
}

TEST_F(RunExecutionTest, AWaitingRunCanBeStopped)
{
    const std::string id = create(configuration(Method::TaskOnly));
    sharesDevice = false;
    const auto other = takeDevice("cpu", [] { return Expected<>(); }, {});
    std::jthread waiting([&] { EXPECT_EQ(execute(id).value(), RunState::Stopped); });
    auto history = History::open(root).value();
    while (history.changeCounter().value() < 3)
        std::this_thread::yield();
    EXPECT_TRUE(history.giveOrder(id, Order::Stop));
    waiting.join();
    EXPECT_EQ(stored(id).state, RunState::Stopped);
}

TEST_F(RunExecutionTest, AStopBetweenItsLockAndItsStartIsObeyed)
{
    // A note comes in between: that the device is taken, or that its lock cannot be written.
    const auto stoppedAtItsNote = [&] {
        const std::string id = create(configuration(Method::TaskOnly));
        std::stop_source end; // should the order be lost, nobody waits for ever
        const auto note = [&](const std::string &) {
            EXPECT_TRUE(History::open(root)->giveOrder(id, Order::Stop));
            end.request_stop();
        };
        const RunScreen screen{progress, watcher, note, std::chrono::milliseconds(0), false};
        EXPECT_EQ(executeRun(*workspace, id, screen, end.get_token()).value(), RunState::Stopped);
        EXPECT_EQ(stored(id).state, RunState::Stopped);
    };
    {
        const auto other = takeDevice("cpu", [] { return Expected<>(); }, {});
        ASSERT_TRUE(other);
        stoppedAtItsNote();
    }
    ::setenv("XDG_RUNTIME_DIR", temporary.write("file", "").c_str(), 1);
    stoppedAtItsNote();
}
