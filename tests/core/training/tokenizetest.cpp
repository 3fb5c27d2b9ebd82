#include "core/training/tokenize.h"

#include <memory>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

const WordTokenizer tokenizer(60, {"[[", "]]", "<<", ">>"});
NoProgress noProgress;

std::string words(int count, int first = 10)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "w" + std::to_string(first + i % 40) + " ";
    return text;
}

Sequences tokenize(const std::vector<std::string> &texts, std::int64_t length, LongText longText,
                   int threads = 1)
{
    return tokenizeTexts(tokenizer, texts.size(), [&](std::size_t i) { return texts[i]; }, length, longText,
                         threads, noProgress, {})
        .value();
}

} // namespace

TEST(EncodeExample, PutsSpecialTokensAroundATextAndBetweenAPair)
{
    const auto single = encodeExample(tokenizer, {"w10 w11", "", 0}, 16);
    EXPECT_EQ(single.ids, (std::vector<std::int32_t>{2, 10, 11, 3}));
    EXPECT_EQ(single.shape.secondStart, 4);
    const auto pair = encodeExample(tokenizer, {"w10 w11", "w12", 0}, 16);
    EXPECT_EQ(pair.ids, (std::vector<std::int32_t>{2, 10, 11, 3, 12, 3}));
    EXPECT_EQ(pair.shape.secondStart, 4);
}

TEST(EncodeExample, TakesTheTokenizersFormOfAPair)
{
    class RobertaTokenizer final : public WordTokenizer
    {
    public:
        using WordTokenizer::WordTokenizer;
        PairForm pairForm() const override { return {2, false}; }
    };
    const RobertaTokenizer roberta(60);
    const auto single = encodeExample(roberta, {"w10 w11", "", 0}, 16);
    EXPECT_EQ(single.ids, (std::vector<std::int32_t>{2, 10, 11, 3}));
    const auto pair = encodeExample(roberta, {"w10 w11", "w12", 0}, 16);
    EXPECT_EQ(pair.ids, (std::vector<std::int32_t>{2, 10, 11, 3, 3, 12, 3}));
    EXPECT_EQ(pair.shape.secondStart, 7); // no second type
    EXPECT_EQ(encodeExample(roberta, {words(50), words(50), 0}, 16).ids.size(), 16u);
}

TEST(EncodeExample, FindsTheFirstMarkers)
{
    const auto example = encodeExample(tokenizer, {"w10 << w11 >> w12 [[ w13 ]] <<", "", 0}, 16);
    EXPECT_EQ(example.shape.markers, (std::array<std::int32_t, 2>{6, 2}));
    const auto cut = encodeExample(tokenizer, {"w10 << w11 >> w12 [[ w13 ]]", "", 0}, 6);
    EXPECT_EQ(cut.shape.markers, (std::array<std::int32_t, 2>{-1, 2}));
}

TEST(EncodeExample, IsNeverLongerThanAskedAndCutsTheLongerTextFirst)
{
    EXPECT_EQ(encodeExample(tokenizer, {words(50), "", 0}, 16).ids.size(), 16u);
    const auto pair = encodeExample(tokenizer, {words(50), words(4), 0}, 16);
    EXPECT_EQ(pair.ids.size(), 16u);
    EXPECT_EQ(pair.shape.secondStart, 1 + 9 + 1); // 13 places for text, 4 of the shorter one
    rc::check([] {
        const Example example{words(*rc::gen::inRange(0, 40)), words(*rc::gen::inRange(0, 40)), 0};
        const auto encoded = encodeExample(tokenizer, example, *rc::gen::inRange(5, 40));
        RC_ASSERT(encoded.ids.front() == 2);
        RC_ASSERT(encoded.ids.back() == 3);
    });
}

TEST(TokenizeTexts, CutsEvenlyAndLosesNothing)
{
    rc::check([] {
        const int count = *rc::gen::inRange(0, 200);
        const std::int64_t length = *rc::gen::inRange(3, 70);
        const Sequences pieces = tokenize({words(count)}, length, LongText::Cut);
        std::vector<std::int32_t> joined;
        std::int32_t shortest = 1000, longest = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const auto piece = pieces[i];
            RC_ASSERT(piece.front() == 2);
            RC_ASSERT(piece.back() == 3);
            joined.insert(joined.end(), piece.begin() + 1, piece.end() - 1);
            shortest = std::min(shortest, pieces.length(i));
            longest = std::max(longest, pieces.length(i));
        }
        RC_ASSERT(joined == tokenizer.encode(words(count)));
        RC_ASSERT(pieces.size() == 0 || (longest <= length && longest - shortest <= 1));
    });
}

TEST(TokenizeTexts, TruncatesToTheBeginningIfAsked)
{
    const Sequences sequences = tokenize({words(50), words(3)}, 10, LongText::Truncate);
    ASSERT_EQ(sequences.size(), 2u);
    EXPECT_EQ(sequences.length(0), 10);
    EXPECT_EQ(sequences.length(1), 5);
    EXPECT_EQ(sequences[0][1], 10);
}

TEST(TokenizeTexts, GivesTheSameOrderOnAnyNumberOfThreads)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i)
        texts.push_back(words(i % 97, i % 50));
    const Sequences one = tokenize(texts, 32, LongText::Cut, 1), four = tokenize(texts, 32, LongText::Cut, 4);
    ASSERT_EQ(one.size(), four.size());
    EXPECT_TRUE(std::equal(one.ids().begin(), one.ids().end(), four.ids().begin(), four.ids().end()));
}

TEST(TokenizeTexts, StopsOnRequest)
{
    const auto stop = std::make_unique<std::stop_source>();
    const auto text = [&](std::size_t i) {
        if (i == 700)
            stop->request_stop();
        return words(5);
    };
    const auto result =
        tokenizeTexts(tokenizer, 100'000, text, 32, LongText::Cut, 2, noProgress, stop->get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}

TEST(TokenizeExamples, KeepsOrderAndLabels)
{
    std::vector<Example> examples;
    for (int i = 0; i < 1000; ++i)
        examples.push_back({words(1 + i % 7, 10), "", i % 3});
    const auto tokenized = tokenizeExamples(tokenizer, examples, 32, 3, {});
    ASSERT_TRUE(tokenized);
    ASSERT_EQ(tokenized->sequences.size(), 1000u);
    for (std::size_t i = 0; i < 1000; ++i) {
        EXPECT_EQ(tokenized->labels[i], static_cast<int>(i) % 3);
        EXPECT_EQ(tokenized->sequences.length(i), 3 + static_cast<int>(i) % 7);
    }
}

TEST(Sequences, AppendedSetsKeepTheirBounds)
{
    Sequences first, second;
    first.append(std::vector<std::int32_t>{1, 2});
    second.append(std::vector<std::int32_t>{});
    second.append(std::vector<std::int32_t>{3});
    first.append(second);
    ASSERT_EQ(first.size(), 3u);
    EXPECT_EQ(first.length(1), 0);
    EXPECT_EQ(first[2][0], 3);
    EXPECT_EQ(first.tokens(), 3u);
}
