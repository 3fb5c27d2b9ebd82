#include "core/experiment/fewshot.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace tlm;

namespace {

std::vector<Example> examplesOf(const std::vector<std::int32_t> &labels)
{
    std::vector<Example> examples;
    for (const std::int32_t label : labels)
        examples.push_back({"text " + std::to_string(examples.size()), "", label});
    return examples;
}

Task taskOf(const std::vector<std::int32_t> &labels)
{
    Task task;
    task.labels = {"a", "b", "c"};
    for (auto &split : task.splits)
        split = examplesOf(labels);
    return task;
}

Configuration configured(std::int64_t perClass, std::uint64_t seed = 1)
{
    Configuration configuration;
    configuration.data.examplesPerClass = perClass;
    configuration.seed = seed;
    return configuration;
}

} // namespace

TEST(FewShotProperty, SoManyOfEachClassOrAllOfASmallOneInTheirOrder)
{
    EXPECT_TRUE(rc::check([] {
        constexpr std::size_t classes = 4;
        const auto labels = *rc::gen::container<std::vector<std::int32_t>>(rc::gen::inRange(0, int(classes)));
        const auto wanted = *rc::gen::inRange<std::int64_t>(0, 12);
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto examples = examplesOf(labels);
        const auto drawn = drawPerClass(examples, classes, wanted, seed);
        RC_ASSERT(std::ranges::is_sorted(drawn));
        RC_ASSERT(std::ranges::adjacent_find(drawn) == drawn.end());
        for (std::int32_t label = 0; label < std::int32_t(classes); ++label) {
            const auto count = std::ranges::count_if(
                drawn, [&](std::uint32_t position) { return labels[position] == label; });
            RC_ASSERT(count == std::min<std::int64_t>(wanted, std::ranges::count(labels, label)));
        }
        const auto larger = drawPerClass(examples, classes, wanted + 3, seed);
        RC_ASSERT(std::ranges::includes(larger, drawn));
        RC_ASSERT(drawn == drawPerClass(examples, classes, wanted, seed));
    }));
}

TEST(FewShot, SeedsDrawOthers)
{
    const auto examples = examplesOf(std::vector<std::int32_t>(200, 0));
    EXPECT_NE(drawPerClass(examples, 1, 10, 1), drawPerClass(examples, 1, 10, 2));
    std::vector<int> drawn(200);
    for (std::uint64_t seed = 0; seed < 400; ++seed)
        for (const std::uint32_t position : drawPerClass(examples, 1, 50, seed))
            ++drawn[position];
    for (const int times : drawn) {
        EXPECT_GT(times, 50); // 100 expected, standard deviation 8.7
        EXPECT_LT(times, 150);
    }
}

TEST(FewShot, TrainIsCutAndWhatWasDrawnIsNoted)
{
    Task task = taskOf({0, 1, 0, 1, 2, 0, 1});
    Json inputs{{"task", "hash"}};
    keepDrawnExamples(task, configured(2), inputs);
    EXPECT_EQ(task.examples(Split::Train).size(), 5u);
    EXPECT_EQ(task.examples(Split::Dev).size(), 7u);
    EXPECT_EQ(task.examples(Split::Test).size(), 7u);
    EXPECT_EQ(inputs["train"]["examples"], 5);
    Task again = taskOf({0, 1, 0, 1, 2, 0, 1});
    Json other = Json::object();
    keepDrawnExamples(again, configured(2), other);
    EXPECT_EQ(other["train"], inputs["train"]);
    EXPECT_EQ(again.examples(Split::Train), task.examples(Split::Train));
}

TEST(FewShot, ZeroKeepsAll)
{
    Task task = taskOf({0, 1, 2});
    Json inputs = Json::object();
    keepDrawnExamples(task, configured(0), inputs);
    EXPECT_EQ(task.examples(Split::Train).size(), 3u);
    EXPECT_TRUE(inputs.empty());
}
