#include "ui/frame/runlist.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/sampleworkspace.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

TEST(RunList, isReadBesideTheWindowAndFollowsTheStore)
{
    test::TestWorkspace work;
    work.addTask();
    RunList list(work.studio());
    EXPECT_TRUE(list.snapshot().runs.empty());
    ASSERT_TRUE(test::settle(work.studio()));
    EXPECT_EQ(list.live(), nullptr);
    const std::string run = work.addRun({.state = RunState::Running});
    ASSERT_TRUE(work.history().giveOrder(run, Order::Pause));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list.live() != nullptr; }, 20'000));
    EXPECT_EQ(list.live()->id, run);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list.snapshot().pending.at(run) == Order::Pause; }, 20'000));
}

TEST(RunList, readsAgainWhatChangedWhileItRead)
{
    test::TestWorkspace work;
    work.addTask();
    RunList list(work.studio());
    QSignalSpy changed(&list, &RunList::changed);
    list.read();
    list.read();
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 2; }, 20'000)) << "once more, not once each";
    ASSERT_TRUE(test::settle(work.studio()));
    EXPECT_EQ(changed.count(), 2);
}

TEST(RunList, noticesATrainerThatDied)
{
    test::TestWorkspace work;
    work.addTask();
    work.addRun({.state = RunState::Running});
    RunList list(work.studio());
    ASSERT_TRUE(test::eventually([&] { return list.live(); }));
    work.studio().refreshRuns();
    QSignalSpy changed(&work.studio(), &Studio::runsChanged);
    work.killTrainers();
    ASSERT_TRUE(test::eventually([&] { return !list.live(); }));
    EXPECT_EQ(list.snapshot().runs.front().state, RunState::Lost);
    EXPECT_TRUE(test::eventually([&] { return changed.count() > 0; })) << "though the store is as it was";
}

} // namespace
} // namespace tlm
