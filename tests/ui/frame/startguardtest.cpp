#include "ui/frame/startguard.h"

#include <gtest/gtest.h>

#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

TEST(StartGuard, aStartThatCameToRestOpensWhatWasOpen)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    const auto studio = sample.open();
    StartGuard start(*studio);
    EXPECT_TRUE(start.opensLast());
    start.end();
    EXPECT_TRUE(StartGuard(*studio).opensLast());
    EXPECT_EQ(studio->currentTask(), "a");
}

TEST(StartGuard, soDoesOneThatAPersonClosedBefore)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    EXPECT_TRUE(StartGuard(*sample.open()).opensLast());
    const auto next = sample.open();
    EXPECT_TRUE(StartGuard(*next).opensLast());
    EXPECT_EQ(next->currentTask(), "a");
}

TEST(StartGuard, afterOneThatDidNotNothingIsOpenedByItself)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.open()->remember("starting", {"yes"}); // as a program leaves it that crashed
    const auto next = sample.open();
    StartGuard start(*next);
    EXPECT_FALSE(start.opensLast());
    EXPECT_TRUE(next->currentTask().isEmpty());
    EXPECT_EQ(next->tasks(), QStringList{"a"}) << "it is still in the lists";
    start.end();
    next->setCurrentTask("a");
    EXPECT_TRUE(StartGuard(*next).opensLast()) << "a person opened it and nothing happened";
}

} // namespace
} // namespace tlm
