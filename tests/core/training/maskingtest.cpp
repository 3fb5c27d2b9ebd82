#include "core/training/masking.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

constexpr std::int64_t vocabulary = 1000;
constexpr std::size_t tokens = 1'000'000;
const SpecialTokens special; // [PAD] 0, [UNK] 1, [CLS] 2, [SEP] 3, [MASK] 4

/// Ordinary tokens, a special one at every tenth place.
std::vector<std::int64_t> text()
{
    std::vector<std::int64_t> ids(tokens);
    for (std::size_t i = 0; i < tokens; ++i)
        ids[i] =
            i % 10 == 0 ? static_cast<std::int64_t>(2 + i / 10 % 2) : 5 + static_cast<std::int64_t>(i) % 995;
    return ids;
}

/// Whether `count` of `total` trials of probability `share` is within five standard deviations.
bool isLikely(std::size_t count, std::size_t total, double share)
{
    const double mean = static_cast<double>(total) * share;
    return std::abs(static_cast<double>(count) - mean) < 5 * std::sqrt(mean * (1 - share));
}

} // namespace

TEST(Masking, ChoosesTheShareAndReplacesEightyTenTen)
{
    const auto before = text();
    auto ids = before;
    const auto masked = maskTokens(ids, 0.15, special, vocabulary, CounterRandom(7), 3);
    const std::size_t ordinary = tokens - tokens / 10;
    EXPECT_TRUE(isLikely(masked.positions.size(), ordinary, 0.15)) << masked.positions.size();

    std::size_t replacedByMask = 0, kept = 0, other = 0;
    for (const std::int64_t position : masked.positions) {
        const auto place = static_cast<std::size_t>(position);
        replacedByMask += ids[place] == special.mask;
        kept += ids[place] == before[place];
        other += ids[place] != special.mask && ids[place] != before[place];
    }
    const std::size_t chosen = masked.positions.size();
    EXPECT_TRUE(isLikely(replacedByMask, chosen, 0.8 + 0.1 / vocabulary)) << replacedByMask;
    EXPECT_TRUE(isLikely(kept, chosen, 0.1 + 0.1 / vocabulary)) << kept;
    EXPECT_TRUE(isLikely(other, chosen, 0.1)) << other;
}

TEST(Masking, RandomTokensComeFromTheWholeVocabulary)
{
    const auto before = text();
    auto ids = before;
    const auto masked = maskTokens(ids, 1, special, vocabulary, CounterRandom(7), 3);
    std::vector<std::size_t> seen(vocabulary);
    for (const std::int64_t position : masked.positions) {
        const std::int64_t id = ids[static_cast<std::size_t>(position)];
        ASSERT_GE(id, 0);
        ASSERT_LT(id, vocabulary);
        seen[static_cast<std::size_t>(id)] += id != before[static_cast<std::size_t>(position)];
    }
    seen[static_cast<std::size_t>(special.mask)] = 1;
    EXPECT_EQ(std::count(seen.begin(), seen.end(), 0u), 0);
}

TEST(Masking, LabelsAreWhatStoodThereAndSpecialTokensStay)
{
    const auto before = text();
    auto ids = before;
    const auto masked = maskTokens(ids, 0.5, special, vocabulary, CounterRandom(1), 0);
    ASSERT_EQ(masked.positions.size(), masked.labels.size());
    std::vector<bool> isMasked(tokens);
    for (std::size_t i = 0; i < masked.positions.size(); ++i) {
        const auto place = static_cast<std::size_t>(masked.positions[i]);
        EXPECT_EQ(masked.labels[i], before[place]);
        EXPECT_GE(before[place], 5);
        isMasked[place] = true;
    }
    for (std::size_t i = 0; i < tokens; ++i) {
        if (!isMasked[i]) {
            ASSERT_EQ(ids[i], before[i]);
        }
    }
}

TEST(Masking, DependsOnSeedAndStepAlone)
{
    const auto choose = [](std::uint64_t seed, std::uint64_t step) {
        auto ids = text();
        return maskTokens(ids, 0.15, special, vocabulary, CounterRandom(seed), step).positions;
    };
    EXPECT_EQ(choose(1, 5), choose(1, 5));
    EXPECT_NE(choose(1, 5), choose(1, 6));
    EXPECT_NE(choose(1, 5), choose(2, 5));
}

TEST(Masking, StepsAreIndependent)
{
    auto first = text(), second = text();
    const auto a = maskTokens(first, 0.15, special, vocabulary, CounterRandom(1), 5).positions;
    const auto b = maskTokens(second, 0.15, special, vocabulary, CounterRandom(1), 6).positions;
    std::vector<std::int64_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    EXPECT_TRUE(isLikely(both.size(), tokens - tokens / 10, 0.15 * 0.15)) << both.size();
}

TEST(Masking, ShareZeroMasksNothing)
{
    auto ids = text();
    EXPECT_TRUE(maskTokens(ids, 0, special, vocabulary, CounterRandom(1), 0).positions.empty());
    EXPECT_EQ(ids, text());
}
