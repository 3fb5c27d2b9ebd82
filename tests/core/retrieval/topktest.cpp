#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/retrieval/threshold.h"
#include "core/retrieval/topk.h"

namespace tlm {
namespace {

bool better(const TopK::Entry &a, const TopK::Entry &b)
{
    return a.score != b.score ? a.score > b.score : a.position < b.position;
}

TEST(TopK, equalsASortOfAll)
{
    EXPECT_TRUE(rc::check([] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 3000);
        const auto size = *rc::gen::inRange<std::uint64_t>(0, 20000);
        const auto scores = *rc::gen::inRange<std::uint64_t>(1, 5000);
        const auto seed = *rc::gen::arbitrary<std::uint32_t>();
        TopK best(count);
        std::vector<TopK::Entry> all;
        for (std::uint64_t i = 0; i < size; ++i) {
            const std::uint64_t mixed = (i + seed) * 0x9E3779B97F4A7C15u >> 20;
            all.push_back({static_cast<float>(mixed % scores) / 7.0f, (size - i) << 18});
            best.add(all.back().score, all.back().position);
        }
        std::ranges::sort(all, better);
        all.resize(std::min(all.size(), count));
        RC_ASSERT(best.take() == all);
    }));
}

TEST(TopK, whatIsBelowARaisedScoreIsDropped)
{
    TopK best(3);
    for (const float score : {1.0f, 2.0f, 3.0f, 4.0f})
        best.add(score, 7);
    best.raise(3);
    best.add(2.5f, 1);
    best.add(3.0f, (Position(1) << 33) - 1);
    EXPECT_EQ(best.take(), (std::vector<TopK::Entry>{{4, 7}, {3, 7}, {3, (Position(1) << 33) - 1}}));
}

TEST(Threshold, asManyAsWantedReachIt)
{
    EXPECT_TRUE(rc::check([] {
        const auto scores = *rc::gen::container<std::vector<float>>(
            rc::gen::map(rc::gen::inRange(0, 70000), [](int value) { return static_cast<float>(value); }));
        const auto rank = *rc::gen::inRange<std::ptrdiff_t>(1, 40);
        Threshold threshold;
        for (const float score : scores)
            threshold.count(score);
        threshold.raise(static_cast<std::uint64_t>(rank));
        const auto reached = [&](std::uint32_t value) {
            return std::ranges::count_if(scores, [&](float s) { return s >= static_cast<float>(value); });
        };
        if (threshold.value() > 0)
            RC_ASSERT(reached(threshold.value()) >= rank);
        RC_ASSERT(reached(threshold.value() + 64) < rank || threshold.value() + 64 > 65535);
    }));
}

} // namespace
} // namespace tlm
