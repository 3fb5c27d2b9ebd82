#include "core/text/alphabet.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Counts = std::unordered_map<std::string, std::uint64_t>;
using Tokens = std::vector<std::string>;

TEST(Alphabet, StartsOfWordsThenContinuations)
{
    const Alphabet alphabet(Counts{{"ba", 1}, {"é", 1}, {"漢b", 1}}, 10);
    EXPECT_EQ(alphabet.tokens(), (Tokens{"a", "b", "é", "漢", "##a", "##b"}));
    EXPECT_EQ(alphabet.spell("bab"), (std::vector<std::int32_t>{1, 4, 5}));
}

TEST(Alphabet, KeepsTheMostFrequentCharacters)
{
    const Alphabet alphabet(Counts{{"c", 5}, {"b", 3}, {"a", 3}, {"d", 1}}, 2);
    EXPECT_EQ(alphabet.tokens(), (Tokens{"a", "c"}));
    EXPECT_TRUE(alphabet.holds("ca"));
    EXPECT_FALSE(alphabet.holds("cb"));
}

TEST(Alphabet, AWordLeftOutContinuesNothing)
{
    // b is rarer than a, so ab is left out, and with it ##a of "ba".
    const Alphabet alphabet(Counts{{"ba", 1}, {"a", 5}}, 1);
    EXPECT_EQ(alphabet.tokens(), (Tokens{"a"}));
}

TEST(Alphabet, NothingGivesNothing)
{
    EXPECT_TRUE(Alphabet({}, 10).tokens().empty());
    EXPECT_TRUE(Alphabet(Counts{{"a", 1}}, 0).tokens().empty());
}

TEST(Alphabet, ASpellingReadsBackAsTheWord)
{
    EXPECT_TRUE(rc::check([] {
        const auto letter = rc::gen::element<std::string>("a", "b", "é", "漢", "😀");
        Counts words;
        for (const auto &letters :
             *rc::gen::container<std::vector<Tokens>>(rc::gen::container<Tokens>(letter))) {
            std::string word;
            for (const auto &each : letters)
                word += each;
            if (!word.empty())
                ++words[word];
        }
        const Alphabet alphabet(words, 4);
        const auto tokens = alphabet.tokens();
        for (const auto &[word, count] : words) {
            if (!alphabet.holds(word))
                continue;
            std::string read;
            for (const auto place : alphabet.spell(word)) {
                const auto &token = tokens[std::size_t(place)];
                RC_ASSERT(token.starts_with("##") != read.empty());
                read += token.starts_with("##") ? token.substr(2) : token;
            }
            RC_ASSERT(read == word);
        }
    }));
}

} // namespace
} // namespace tlm
