#include "core/training/tokenize.h"

#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

const WordTokenizer tokenizer(60, {"[[", "]]", "<<", ">>"});
std::string words(int count, int first = 10)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "w" + std::to_string(first + i % 40) + " ";
    return text;
}

/// Gives each text to one of several takers, in threads of their own and from the last text on.
TextSource sourceOf(const std::vector<std::string> &texts, std::size_t threads)
{
    return [&texts, threads](const std::function<TextTaker()> &makeTaker) -> Expected<> {
        std::vector<std::jthread> workers;
        for (std::size_t thread = 0; thread < threads; ++thread) {
            workers.emplace_back([&, thread] {
                const TextTaker take = makeTaker();
                for (std::size_t i = texts.size(); i-- > 0;) {
                    if (i % threads == thread)
                        take(i, texts[i]);
                }
            });
        }
        return {};
    };
}

Sequences tokenize(const std::vector<std::string> &texts, std::int64_t length, LongText longText,
                   std::size_t threads = 1)
{
    return TokenizedTexts::make(tokenizer, texts.size(), sourceOf(texts, threads), length, longText)
        .value()
        .join();
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
    EXPECT_EQ(pair.shape.secondStart, 5);
    EXPECT_FALSE(pair.shape.hasTypes);
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
    EXPECT_TRUE(rc::check([] {
        const Example example{words(*rc::gen::inRange(0, 40)), words(*rc::gen::inRange(0, 40)), 0};
        const auto encoded = encodeExample(tokenizer, example, *rc::gen::inRange(5, 40));
        RC_ASSERT(encoded.ids.front() == 2);
        RC_ASSERT(encoded.ids.back() == 3);
    }));
}

TEST(TokenizedTexts, CutsEvenlyAndLosesNothing)
{
    EXPECT_TRUE(rc::check([] {
        const int count = *rc::gen::inRange(0, 200);
        const std::int64_t length = *rc::gen::inRange(3, 70);
        const Sequences pieces = tokenize({words(count)}, length, LongText::Cut);
        std::vector<std::int32_t> joined;
        std::int32_t shortest = 1000, longest = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const auto piece = pieces[i];
            RC_ASSERT(piece[0] == 2);
            RC_ASSERT(piece[piece.size() - 1] == 3);
            joined.insert(joined.end(), piece.begin() + 1, piece.end() - 1);
            shortest = std::min(shortest, pieces.length(i));
            longest = std::max(longest, pieces.length(i));
        }
        RC_ASSERT(joined == tokenizer.encode(words(count)));
        RC_ASSERT(pieces.size() == 0 || (longest <= length && longest - shortest <= 1));
    }));
}

TEST(TokenizedTexts, TruncatesToTheBeginningIfAsked)
{
    const Sequences sequences = tokenize({words(50), words(3)}, 10, LongText::Truncate);
    ASSERT_EQ(sequences.size(), 2u);
    EXPECT_EQ(sequences.length(0), 10);
    EXPECT_EQ(sequences.length(1), 5);
    EXPECT_EQ(sequences[0][1], 10);
}

TEST(TokenizedTexts, GivesTheSameOrderOnAnyNumberOfThreads)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i)
        texts.push_back(words(i % 97, i % 50));
    const Sequences one = tokenize(texts, 32, LongText::Cut, 1), four = tokenize(texts, 32, LongText::Cut, 4);
    ASSERT_EQ(one.size(), four.size());
    EXPECT_TRUE(std::equal(one.ids().begin(), one.ids().end(), four.ids().begin(), four.ids().end()));
}

TEST(TokenizedTexts, TellsTheFailureOfItsSource)
{
    const auto failing = [](const std::function<TextTaker()> &makeTaker) -> Expected<> {
        makeTaker()(0, "w10 w11");
        return failure(ErrorCode::Stopped, "Stopped.");
    };
    const auto texts = TokenizedTexts::make(tokenizer, 2, failing, 32, LongText::Cut);
    ASSERT_FALSE(texts);
    EXPECT_EQ(texts.error().code, ErrorCode::Stopped);
}

TEST(TokenizedTexts, HandsOverUntilTheFirstFailure)
{
    const std::vector<std::string> list{words(3), "", words(100), words(2)};
    const auto texts =
        TokenizedTexts::make(tokenizer, list.size(), sourceOf(list, 2), 32, LongText::Cut).value();
    std::size_t taken = 0;
    const auto done = texts.forEach([&](TokenView) -> Expected<> {
        return ++taken < 3 ? Expected<>() : failure(ErrorCode::DiskFull, "full");
    });
    EXPECT_EQ(done.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(taken, 3u);
}

TEST(TokenizeExamples, StopsOnRequest)
{
    const auto result = tokenizeExamples(tokenizer, std::vector<Example>(1000), 32, 2, stopped());
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
