#include "core/text/wordpiecetrainer.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/golden.h"

namespace tlm {
namespace {

using Vocabulary = std::vector<std::string>;

Vocabulary train(const Vocabulary &texts, int size, const Vocabulary &whole = {}, std::uint64_t minimum = 2)
{
    WordPieceTrainer trainer;
    for (const auto &text : texts)
        trainer.add(text);
    NoProgress progress;
    return trainer.train(size, whole, progress, {}, minimum).value();
}

using Words = std::map<Vocabulary, std::uint64_t>;

/// The words of lower-case ASCII texts, parted by spaces, as single characters.
Words spell(const Vocabulary &texts)
{
    Words words;
    for (const auto &text : texts) {
        Vocabulary word;
        for (const char c : text + ' ') {
            if (c != ' ')
                word.push_back((word.empty() ? "" : "##") + std::string(1, c));
            else if (!word.empty())
                ++words[std::exchange(word, {})];
        }
    }
    return words;
}

/// Counts all pairs anew before each merge. Nothing where two merges make the same token: what then comes is
/// as in Hugging Face's library (pairmerger.h).
Vocabulary slowTrain(const Vocabulary &texts, std::size_t size)
{
    Vocabulary vocabulary = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
    auto words = spell(texts);
    std::map<std::string, int> letters, continuations;
    for (const auto &[word, count] : words)
        for (const auto &symbol : word) {
            letters[symbol.substr(symbol.size() - 1)] = 1;
            if (symbol.size() > 1)
                continuations[symbol] = 1;
        }
    for (const auto *part : {&letters, &continuations})
        for (const auto &[symbol, unused] : *part)
            vocabulary.push_back(symbol);
    const auto id = [&](const std::string &token) {
        return std::ranges::find(vocabulary, token) - vocabulary.begin();
    };
    while (vocabulary.size() < size) {
        std::map<std::pair<long, long>, std::uint64_t> pairs;
        for (const auto &[word, count] : words)
            for (std::size_t i = 0; i + 1 < word.size(); ++i)
                pairs[{id(word[i]), id(word[i + 1])}] += count;
        std::pair<long, long> best;
        std::uint64_t most = 1;
        for (const auto &[pair, count] : pairs)
            if (count > most) {
                most = count;
                best = pair;
            }
        if (most < 2)
            break;
        const auto left = vocabulary[std::size_t(best.first)], right = vocabulary[std::size_t(best.second)];
        const auto merged = left + right.substr(2);
        if (std::ranges::count(vocabulary, merged) > 0)
            return {};
        vocabulary.push_back(merged);
        Words next;
        for (const auto &[word, count] : words) {
            Vocabulary shorter;
            for (std::size_t i = 0; i < word.size(); ++i) {
                const bool isPair = i + 1 < word.size() && word[i] == left && word[i + 1] == right;
                shorter.push_back(isPair ? merged : word[i]);
                i += isPair ? 1 : 0;
            }
            next[shorter] += count;
        }
        words = next;
    }
    return vocabulary;
}

TEST(WordPieceTrainer, MergesTheMostFrequentPair)
{
    const auto vocabulary = train({"aab aab", "cab"}, 12);
    const Vocabulary expected = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a",
                                 "b",     "c",     "##a",   "##b",   "##ab",   "aab"};
    EXPECT_EQ(vocabulary, expected);
}

TEST(WordPieceTrainer, EqualsTheSlowTrainer)
{
    EXPECT_TRUE(rc::check([] {
        const auto character = rc::gen::element('a', 'a', 'b', 'c', ' ');
        const auto text = rc::gen::container<std::string>(character);
        const auto texts = *rc::gen::container<Vocabulary>(text);
        const auto size = *rc::gen::inRange(11, 60);
        const auto expected = slowTrain(texts, std::size_t(size));
        RC_PRE(!expected.empty());
        RC_ASSERT(train(texts, size) == expected);
    }));
}

TEST(WordPieceTrainer, LearnsWhatHuggingFaceLearns)
{
    const auto rows = readGoldenRows("wordpiecetrainer.tsv");
    WordPieceTrainer trainer({.stripAccents = false});
    std::size_t row = 0;
    for (; rows.at(row).size() == 2; ++row)
        for (int i = 0; i < std::stoi(rows[row][1]); ++i)
            trainer.add(rows[row][0]);
    Vocabulary expected;
    for (++row; row < rows.size(); ++row)
        expected.push_back(rows[row][0]);
    ASSERT_GT(expected.size(), 50u);
    NoProgress progress;
    const auto learnt = trainer.train(120, {}, progress, {}).value();
    EXPECT_EQ(Vocabulary(learnt.end() - std::ptrdiff_t(expected.size()), learnt.end()), expected);
}

TEST(WordPieceTrainer, PlacesWholeTokensBehindTheSpecialOnes)
{
    const auto vocabulary = train({"[[ x ]] [CLS]"}, 100, {"[[", "]]", "[CLS]"});
    EXPECT_EQ(Vocabulary(vocabulary.begin() + 5, vocabulary.begin() + 7), (Vocabulary{"[[", "]]"}));
    EXPECT_EQ(std::ranges::count(vocabulary, "[CLS]"), 1);
}

TEST(WordPieceTrainer, NeverGivesMoreThanAskedFor)
{
    const Vocabulary texts = {"the quick brown fox jumps over the lazy dog", "漢字 and ünïcode", "the the"};
    for (int size = 5; size < 80; ++size)
        EXPECT_LE(train(texts, size).size(), std::size_t(size));
    EXPECT_EQ(train(texts, 5).size(), 5u);
}

TEST(WordPieceTrainer, KeepsTheMostFrequentCharacters)
{
    const auto vocabulary = train({"a a a b b c"}, 5 + 4, {}, 1);
    EXPECT_EQ(Vocabulary(vocabulary.begin() + 5, vocabulary.end()), (Vocabulary{"a", "b"}));
}

TEST(WordPieceTrainer, LeavesRarePairsAlone)
{
    EXPECT_EQ(train({"ab ab ab cd"}, 100, {}, 3).back(), "ab");
    EXPECT_EQ(train({"ab ab ab cd"}, 100, {}, 4).back(), "##d");
}

TEST(WordPieceTrainer, RefusesASizeWithoutRoom)
{
    WordPieceTrainer trainer;
    NoProgress progress;
    EXPECT_EQ(trainer.train(6, {"[[", "]]"}, progress, {}).error().code, ErrorCode::ConfigurationOutOfRange);
}

TEST(WordPieceTrainer, StopsWhenAsked)
{
    WordPieceTrainer trainer;
    trainer.add("aa aa aa");
    NoProgress progress;
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(trainer.train(100, {}, progress, source.get_token()).error().code, ErrorCode::Stopped);
}

} // namespace
} // namespace tlm
