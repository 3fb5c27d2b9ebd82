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
    merger.merge(2);
    EXPECT_EQ(merger.best()->pair, (SymbolPair{2, 1}));
    merger.merge(3);
    EXPECT_FALSE(merger.best());
}

TEST(PairMerger, WithoutPairsThereIsNoBest)
{
    EXPECT_FALSE(PairMerger({}).best());
    EXPECT_FALSE(PairMerger({{{1}, 5}, {{}, 3}}).best());
}

TEST(PairMerger, APairThatComesUpAgainIsMergedInItsNewWordsFirst)
{
    // Symbol 5 is made of 1 6 first and of 4 8 later; each time 5 9 is a pair with words of its own.
    PairMerger merger({{{1, 6}, 20}, {{1, 6, 9}, 7}, {{1, 2, 8, 9}, 10}});
    const std::pair<SymbolPair, std::int32_t> merges[] = {
        {{1, 6}, 5}, {{1, 2}, 4}, {{4, 8}, 5}, {{5, 9}, 7}, {{5, 9}, 7}};
    for (const auto &[pair, merged] : merges) {
        ASSERT_TRUE(merger.best());
        EXPECT_EQ(merger.best()->pair, pair);
        merger.merge(merged);
    }
    EXPECT_FALSE(merger.best());
}

TEST(PairMerger, OccurrencesThatOverlapStayCounted)
{
    // As in Hugging Face's library: 1 1 1 holds the pair twice, and one merge takes only one of them away.
    PairMerger merger({{{1, 1, 1}, 5}, {{2, 3}, 4}});
    EXPECT_EQ(merger.best()->count, 10u);
    merger.merge(1); // a symbol that is there already, so that the pair comes up again
    EXPECT_EQ(merger.best()->pair, (SymbolPair{1, 1}));
    EXPECT_EQ(merger.best()->count, 10u);
}

TEST(PairMerger, EqualsCountingAnewWhenEveryMergeMakesANewSymbol)
{
    EXPECT_TRUE(rc::check([] {
        const auto symbols = rc::gen::container<Symbols>(rc::gen::inRange(0, 3));
        Words words;
        for (const auto &word : *rc::gen::container<std::vector<Symbols>>(symbols))
            words.push_back({word, *rc::gen::inRange<std::uint64_t>(1, 4)});
        PairMerger merger(words);
        for (std::int32_t next = 3; next < 20; ++next) {
            const auto best = merger.best(), expected = slowBest(words);
            RC_ASSERT(best.has_value() == expected.has_value());
            if (!best)
                return;
            RC_ASSERT(best->pair == expected->pair);
            RC_ASSERT(best->count == expected->count);
            merger.merge(next);
            slowMerge(words, best->pair, next);
        }
    }));
}

} // namespace
} // namespace tlm
