#include "core/text/pairmerger.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Symbols = std::vector<std::int32_t>;
using Words = std::vector<SymbolWord>;

/// Counts all pairs anew.
std::map<SymbolPair, std::uint64_t> slowCounts(const Words &words)
{
    std::map<SymbolPair, std::uint64_t> counts;
    for (const auto &word : words)
        for (std::size_t i = 0; i + 1 < word.symbols.size(); ++i)
            counts[{word.symbols[i], word.symbols[i + 1]}] += word.count;
    return counts;
}

std::optional<PairMerger::Candidate> slowBest(const Words &words)
{
    std::optional<PairMerger::Candidate> best;
    for (const auto &[pair, count] : slowCounts(words))
        if (!best || count > best->count)
            best = PairMerger::Candidate{pair, count};
    return best;
}

void slowMerge(Words &words, SymbolPair pair, std::int32_t merged)
{
    for (auto &word : words)
        for (std::size_t i = 0; i + 1 < word.symbols.size(); ++i)
            if (word.symbols[i] == pair.left && word.symbols[i + 1] == pair.right) {
                word.symbols[i] = merged;
                word.symbols.erase(word.symbols.begin() + std::ptrdiff_t(i) + 1);
            }
}

TEST(PairMerger, GivesTheMostFrequentPair)
{
    PairMerger merger({{{1, 2, 3}, 2}, {{2, 3}, 1}});
    const auto best = merger.best();
    ASSERT_TRUE(best);
    EXPECT_EQ(best->pair, (SymbolPair{2, 3}));
    EXPECT_EQ(best->count, 3u);
}

TEST(PairMerger, OfEquallyFrequentOnesTheSmallest)
{
    PairMerger merger({{{5, 6}, 2}, {{1, 9}, 2}, {{1, 8}, 2}});
    EXPECT_EQ(merger.best()->pair, (SymbolPair{1, 8}));
}

TEST(PairMerger, MergesFromLeftToRight)
{
    PairMerger merger({{{1, 1, 1}, 1}});
    EXPECT_EQ(merger.best()->count, 2u);
    merger.merge({1, 1}, 2);
    EXPECT_EQ(merger.best()->pair, (SymbolPair{2, 1}));
    merger.merge({2, 1}, 3);
    EXPECT_FALSE(merger.best());
}

TEST(PairMerger, WithoutPairsThereIsNoBest)
{
    EXPECT_FALSE(PairMerger({}).best());
    EXPECT_FALSE(PairMerger({{{1}, 5}, {{}, 3}}).best());
}

TEST(PairMerger, AnUnknownPairChangesNothing)
{
    PairMerger merger({{{1, 2}, 1}});
    merger.merge({7, 8}, 9);
    EXPECT_EQ(merger.best()->pair, (SymbolPair{1, 2}));
}

TEST(PairMerger, EqualsCountingAnewEachTime)
{
    EXPECT_TRUE(rc::check([] {
        const auto symbols = rc::gen::container<Symbols>(rc::gen::inRange(0, 3));
        Words words;
        for (const auto &word : *rc::gen::container<std::vector<Symbols>>(symbols))
            words.push_back({word, *rc::gen::inRange<std::uint64_t>(1, 4)});
        PairMerger merger(words);
        // New symbols, and now and then an old one: two pairs may spell the same token.
        for (std::int32_t next = 3; next < 20; ++next) {
            const auto best = merger.best(), expected = slowBest(words);
            RC_ASSERT(best.has_value() == expected.has_value());
            if (!best)
                return;
            RC_ASSERT(best->pair == expected->pair);
            RC_ASSERT(best->count == expected->count);
            const auto merged = next % 4 == 0 ? next - 1 : next;
            merger.merge(best->pair, merged);
            slowMerge(words, best->pair, merged);
        }
    }));
}

} // namespace
} // namespace tlm
