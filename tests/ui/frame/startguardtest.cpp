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
    EXPECT_TRUE(beginStart(*studio));
    endStart(*studio);
    EXPECT_TRUE(beginStart(*studio));
    EXPECT_EQ(studio->currentTask(), "a");
}

TEST(StartGuard, afterOneThatDidNotNothingIsOpenedByItself)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    EXPECT_TRUE(beginStart(*sample.open()));
    const auto next = sample.open();
    EXPECT_FALSE(beginStart(*next));
    EXPECT_TRUE(next->currentTask().isEmpty());
    EXPECT_EQ(next->tasks(), QStringList{"a"}) << "it is still in the lists";
    endStart(*next);
    next->setCurrentTask("a");
    EXPECT_TRUE(beginStart(*next)) << "a person opened it and nothing happened";
}

} // namespace
} // namespace tlm
