#include "core/training/devicelock.h"

#include <atomic>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>

#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class DeviceLockTest : public testing::Test
{
protected:
    void SetUp() override { ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1); }
    void TearDown() override { ::unsetenv("XDG_RUNTIME_DIR"); }

    const TemporaryFolder folder;
};

Expected<> neverCalled()
{
    ADD_FAILURE() << "nobody else has the device";
    return {};
}

} // namespace

TEST_F(DeviceLockTest, EachDeviceIsTakenOnce)
{
    const auto cpu = takeDevice("cpu", neverCalled, {});
    const auto cuda = takeDevice("cuda", neverCalled, {});
    ASSERT_TRUE(cpu && cuda);
    EXPECT_TRUE(FileLock::isHeld(deviceLockFile("cpu")));
    EXPECT_EQ(deviceLockFile("cpu"), folder / "tlm-studio/cpu.lock");
}

TEST_F(DeviceLockTest, TheSecondWaitsForTheFirst)
{
    std::optional<FileLock> first = takeDevice("cpu", neverCalled, {}).value();
    std::atomic<int> waits = 0;
    std::jthread second([&] {
        EXPECT_TRUE(takeDevice("cpu",
                               [&]() -> Expected<> {
                                   ++waits;
                                   return {};
                               },
                               {}));
    });
    while (waits < 2)
        std::this_thread::yield();
    first.reset();
    second.join();
    EXPECT_FALSE(FileLock::isHeld(deviceLockFile("cpu")));
}

TEST_F(DeviceLockTest, WaitingEndsOnRequestOrByAFailure)
{
    const auto first = takeDevice("cpu", neverCalled, {});
    const auto stop = takeDevice(
        "cpu", []() -> Expected<> { return {}; }, stopped());
    EXPECT_EQ(stop.error().code, ErrorCode::Stopped);
    const auto failed =
        takeDevice("cpu", []() -> Expected<> { return failure(ErrorCode::RunState, "stopped"); }, {});
    EXPECT_EQ(failed.error().code, ErrorCode::RunState);
}

TEST_F(DeviceLockTest, WithoutARuntimeFolderTheCacheHasTheLock)
{
    ::unsetenv("XDG_RUNTIME_DIR");
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    EXPECT_EQ(deviceLockFile("cpu"), folder / "tlm-studio/cpu.lock");
    ::unsetenv("XDG_CACHE_HOME");
    ::setenv("XDG_RUNTIME_DIR", "relative", 1); // which the standard says to ignore
    EXPECT_TRUE(deviceLockFile("cpu").is_absolute());
}
