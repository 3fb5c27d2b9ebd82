#include "core/history/queue.h"

#include <gtest/gtest.h>

#include "core/history/history.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

using Ids = std::vector<std::string>;

class QueueTest : public testing::Test
{
protected:
    std::string add() { return history.create(preset(Method::Tlm, Recipe::Fast, Scale::Tiny)).value(); }
    Ids waiting() { return queue.runs().value(); }

    test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
    Queue queue = Queue::open(folder.path()).value();
};

} // namespace

TEST_F(QueueTest, RunsWaitInTheOrderInWhichTheyWereMade)
{
    EXPECT_TRUE(waiting().empty());
    const Ids made{add(), add(), add()};
    EXPECT_EQ(waiting(), made);
    ASSERT_TRUE(history.setState(made[1], RunState::Finished));
    EXPECT_EQ(waiting(), (Ids{made[0], made[2]}));
}

TEST_F(QueueTest, AnotherOrderIsTheOneInWhichRunsAreGivenOut)
{
    const Ids made{add(), add(), add(), add()};
    ASSERT_TRUE(queue.arrange({made[2], made[0], made[1]}));
    EXPECT_EQ(waiting(), (Ids{made[2], made[0], made[1], made[3]})) << "the last one was not named";
    EXPECT_EQ(history.claimQueued().value(), made[2]);
    EXPECT_EQ(history.claimQueued().value(), made[0]);
    const std::string later = add();
    EXPECT_EQ(waiting().back(), later) << "what is new comes last";
}

TEST_F(QueueTest, WhatDoesNotWaitAnyMoreIsLeftOutOfAnOrder)
{
    const Ids made{add(), add(), add()};
    ASSERT_TRUE(history.setState(made[0], RunState::Stopped));
    ASSERT_TRUE(queue.arrange({made[2], made[0], "999", made[1], made[2]}));
    EXPECT_EQ(waiting(), (Ids{made[2], made[1]}));
}

TEST_F(QueueTest, AStoppedRunComesBackAtTheEnd)
{
    const Ids made{add(), add()};
    ASSERT_TRUE(history.giveOrder(made[0], Order::Stop));
    ASSERT_TRUE(queue.add(made[0]));
    EXPECT_EQ(waiting(), (Ids{made[1], made[0]}));
    EXPECT_EQ(history.run(made[0])->state, RunState::Queued);
    EXPECT_EQ(queue.add(made[0]).error().code, ErrorCode::RunState) << "it waits already";
    ASSERT_TRUE(history.setState(made[0], RunState::Finished));
    EXPECT_EQ(queue.add(made[0]).error().code, ErrorCode::RunState);
    EXPECT_EQ(queue.add("999").error().code, ErrorCode::RunNotFound);
}

TEST_F(QueueTest, AFailedRunIsQueuedWithoutItsError)
{
    const std::string id = add();
    ASSERT_TRUE(history.setState(id, RunState::Failed, "It broke."));
    ASSERT_TRUE(queue.add(id));
    EXPECT_TRUE(history.run(id)->error.empty());
    EXPECT_EQ(history.claimQueued().value(), id);
}

TEST_F(QueueTest, APausedQueueGivesOutNothing)
{
    const std::string id = add();
    EXPECT_FALSE(queue.isPaused().value());
    const auto before = history.changeCounter().value();
    ASSERT_TRUE(queue.setPaused(true));
    EXPECT_GT(history.changeCounter().value(), before) << "others should look again";
    EXPECT_TRUE(queue.isPaused().value());
    EXPECT_FALSE(history.claimQueued().value());
    EXPECT_EQ(waiting(), Ids{id});
    ASSERT_TRUE(queue.setPaused(false));
    EXPECT_EQ(history.claimQueued().value(), id);
}

TEST_F(QueueTest, AnotherObjectSeesTheSame)
{
    const Ids made{add(), add()};
    ASSERT_TRUE(queue.arrange({made[1], made[0]}));
    ASSERT_TRUE(queue.setPaused(true));
    const Queue other = Queue::open(folder.path()).value();
    EXPECT_EQ(other.runs().value(), (Ids{made[1], made[0]}));
    EXPECT_TRUE(other.isPaused().value());
}
