#include "core/text/mergetable.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Word = std::vector<std::int32_t>;
using Merges = std::vector<MergeTable::Merge>;

Word applied(const Merges &merges, Word word)
{
    MergeScratch scratch;
    MergeTable(merges).apply(word, scratch);
    return word;
}

/// Looks for the first merge that applies anew each time.
Word slowApply(const Merges &merges, Word word)
{
    for (std::size_t rank = 0; rank < merges.size();) {
        std::size_t i = 0;
        while (i + 1 < word.size() && SymbolPair{word[i], word[i + 1]} != merges[rank].pair)
            ++i;
        if (i + 1 >= word.size()) {
            ++rank;
            continue;
        }
        word[i] = merges[rank].merged;
        word.erase(word.begin() + std::ptrdiff_t(i) + 1);
        rank = 0;
    }
    return word;
}

TEST(MergeTable, AppliesTheFirstMergeOfTheTable)
{
    const Merges merges = {{{1, 2}, 10}, {{2, 3}, 11}, {{10, 3}, 12}};
    EXPECT_EQ(applied(merges, {1, 2, 3}), (Word{12}));
    EXPECT_EQ(applied(merges, {2, 3, 1, 2}), (Word{11, 10}));
    EXPECT_EQ(applied(merges, {3, 1}), (Word{3, 1}));
    EXPECT_EQ(applied(merges, {}), Word{});
    EXPECT_EQ(applied({}, {1, 2}), (Word{1, 2}));
}

TEST(MergeTable, OfEqualPairsTheLeftmost)
{
    EXPECT_EQ(applied({{{1, 1}, 2}}, {1, 1, 1}), (Word{2, 1}));
    EXPECT_EQ(applied({{{1, 1}, 2}, {{2, 2}, 3}}, Word(7, 1)), (Word{3, 2, 1}));
}

TEST(MergeTable, OfARepeatedPairTheLastCounts)
{
    EXPECT_EQ(applied({{{1, 2}, 10}, {{2, 3}, 11}, {{1, 2}, 12}}, {1, 2, 3}), (Word{1, 11}));
}

TEST(MergeTable, EqualsLookingAnewEachTime)
{
    EXPECT_TRUE(rc::check([] {
        Merges merges;
        for (std::int32_t next = 3; next < 12; ++next) {
            const SymbolPair pair{*rc::gen::inRange(0, next), *rc::gen::inRange(0, next)};
            const auto isSame = [&](const MergeTable::Merge &merge) { return merge.pair == pair; };
            if (std::none_of(merges.begin(), merges.end(), isSame))
                merges.push_back({pair, next});
        }
        const auto word = *rc::gen::container<Word>(rc::gen::inRange(0, 3));
        RC_ASSERT(applied(merges, word) == slowApply(merges, word));
    }));
}

TEST(MergeTable, LongWordsTakeTheirTimeOnly)
{
    Merges merges;
    for (std::int32_t symbol = 0; symbol < 20; ++symbol)
        merges.push_back({{symbol, symbol}, symbol + 1});
    EXPECT_EQ(applied(merges, Word((std::size_t(1) << 20) + 1, 0)), (Word{20, 0}));
}

} // namespace
} // namespace tlm
