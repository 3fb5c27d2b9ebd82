#include "core/attention/headstatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/core/attention/madeattention.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using Values = std::array<double, measureCount>;

bool isAmong(const std::string &text, const std::vector<std::string> &words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// A measure's sum over the counted rows of one example, and what it is divided by.
struct Part
{
    Values sums{}, counts{};
};

/// Row by row and key by key from the definitions of facts §3.2.
Part slowPart(MadeAttention &made, int layer, int head)
{
    Part part;
    const auto add = [&](Measure measure, double value) { part.sums[std::size_t(measure)] += value; };
    const auto &texts = made.texts();
    const int n = made.tokens();
    std::vector<double> columns(std::size_t(n), 0);
    int rows = 0;
    for (int i = 0; i < n; ++i) {
        if (isAmong(texts[std::size_t(i)], {"[CLS]", "[SEP]"}))
            continue;
        ++rows;
        int best = 0;
        for (int j = 1; j < n; ++j)
            if (made.at(layer, head, i, j) > made.at(layer, head, i, best))
                best = j;
        for (int j = 0; j < n; ++j) {
            const std::string &key = texts[std::size_t(j)];
            const bool vertical = isAmong(key, {"[CLS]", "[SEP]", ".", "\u3002"});
            const double weight = double(made.at(layer, head, i, j));
            columns[std::size_t(j)] += weight;
            add(Measure::SpecialMass, vertical ? weight : 0);
            add(Measure::ClassifyMass, key == "[CLS]" ? weight : 0);
            add(Measure::SeparatorMass, key == "[SEP]" ? weight : 0);
            add(Measure::PunctuationMass, isAmong(key, {".", ",", "\u3002"}) ? weight : 0);
            add(Measure::PreviousMass, j == i - 1 ? weight : 0);
            add(Measure::SelfMass, j == i ? weight : 0);
            add(Measure::NextMass, j == i + 1 ? weight : 0);
            add(Measure::Entropy, weight > 0 ? -weight * std::log(weight) : 0);
            add(Measure::Distance, weight * std::abs(i - j));
            const bool sameText = (i < made.secondStart()) == (j < made.secondStart());
            add(Measure::BlockMass, made.secondStart() < n && sameText ? weight : 0);
            if (j != best)
                continue;
            add(Measure::Confidence, weight);
            add(Measure::AdjacentArgmax, std::abs(best - i) == 1);
            add(Measure::PreviousArgmax, best == i - 1);
            add(Measure::NextArgmax, best == i + 1);
            add(Measure::VerticalArgmax, vertical);
            add(Measure::ClassifyArgmax, key == "[CLS]");
            add(Measure::SeparatorArgmax, key == "[SEP]");
            add(Measure::StopArgmax, key == "." || key == "\u3002");
        }
    }
    part.counts.fill(rows);
    part.counts[std::size_t(Measure::BlockMass)] = made.secondStart() < n ? rows : 0;
    part.counts[std::size_t(Measure::SinkShare)] = rows > 0;
    for (const double column : columns)
        if (rows > 0 && column / rows > 0.3)
            part.sums[std::size_t(Measure::SinkShare)] = 1;
    return part;
}

/// The ratio and its error in two passes.
Estimate slowEstimate(const std::vector<Part> &parts, Measure measure)
{
    const auto index = std::size_t(measure);
    double sum = 0, count = 0, n = 0, deviations = 0;
    for (const Part &part : parts) {
        sum += part.sums[index];
        count += part.counts[index];
        n += part.counts[index] > 0;
    }
    for (const Part &part : parts)
        deviations += std::pow(part.sums[index] - sum / count * part.counts[index], 2);
    return {sum / count, n > 1 ? std::sqrt(deviations * n / (n - 1)) / count : std::nan("")};
}

bool agree(double left, double right, double tolerance)
{
    return std::isnan(left) ? std::isnan(right) : std::abs(left - right) < tolerance;
}

} // namespace

TEST(HeadStatisticsProperty, AgreesWithTheDefinitions)
{
    EXPECT_TRUE(rc::check([] {
        const int layers = *rc::gen::inRange(1, 3), heads = *rc::gen::inRange(1, 4);
        HeadStatistics statistics(layers, heads);
        std::vector<MadeAttention> examples;
        for (int count = *rc::gen::inRange(1, 5); count > 0; --count) {
            examples.push_back(randomAttention(*rc::gen::arbitrary<std::uint64_t>(), layers, heads));
            statistics.add(examples.back().view());
        }
        for (const HeadMeasures &head : statistics.measures()) {
            std::vector<Part> parts;
            for (MadeAttention &made : examples)
                parts.push_back(slowPart(made, head.layer, head.head));
            for (const Measure measure : allMeasures()) {
                const Estimate slow = slowEstimate(parts, measure);
                RC_ASSERT(agree(head[measure], slow.value, 1e-12));
                RC_ASSERT(agree(head.error(measure), slow.error, 1e-7));
            }
        }
    }));
}

TEST(HeadStatistics, PreviousTokenHeadIsPositional)
{
    MadeAttention made(1, 1, {"[CLS]", "a", "b", "c", "[SEP]"});
    for (int i = 0; i < 5; ++i)
        made.at(0, 0, i, i == 0 ? 4 : i - 1) = 1;
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head[Measure::AdjacentArgmax], 1);
    EXPECT_EQ(head[Measure::PreviousArgmax], 1);
    EXPECT_EQ(head[Measure::NextArgmax], 0);
    EXPECT_EQ(head[Measure::PreviousMass], 1);
    EXPECT_EQ(head[Measure::NextMass], 0);
    EXPECT_EQ(head[Measure::Entropy], 0);
    EXPECT_EQ(head[Measure::Distance], 1);
    EXPECT_EQ(head[Measure::Confidence], 1);
    EXPECT_NEAR(head[Measure::VerticalArgmax], 1.0 / 3, 1e-15);
    EXPECT_EQ(head.pattern, HeadPattern::Positional);
}

TEST(HeadStatistics, PureVerticalHeadIsVerticalByKind)
{
    for (const auto &[token, measure] :
         std::vector<std::pair<std::string, Measure>>{{"[CLS]", Measure::ClassifyArgmax},
                                                      {"[SEP]", Measure::SeparatorArgmax},
                                                      {".", Measure::StopArgmax}}) {
        MadeAttention made(1, 1, {"[CLS]", "a", "b", "c", "d", ".", "[SEP]"});
        const auto &texts = made.texts();
        const auto key = int(std::find(texts.begin(), texts.end(), token) - texts.begin());
        for (int i = 0; i < made.tokens(); ++i)
            made.at(0, 0, i, key) = 1;
        const HeadMeasures head = measureOne(made);
        EXPECT_EQ(head.pattern, HeadPattern::Vertical) << token;
        EXPECT_EQ(head[measure], 1) << token;
        EXPECT_EQ(head[Measure::VerticalArgmax], 1) << token;
        EXPECT_EQ(head[Measure::SpecialMass], 1) << token;
        EXPECT_EQ(head[Measure::SinkShare], 1) << token;
    }
}

TEST(HeadStatistics, UniformHeadTakesTheFirstMaximum)
{
    MadeAttention made(1, 1, {"[CLS]", "a", "b", "[SEP]"});
    std::fill(made.weights().begin(), made.weights().end(), 0.25F);
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head[Measure::VerticalArgmax], 1) << "the first key is [CLS]";
    EXPECT_EQ(head[Measure::AdjacentArgmax], 0.5);
    EXPECT_NEAR(head[Measure::Entropy], std::log(4.0), 1e-7);
    EXPECT_NEAR(head[Measure::SpecialMass], 0.5, 1e-7);
    EXPECT_EQ(head[Measure::SinkShare], 0) << "no key takes more than 0.3";
    EXPECT_EQ(head.pattern, HeadPattern::Vertical);
}

TEST(HeadStatistics, MixedHeadIsOther)
{
    MadeAttention made(1, 1, {"[CLS]", "a", "b", "c", "d", "[SEP]"});
    for (int i = 0; i < 6; ++i)
        made.at(0, 0, i, i % 2 == 0 || i == 5 ? 0 : i + 1) = 1;
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head[Measure::AdjacentArgmax], 0.5);
    EXPECT_EQ(head[Measure::VerticalArgmax], 0.5);
    EXPECT_EQ(head.pattern, HeadPattern::Other);
}

TEST(HeadStatistics, OneTokenLooksAtItself)
{
    MadeAttention made(1, 1, {"a"});
    made.at(0, 0, 0, 0) = 1;
    const HeadMeasures head = measureOne(made);
    EXPECT_EQ(head[Measure::SelfMass], 1);
    EXPECT_EQ(head[Measure::AdjacentArgmax], 0);
    EXPECT_EQ(head[Measure::Entropy], 0);
    EXPECT_EQ(head.pattern, HeadPattern::Other);
}

TEST(HeadStatistics, NothingCountedIsUnknown)
{
    MadeAttention boundaries(1, 1, {"[CLS]", "[SEP]"});
    boundaries.at(0, 0, 0, 1) = boundaries.at(0, 0, 1, 0) = 1;
    for (const MadeAttention &made : {boundaries, MadeAttention(1, 1, {})}) { // only padding: no tokens
        HeadStatistics statistics(1, 1);
        statistics.add(made.view());
        EXPECT_EQ(statistics.examples(), 1U);
        EXPECT_EQ(statistics.tokens(), 0U);
        const HeadMeasures head = statistics.measures().front();
        for (const Measure measure : allMeasures())
            EXPECT_TRUE(std::isnan(head[measure])) << measureName(measure);
        EXPECT_EQ(head.pattern, HeadPattern::Other);
    }
}

TEST(HeadStatistics, RowsWithoutNumbersLeaveEveryMeasureUnknown)
{
    MadeAttention made(1, 1, {"[CLS]", "a", ".", "[SEP]", "c", "[SEP]"}, 4);
    std::fill(made.weights().begin(), made.weights().end(), std::numeric_limits<float>::quiet_NaN());
    HeadStatistics statistics(1, 1);
    statistics.add(made.view());
    statistics.add(made.view());
    const HeadMeasures head = statistics.measures().front();
    for (const Measure measure : allMeasures()) {
        EXPECT_TRUE(std::isnan(head[measure])) << measureName(measure);
        EXPECT_TRUE(std::isnan(head.error(measure))) << measureName(measure);
    }
    EXPECT_EQ(head.pattern, HeadPattern::Other) << "the first key is [CLS]";
}

TEST(HeadStatistics, ArgmaxAloneGivesTheSamePatterns)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const MadeAttention made = randomAttention(seed, 1, 1);
        HeadStatistics all(1, 1), argmax(1, 1, {}, Measured::Argmax);
        all.add(made.view());
        argmax.add(made.view());
        const HeadMeasures expected = all.measures().front(), head = argmax.measures().front();
        EXPECT_EQ(head.pattern, expected.pattern);
        for (const Measure measure : allMeasures()) {
            const bool isShare = measure < Measure::PreviousMass && !std::isnan(expected[measure]);
            EXPECT_TRUE(isShare ? head[measure] == expected[measure] : std::isnan(head[measure]))
                << measureName(measure);
        }
    }
}

TEST(HeadStatistics, AllRowsAreCountedIfAskedFor)
{
    MadeAttention made(1, 1, {"[CLS]", "[SEP]"});
    made.at(0, 0, 0, 1) = made.at(0, 0, 1, 0) = 1;
    CountingOptions all;
    all.rows = CountedRows::All;
    EXPECT_EQ(measureOne(made, all)[Measure::AdjacentArgmax], 1);
    EXPECT_EQ(measureOne(made, all).pattern, HeadPattern::Positional);
}

TEST(HeadStatistics, VerticalTokensAreASetting)
{
    MadeAttention made(1, 1, {"[CLS]", "the", "cat", "[SEP]"});
    for (int i = 0; i < 4; ++i)
        made.at(0, 0, i, 1) = 1;
    EXPECT_EQ(measureOne(made)[Measure::VerticalArgmax], 0);
    CountingOptions words;
    words.verticalTokens = {"the"};
    EXPECT_EQ(measureOne(made, words)[Measure::VerticalArgmax], 1);
    EXPECT_EQ(measureOne(made, words)[Measure::StopArgmax], 1);
}

TEST(HeadStatistics, BlockMassIsOfPairsOnly)
{
    MadeAttention made(1, 1, {"[CLS]", "a", "[SEP]", "b", "[SEP]"}, 3);
    made.at(0, 0, 1, 0) = 0.75F;
    made.at(0, 0, 1, 3) = 0.25F;
    made.at(0, 0, 3, 4) = 1;
    HeadStatistics statistics(1, 1);
    statistics.add(made.view());
    MadeAttention single(1, 1, {"[CLS]", "a", "[SEP]"});
    single.at(0, 0, 1, 1) = 1;
    statistics.add(single.view());
    EXPECT_NEAR(statistics.measures().front()[Measure::BlockMass], (0.75 + 1) / 2, 1e-12);
    EXPECT_EQ(statistics.tokens(), 3U);
}

TEST(HeadStatistics, HeadsAreNumberedByLayerAndHead)
{
    const auto measures = HeadStatistics(3, 2).measures();
    ASSERT_EQ(measures.size(), 6U);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(measures[i].layer, std::int32_t(i / 2));
        EXPECT_EQ(measures[i].head, std::int32_t(i % 2));
    }
}

TEST(HeadStatistics, PartsWithOtherStridesGiveTheSame)
{
    MadeAttention made = randomAttention(11, 1, 2);
    HeadStatistics whole(1, 2), parts(1, 2);
    whole.add(made.view());
    const auto tokens = std::size_t(made.tokens()), stride = tokens + 3;
    const TokenMarks marks = markTokens(made.texts(), std::size_t(made.secondStart()), {});
    parts.count(marks);
    for (std::size_t head = 0; head < 2; ++head) {
        std::vector<float> padded(stride * stride, -1);
        for (std::size_t i = 0; i < tokens * tokens; ++i)
            padded[i / tokens * stride + i % tokens] = made.weights()[head * tokens * tokens + i];
        parts.add(head, {padded.data(), tokens, stride}, marks);
    }
    for (std::size_t head = 0; head < 2; ++head)
        for (const Measure measure : allMeasures())
            EXPECT_TRUE(agree(parts.measures()[head][measure], whole.measures()[head][measure], 1e-15))
                << measureName(measure);
}
