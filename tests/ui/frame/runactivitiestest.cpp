#include "ui/frame/runactivities.h"

#include <gtest/gtest.h>

#include "ui/widgets/progresstext.h"

namespace tlm {
namespace {

std::vector<Activity> activitiesOf(const std::vector<tlm::Run> &runs, Order pending = Order::None,
                                   std::function<void(const tlm::Run &, Order)> give = {})
{
    return runActivities(
        runs, [pending](const tlm::Run &) { return pending; }, give);
}

TEST(RunActivities, areTheTrainingsThatGoOn)
{
    std::vector<tlm::Run> runs(4);
    const RunState states[] = {RunState::Finished, RunState::Running, RunState::Queued, RunState::Preparing};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].id = std::to_string(i);
        runs[i].state = states[i];
        runs[i].configuration.task = "animals";
    }
    runs[1].stage = "joint";
    runs[1].step = 250;
    runs[1].totalSteps = 1000;
    runs[1].seconds = 50;
    const auto activities = activitiesOf(runs);
    ASSERT_EQ(activities.size(), 2u);
    EXPECT_EQ(activities[0].title, "Run 1 · TLM · animals");
    EXPECT_EQ(activities[0].detail, "joint training");
    EXPECT_EQ(activities[0].progress.done, 250u);
    EXPECT_EQ(timeLeftText(activities[0].progress), "3 min left"); // 750 steps at 5 a second
    EXPECT_FALSE(activities[1].progress.total);
    EXPECT_FALSE(activities[0].cancel) << "what a training did is kept";
}

TEST(RunActivities, offerToPauseAndToStop)
{
    std::vector<tlm::Run> runs(1);
    runs[0].id = "7";
    runs[0].state = RunState::Running;
    std::vector<std::pair<std::string, Order>> given;
    const auto activities = activitiesOf(
        runs, Order::None, [&given](const tlm::Run &run, Order order) { given.emplace_back(run.id, order); });
    ASSERT_TRUE(activities.at(0).pause && activities[0].stop);
    activities[0].pause();
    activities[0].stop();
    EXPECT_EQ(given, (std::vector<std::pair<std::string, Order>>{{"7", Order::Pause}, {"7", Order::Stop}}));
}

TEST(RunActivities, aTrainerThatFollowsAnOrderGetsNoOther)
{
    std::vector<tlm::Run> runs(1);
    runs[0].state = RunState::Running;
    const auto pausing = activitiesOf(runs, Order::Pause);
    EXPECT_FALSE(pausing.at(0).pause || pausing[0].stop);
    EXPECT_EQ(pausing[0].detail, "Pausing …");
    EXPECT_EQ(activitiesOf(runs, Order::StopKeepBest).at(0).detail, "Stopping …");
}

TEST(RunActivities, aLinearTrainingCannotPause)
{
    std::vector<tlm::Run> runs(1);
    runs[0].state = RunState::Running;
    runs[0].configuration.method = Method::Linear;
    const auto activities = activitiesOf(runs);
    EXPECT_FALSE(activities.at(0).pause);
    EXPECT_TRUE(activities[0].stop);
}

TEST(ProgressText, countsInTheUnitOfTheWork)
{
    EXPECT_EQ(progressText({"index", 62'400, 150'000, "steps", 0}), "62,400 of 150,000 steps");
    EXPECT_EQ(progressText({"index", 41'200'000, 96'000'000, "bytes", 0}), "41.2 MB of 96.0 MB");
    EXPECT_EQ(progressText({"index", 7, {}, "documents", 0}), "7 documents");
    EXPECT_EQ(rateText({"train", 1, {}, "tokens", 270'400}), "270,400 tokens/s");
    EXPECT_EQ(rateText({"train", 1, {}, "steps", 4.5}), "4.5 steps/s");
    EXPECT_TRUE(rateText({"train", 1, {}, "steps", 0}).isEmpty());
    EXPECT_TRUE(timeLeftText({"train", 5, 5, "steps", 1}).isEmpty());
    EXPECT_TRUE(timeLeftText({"train", 5, {}, "steps", 1}).isEmpty());
}

} // namespace
} // namespace tlm
