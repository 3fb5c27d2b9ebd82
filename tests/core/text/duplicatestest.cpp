#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

#include "core/text/analyzer.h"
#include "core/text/duplicates.h"
#include "core/text/termhash.h"

namespace tlm {
namespace {

using Match = DuplicateFinder::Match;
using Matches = std::vector<std::optional<Match>>;

TextPrint printOf(const std::string &text, Dedupe dedupe)
{
    TermHasher hasher;
    return printOf(hasher.hash(text), dedupe);
}

Matches matchesOf(const std::vector<std::string> &texts, Dedupe dedupe)
{
    DuplicateFinder finder;
    Matches matches;
    for (const std::string &text : texts)
        matches.push_back(finder.add(printOf(text, dedupe)));
    return matches;
}

TEST(Duplicates, exactAreTheSameWords)
{
    const auto matches =
        matchesOf({"A cat, a dog.", "a dog", "a CAT - a dog", "a cat a dog too", "a dog!"}, Dedupe::Exact);
    const Matches expected{{}, {}, Match{0, 1}, {}, Match{1, 1}};
    EXPECT_EQ(matches, expected);
}

TEST(Duplicates, textsWithoutTermsAndNoneRepeatNothing)
{
    for (const Dedupe dedupe : {Dedupe::Exact, Dedupe::Near})
        EXPECT_EQ(matchesOf({"", "...", "", "…"}, dedupe), Matches(4));
    EXPECT_EQ(matchesOf({"same", "same"}, Dedupe::None), Matches(2));
}

/// `w1 w2 … wn`
std::vector<std::string> numbered(int count)
{
    std::vector<std::string> words;
    for (int i = 1; i <= count; ++i)
        words.push_back("w" + std::to_string(i));
    return words;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += word + ' ';
    return text;
}

TEST(Duplicates, nearBeginsAtFourFifthsOfTheRuns)
{
    // 40 runs of five; k new words at the end make k new runs: 40 / (40 + k).
    const std::string text = joined(numbered(44));
    EXPECT_EQ(matchesOf({text, joined(numbered(54))}, Dedupe::Near)[1], (Match{0, 0.8f}));
    EXPECT_FALSE(matchesOf({text, joined(numbered(55))}, Dedupe::Near)[1]);
    EXPECT_FALSE(matchesOf({text, joined(numbered(45))}, Dedupe::Exact)[1]);
}

TEST(Duplicates, shortTextsAreNearOnlyWhenEqual)
{
    const auto matches = matchesOf({"a b c", "a b", "a b c d", "A b c", "a b"}, Dedupe::Near);
    const Matches expected{{}, {}, {}, Match{0, 1}, Match{1, 1}};
    EXPECT_EQ(matches, expected);
}

TEST(Duplicates, theFirstOfSeveralIsNamedAndLeftOutTextsAreForgotten)
{
    auto words = numbered(44);
    const std::string first = joined(words);
    words.push_back("x");
    const std::string second = joined(words);
    for (int i = 0; i < 9; ++i)
        words.push_back("y" + std::to_string(i));
    const std::string third = joined(words); // 0.8 of the first
    words.push_back("z");
    const auto matches = matchesOf({first, second, third, joined(words)}, Dedupe::Near);
    EXPECT_EQ(matches[1]->earlier, 0u);
    EXPECT_EQ(matches[2]->earlier, 0u);
    EXPECT_FALSE(matches[3]) << "near to the second and third only, which were left out";
}

/// Sets of runs of words compared pair by pair.
std::optional<Match> bruteForce(const std::vector<std::vector<std::string>> &kept,
                                const std::vector<std::string> &words)
{
    using Runs = std::set<std::vector<std::string>>;
    const auto runsOf = [](const std::vector<std::string> &text) {
        Runs runs;
        const std::size_t length = std::min<std::size_t>(5, text.size());
        for (std::size_t i = 0; i + length <= text.size(); ++i)
            runs.emplace(text.begin() + long(i), text.begin() + long(i + length));
        return runs;
    };
    if (words.empty())
        return {};
    const Runs runs = runsOf(words);
    std::optional<Match> near;
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
        if (kept[i] == words)
            return Match{i, 1};
        const Runs others = kept[i].empty() ? Runs() : runsOf(kept[i]);
        const auto common =
            std::ranges::count_if(runs, [&](const auto &run) { return others.contains(run); });
        const auto all = long(runs.size() + others.size()) - common;
        if (!near && 5 * common >= 4 * all)
            near = Match{i, float(common) / float(all)};
    }
    return near;
}

TEST(Duplicates, equalsComparingEveryPair)
{
    EXPECT_TRUE(rc::check([] {
        DuplicateFinder finder;
        std::vector<std::vector<std::string>> kept;
        const auto base = numbered(*rc::gen::inRange(0, 80));
        for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
            auto words = *rc::gen::element(base, kept.empty() ? base : *rc::gen::elementOf(kept));
            for (int change = *rc::gen::inRange(0, 4); change > 0 && !words.empty(); --change) {
                const auto at = *rc::gen::inRange<std::size_t>(0, words.size());
                if (*rc::gen::arbitrary<bool>())
                    words[at] = "c" + std::to_string(*rc::gen::inRange(0, 5));
                else
                    words.resize(at + (words.size() - at) / 2);
            }
            const auto expected = bruteForce(kept, words);
            const auto found = finder.add(printOf(joined(words), Dedupe::Near));
            RC_ASSERT(found == expected);
            if (!expected)
                kept.push_back(words);
        }
    }));
}

} // namespace
} // namespace tlm
