#include "core/data/repeats.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

std::vector<RepeatedExample> repeatsOf(const std::vector<std::pair<Split, Example>> &examples)
{
    RepeatFinder finder;
    std::array<std::uint32_t, 3> numbers{};
    for (const auto &[split, example] : examples)
        finder.add(split, numbers[std::size_t(split)]++, example);
    return finder.repeats();
}

TEST(RepeatFinder, namesThePlaceWhereATextStandsFirst)
{
    const auto repeats = repeatsOf({{Split::Train, {"a", "", 0}},
                                    {Split::Train, {"b", "", 1}},
                                    {Split::Train, {"a", "", 0}},
                                    {Split::Dev, {"b", "", 0}},
                                    {Split::Test, {"b", "", 1}}});
    const std::vector<RepeatedExample> expected{{Split::Train, 2, Split::Train, 0, false},
                                                {Split::Dev, 0, Split::Train, 1, true},
                                                {Split::Test, 0, Split::Train, 1, false}};
    EXPECT_EQ(repeats, expected);
    EXPECT_EQ(countContradictions(repeats), 1u);
}

TEST(RepeatFinder, bothTextsOfAPairCount)
{
    EXPECT_TRUE(repeatsOf({{Split::Train, {"a", "b", 0}}, {Split::Train, {"a", "c", 0}}}).empty());
    EXPECT_TRUE(repeatsOf({{Split::Train, {"ab", "", 0}}, {Split::Train, {"a", "b", 0}}}).empty());
    EXPECT_EQ(repeatsOf({{Split::Train, {"a", "b", 0}}, {Split::Dev, {"a", "b", 0}}}).size(), 1u);
}

TEST(RepeatFinder, aTextWithManyLabelsIsOneContradiction)
{
    const auto repeats = repeatsOf({{Split::Train, {"a", "", 0}},
                                    {Split::Train, {"a", "", 1}},
                                    {Split::Train, {"a", "", 2}},
                                    {Split::Dev, {"c", "", 0}},
                                    {Split::Test, {"c", "", 1}}});
    EXPECT_EQ(countContradictions(repeats), 2u);
    EXPECT_EQ(countContradictions({}), 0u);
}

} // namespace
} // namespace tlm
