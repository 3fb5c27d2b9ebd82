#include "core/attention/headpattern.h"

#include <limits>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

HeadMeasures head(double previous, double next, double vertical)
{
    HeadMeasures measures;
    measures.estimate(Measure::PreviousArgmax).value = previous;
    measures.estimate(Measure::NextArgmax).value = next;
    measures.estimate(Measure::AdjacentArgmax).value = previous + next;
    measures.estimate(Measure::VerticalArgmax).value = vertical;
    return measures;
}

} // namespace

TEST(HeadPattern, ThresholdsOfThePaper)
{
    const CountingOptions paper;
    EXPECT_EQ(classify(head(0.90, 0, 0), paper), HeadPattern::Positional);
    EXPECT_EQ(classify(head(0.8999, 0, 0), paper), HeadPattern::Other);
    EXPECT_EQ(classify(head(0, 0, 0.90), paper), HeadPattern::Other) << "more than 90 %";
    EXPECT_EQ(classify(head(0, 0, 0.9001), paper), HeadPattern::Vertical);
    EXPECT_EQ(classify(head(0.5, 0.5, 1), paper), HeadPattern::Positional) << "positional is tested first";
    EXPECT_EQ(patternName(HeadPattern::Positional), "positional");
    EXPECT_EQ(patternName(HeadPattern::Vertical), "vertical");
    EXPECT_EQ(patternName(HeadPattern::Other), "other");
}

TEST(HeadPattern, OffsetsPoolOrOneMustBeFixed)
{
    CountingOptions apart;
    apart.offsets = AdjacentOffsets::Apart;
    EXPECT_EQ(classify(head(0.5, 0.45, 0), {}), HeadPattern::Positional);
    EXPECT_EQ(classify(head(0.5, 0.45, 0), apart), HeadPattern::Other);
    EXPECT_EQ(classify(head(0.05, 0.9, 0), apart), HeadPattern::Positional);
    EXPECT_EQ(classify(head(0.9, 0.05, 0), apart), HeadPattern::Positional);
}

TEST(HeadPattern, OtherThresholdsAreCountedAgainWithoutANewPass)
{
    std::vector<HeadMeasures> heads{head(0.6, 0, 0), head(0.4, 0, 0.6), head(0, 0, 0.5)};
    heads.push_back(heads.front());
    heads.back().planted = true;
    classifyAll(heads, {});
    EXPECT_EQ(countPatterns(heads), (PatternCounts{0, 0, 3}));
    CountingOptions lower;
    lower.positional = lower.vertical = 0.5;
    classifyAll(heads, lower);
    EXPECT_EQ(countPatterns(heads), (PatternCounts{1, 1, 1})) << "the planted head is left out";
    EXPECT_EQ(heads.back().pattern, HeadPattern::Positional);
}

TEST(HeadPattern, WhatWasNotCountedHasNoPattern)
{
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(classify(head(unknown, unknown, unknown), {}), HeadPattern::Other);
}
