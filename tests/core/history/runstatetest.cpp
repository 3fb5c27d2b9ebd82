#include "core/history/runstate.h"

#include <gtest/gtest.h>

#include "core/history/filesystem.h"

using namespace tlm;
using namespace std::chrono_literals;

TEST(RunState, ARunIsActiveOnlyWhereATrainerWorks)
{
    for (int state = 0; state <= static_cast<int>(RunState::Lost); ++state) {
        const auto value = static_cast<RunState>(state);
        EXPECT_EQ(isActive(value), value == RunState::Preparing || value == RunState::Running);
    }
}

TEST(RunState, OnlyActiveRunsCanBeLost)
{
    for (const RunState state :
         {RunState::Queued, RunState::Paused, RunState::Finished, RunState::Stopped, RunState::Failed})
        for (const bool local : {true, false})
            EXPECT_EQ(decideState(state, local, false, 1h), state) << runStateName(state);
}

TEST(RunState, TheLockDecidesForRunsOfThisMachine)
{
    for (const RunState state : {RunState::Preparing, RunState::Running}) {
        EXPECT_EQ(decideState(state, true, true, 1h), state);
        EXPECT_EQ(decideState(state, true, false, 0ms), RunState::Lost);
    }
}

TEST(RunState, TheBeatDecidesForRunsElsewhere)
{
    for (const bool held : {true, false}) {
        EXPECT_EQ(decideState(RunState::Running, false, held, 60s), RunState::Running);
        EXPECT_EQ(decideState(RunState::Running, false, held, 60'001ms), RunState::Lost);
        EXPECT_EQ(decideState(RunState::Running, false, held, -5s), RunState::Running) << "clocks differ";
    }
}

TEST(RunState, NamesAreThoseOfTheCommandLine)
{
    EXPECT_EQ(runStateName(RunState::Queued), "queued");
    EXPECT_EQ(runStateName(RunState::Lost), "lost");
    EXPECT_EQ(valueOf<RunState>("stopped"), RunState::Stopped);
    EXPECT_EQ(valueOf<Order>("stop-keep-best"), Order::StopKeepBest);
}

TEST(RunState, LockLiesInTheRunsFolder)
{
    EXPECT_EQ(lockFile("/w", "7"), "/w/runs/7/lock");
}

TEST(FileSystem, NetworkTypesAreKnown)
{
    for (const unsigned long type : {0x6969UL, 0xFF534D42UL, 0xFE534D42UL, 0x517BUL, 0x65735546UL})
        EXPECT_TRUE(isNetworkType(type));
    for (const unsigned long type : {0xEF53UL /* ext4 */, 0x9123683EUL /* btrfs */, 0x01021994UL /* tmpfs */,
                                     0x58465342UL /* xfs */, 0x794C7630UL /* overlay */})
        EXPECT_FALSE(isNetworkType(type));
    EXPECT_TRUE(isNetworkType(0xFFFFFFFFFF534D42UL)) << "the sign bit of a 32-bit field";
    EXPECT_FALSE(isOnNetwork("/no/such/folder"));
}
