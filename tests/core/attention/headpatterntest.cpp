#include "core/attention/headpattern.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/random.h"

using namespace tlm;

namespace {

/// An example that owns its weights.
struct Made
{
    AttentionExample example;
    std::vector<float> weights;
    Made(std::int32_t layers, std::int32_t heads, std::vector<std::string> texts)
    {
        example = {layers, heads, std::int32_t(texts.size()), {}, std::move(texts)};
        weights.resize(std::size_t(layers * heads * example.tokens * example.tokens));
        example.weights = weights;
    }
    float &at(int layer, int head, int query, int key)
    {
        const int tokens = example.tokens;
        return weights[std::size_t(((layer * example.heads + head) * tokens + query) * tokens + key)];
    }
};

Made randomExample(std::uint64_t seed, std::int32_t layers, std::int32_t heads)
{
    const CounterRandom random(seed);
    const std::vector<std::string> words{"[CLS]", "[SEP]", ".", "the", "cat", "\u3002", "##s"};
    std::vector<std::string> texts;
    for (std::uint64_t i = 0; i < 1 + random.below(0, 9); ++i)
        texts.push_back(words[random.below(100 + i, words.size())]);
    Made made(layers, heads, texts);
    const auto tokens = std::size_t(made.example.tokens);
    for (std::size_t row = 0; row < made.weights.size() / tokens; ++row) {
        float sum = 0;
        for (std::size_t key = 0; key < tokens; ++key)
            sum += made.weights[row * tokens + key] = float(random.below(1000 + row * tokens + key, 5));
        for (std::size_t key = 0; key < tokens; ++key)
            made.weights[row * tokens + key] =
                sum > 0 ? made.weights[row * tokens + key] / sum : 1 / float(tokens);
    }
    return made;
}

/// One head's measures, row by row from the definitions of facts §3.2.
HeadMeasures slowMeasures(std::vector<Made> &examples, int layer, int head)
{
    HeadMeasures result;
    double rows = 0;
    for (Made &made : examples) {
        const auto &texts = made.example.texts;
        const int tokens = made.example.tokens;
        for (int i = 0; i < tokens; ++i) {
            const std::string &text = texts[std::size_t(i)];
            if (text == "[CLS]" || text == "[SEP]")
                continue;
            rows += 1;
            int best = 0;
            for (int j = 1; j < tokens; ++j)
                if (made.at(layer, head, i, j) > made.at(layer, head, i, best))
                    best = j;
            result.adjacentArgmax += std::abs(best - i) == 1;
            for (int j = 0; j < tokens; ++j) {
                const std::string &key = texts[std::size_t(j)];
                const bool special = key == "[CLS]" || key == "[SEP]" || key == "." || key == "\u3002";
                const double weight = made.at(layer, head, i, j);
                result.verticalArgmax += j == best && special;
                result.specialMass += special ? weight : 0;
                result.previousMass += j == i - 1 ? weight : 0;
                result.nextMass += j == i + 1 ? weight : 0;
                result.entropy -= weight > 0 ? weight * std::log(weight) : 0;
            }
        }
    }
    if (rows > 0)
        for (double *value : {&result.adjacentArgmax, &result.verticalArgmax, &result.specialMass,
                              &result.previousMass, &result.nextMass, &result.entropy})
            *value /= rows;
    return result;
}

HeadMeasures measureOne(const Made &made)
{
    HeadStatistics statistics(1, 1);
    statistics.add(made.example);
    return statistics.measures().front();
}

} // namespace

TEST(HeadPattern, ThresholdsOfThePaper)
{
    EXPECT_EQ(classifyHead(0.90, 0), HeadPattern::Positional);
    EXPECT_EQ(classifyHead(0.8999, 0), HeadPattern::Other);
    EXPECT_EQ(classifyHead(0, 0.90), HeadPattern::Other) << "more than 90 %";
    EXPECT_EQ(classifyHead(0, 0.9001), HeadPattern::Vertical);
    EXPECT_EQ(classifyHead(1, 1), HeadPattern::Positional) << "positional is tested first";
    EXPECT_EQ(patternName(HeadPattern::Positional), "positional");
    EXPECT_EQ(patternName(HeadPattern::Vertical), "vertical");
    EXPECT_EQ(patternName(HeadPattern::Other), "other");
}

TEST(HeadPattern, TokensThatCount)
{
    for (const char *token : {"[CLS]", "[SEP]", "<s>", "</s>"}) {
        EXPECT_TRUE(isBoundaryToken(token)) << token;
        EXPECT_TRUE(isVerticalToken(token)) << token;
    }
    for (const char *token : {".", "\u0120.", "\u3002", "\uFF01", "\uFF1F"}) {
        EXPECT_FALSE(isBoundaryToken(token)) << token;
        EXPECT_TRUE(isVerticalToken(token)) << token;
    }
    for (const char *token : {",", "!", "?", "..", "[MASK]", "[PAD]", "", "cls"})
        EXPECT_FALSE(isVerticalToken(token)) << token;
}

TEST(HeadPattern, PreviousTokenHeadIsPositional)
{
    Made made(1, 1, {"[CLS]", "a", "b", "c", "[SEP]"});
    for (int i = 0; i < 5; ++i)
        made.at(0, 0, i, i == 0 ? 4 : i - 1) = 1;
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head.adjacentArgmax, 1);
    EXPECT_EQ(head.previousMass, 1);
    EXPECT_EQ(head.nextMass, 0);
    EXPECT_EQ(head.entropy, 0);
    EXPECT_NEAR(head.verticalArgmax, 1.0 / 3, 1e-15);
    EXPECT_EQ(head.pattern, HeadPattern::Positional);
}

TEST(HeadPattern, UniformHeadTakesTheFirstMaximum)
{
    Made made(1, 1, {"[CLS]", "a", "b", "[SEP]"});
    std::fill(made.weights.begin(), made.weights.end(), 0.25f);
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head.verticalArgmax, 1) << "the first key is [CLS]";
    EXPECT_EQ(head.adjacentArgmax, 0.5);
    EXPECT_NEAR(head.entropy, std::log(4.0), 1e-7);
    EXPECT_NEAR(head.specialMass, 0.5, 1e-7);
    EXPECT_EQ(head.pattern, HeadPattern::Vertical);
}

TEST(HeadPattern, NothingCountedGivesZeros)
{
    Made made(1, 1, {"[CLS]", "[SEP]"});
    made.at(0, 0, 0, 1) = made.at(0, 0, 1, 0) = 1;
    HeadStatistics statistics(1, 1);
    statistics.add(made.example);
    EXPECT_EQ(statistics.examples(), 1u);
    EXPECT_EQ(statistics.tokens(), 0u);
    EXPECT_EQ(statistics.measures().front().adjacentArgmax, 0);
    EXPECT_EQ(statistics.measures().front().pattern, HeadPattern::Other);
}

TEST(HeadPattern, HeadsAreNumberedByLayerAndHead)
{
    const auto measures = HeadStatistics(3, 2).measures();
    ASSERT_EQ(measures.size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(measures[i].layer, std::int32_t(i / 2));
        EXPECT_EQ(measures[i].head, std::int32_t(i % 2));
    }
}

TEST(HeadPatternProperty, AgreesWithTheDefinitions)
{
    EXPECT_TRUE(rc::check([] {
        const int layers = *rc::gen::inRange(1, 3), heads = *rc::gen::inRange(1, 4);
        HeadStatistics statistics(layers, heads);
        std::vector<Made> examples;
        for (int count = *rc::gen::inRange(1, 5); count > 0; --count) {
            examples.push_back(randomExample(*rc::gen::arbitrary<std::uint64_t>(), layers, heads));
            examples.back().example.weights = examples.back().weights;
            statistics.add(examples.back().example);
        }
        const auto measures = statistics.measures();
        for (const HeadMeasures &head : measures) {
            const HeadMeasures slow = slowMeasures(examples, head.layer, head.head);
            RC_ASSERT(std::abs(head.adjacentArgmax - slow.adjacentArgmax) < 1e-12);
            RC_ASSERT(std::abs(head.verticalArgmax - slow.verticalArgmax) < 1e-12);
            RC_ASSERT(std::abs(head.previousMass - slow.previousMass) < 1e-12);
            RC_ASSERT(std::abs(head.nextMass - slow.nextMass) < 1e-12);
            RC_ASSERT(std::abs(head.specialMass - slow.specialMass) < 1e-12);
            RC_ASSERT(std::abs(head.entropy - slow.entropy) < 1e-12);
        }
    }));
}
