#include "ui/runs/comparison.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

Run makeRun(const std::string &id, Method method, double dev)
{
    tlm::Run run;
    run.id = id;
    run.state = RunState::Finished;
    run.configuration.method = method;
    run.dev = dev;
    run.tokens = 1000;
    return run;
}

const Difference *named(const std::vector<Difference> &all, const QString &name)
{
    for (const Difference &each : all)
        if (each.name == name)
            return &each;
    return nullptr;
}

TEST(Comparison, equalRunsDifferInNothing)
{
    const tlm::Run run = makeRun("1", Method::Tlm, 0.5);
    EXPECT_TRUE(compareRuns({run, run}, 0).empty());
    EXPECT_TRUE(compareRuns({}, 0).empty());
}

TEST(Comparison, onlyWhatDiffersIsThere)
{
    const auto all = compareRuns({makeRun("1", Method::Tlm, 0.5), makeRun("2", Method::Random, 0.5)}, 0);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_FALSE(all[0].number);
    EXPECT_EQ(all[0].values[0].text, "TLM");
    EXPECT_EQ(all[0].values[1].text, "Random text");
    EXPECT_TRUE(all[0].values[1].delta.isEmpty());
}

TEST(Comparison, scoresTellTheirDistanceFromTheBaseline)
{
    const std::vector<tlm::Run> runs{makeRun("1", Method::Tlm, 0.75), makeRun("2", Method::Tlm, 0.5),
                                     makeRun("3", Method::Tlm, 0.8125)};
    const auto all = compareRuns(runs, 0);
    const Difference *dev = named(all, "Dev, best");
    ASSERT_TRUE(dev);
    EXPECT_TRUE(dev->values[0].delta.isEmpty()) << "the baseline itself";
    EXPECT_EQ(dev->values[1].delta, "−0.2500");
    EXPECT_EQ(dev->values[1].tone, Label::Tone::Bad);
    EXPECT_EQ(dev->values[2].delta, "+0.0625");
    EXPECT_EQ(dev->values[2].tone, Label::Tone::Good);
}

TEST(Comparison, costsAreNeitherGoodNorBadAndMissingOnesHaveNoDistance)
{
    tlm::Run cheap = makeRun("1", Method::Tlm, 0.5), dear = cheap;
    dear.tokens = 3000;
    dear.test = 0.4;
    const auto all = compareRuns({cheap, dear}, 0);
    const Difference *tokens = named(all, "Tokens");
    ASSERT_TRUE(tokens);
    EXPECT_EQ(tokens->values[1].delta, "+2,000");
    EXPECT_EQ(tokens->values[1].tone, Label::Tone::Text);
    const Difference *test = named(all, "Test at best dev");
    ASSERT_TRUE(test);
    EXPECT_EQ(test->values[0].text, "–");
    EXPECT_TRUE(test->values[1].delta.isEmpty());
}

TEST(Comparison, switchesSayYesOrNo)
{
    tlm::Run on = makeRun("1", Method::Tlm, 0.5), off = on;
    on.configuration.encoder.plantedHeads = true;
    const auto all = compareRuns({on, off}, 0);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].values[0].text, "yes");
    EXPECT_EQ(all[0].values[1].text, "no");
}

TEST(Comparison, aRunIsDescribedByWhatIsKnownOfIt)
{
    tlm::Run run = makeRun("7", Method::Tlm, 0.5);
    run.state = RunState::Failed;
    run.error = "The disk is full.";
    const auto facts = describeRun(run);
    const auto has = [&facts](const QString &name, const QString &value) {
        return std::find(facts.begin(), facts.end(), std::pair(name, value)) != facts.end();
    };
    EXPECT_TRUE(has("State", "Failed"));
    EXPECT_TRUE(has("Error", "The disk is full."));
    EXPECT_TRUE(has("Dev, best", "0.5000"));
    for (const auto &[name, value] : facts)
        EXPECT_NE(name, "Test at best dev");
}

} // namespace
} // namespace tlm
