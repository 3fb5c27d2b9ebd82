#include "ui/frame/recent.h"

#include <gtest/gtest.h>

#include "ui/frame/settings.h"
#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

TEST(Recent, theNewestStandsFirstAndOnce)
{
    Settings settings;
    Recent recent(settings, "/recent/one");
    recent.use({"task", "a"});
    recent.use({"corpus", "a b"});
    recent.use({"task", "a"});
    EXPECT_EQ(recent.items(), (QList<RecentItem>{{"task", "a"}, {"corpus", "a b"}}));
    EXPECT_TRUE(Recent(settings, "/recent/other").items().isEmpty());
    for (int i = 0; i < 40; ++i)
        recent.use({"run", QString::number(i)});
    EXPECT_EQ(recent.items().size(), 12);
}

TEST(Recent, whatFailedIsRememberedUntilItOpens)
{
    Settings settings;
    Recent recent(settings, "/recent/failed");
    recent.setFailed({"task", "a"});
    recent.setFailed({"task", "a"});
    EXPECT_TRUE(recent.hasFailed({"task", "a"}));
    EXPECT_FALSE(recent.hasFailed({"corpus", "a"}));
    recent.use({"task", "a"});
    EXPECT_FALSE(recent.hasFailed({"task", "a"}));
}

TEST(Recent, whatFailedIsNotOpenedByItselfAgainButByAPerson)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addTask("b");
    sample.open()->recent().setFailed({"task", "a"});
    const auto studio = sample.open();
    EXPECT_EQ(studio->currentTask(), "b");
    studio->setCurrentTask("a");
    EXPECT_EQ(sample.open()->currentTask(), "a");
}

TEST(Recent, afterAStartThatNeverCameToRestNothingIsOpen)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addCorpus("nature");
    const auto studio = sample.open();
    ASSERT_EQ(studio->currentTask(), "a");
    studio->leaveEverything();
    EXPECT_TRUE(studio->currentTask().isEmpty());
    EXPECT_TRUE(studio->currentCorpora().isEmpty());
    EXPECT_TRUE(sample.open()->currentTask().isEmpty());
}

} // namespace
} // namespace tlm
