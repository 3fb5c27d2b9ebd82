#include "core/training/measureheads.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/training/modelstart.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

HeadMeasures head(HeadPattern pattern, bool planted = false)
{
    HeadMeasures measures;
    measures.pattern = pattern;
    measures.planted = planted;
    return measures;
}

Configuration withPlantedHeads(bool planted)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.encoder.heads = 4;
    configuration.encoder.hidden = 64;
    configuration.encoder.layers = 2;
    configuration.encoder.plantedHeads = planted;
    return configuration;
}

} // namespace

TEST(MeasureHeads, PlantedHeadsAreLeftOut)
{
    EXPECT_EQ(
        countPatterns({head(HeadPattern::Positional), head(HeadPattern::Positional, true),
                       head(HeadPattern::Vertical), head(HeadPattern::Other), head(HeadPattern::Other)}),
        (PatternCounts{1, 1, 2}));
}

TEST(MeasureHeads, EveryHeadIsCountedOnceButForPlantedOnes)
{
    const TrainingData data = syntheticData();
    for (const bool planted : {false, true}) {
        const Bert bert = makeModel(withPlantedHeads(planted), data).value();
        const PatternCounts counts = measurePatterns(bert, data.dev, 16, *data.tokenizer, {}).value();
        EXPECT_EQ(counts.positional + counts.vertical + counts.other, planted ? 4 : 8);
        EXPECT_EQ(counts.positional, 0);
    }
}

TEST(MeasureHeads, OnlyTheFirstExamplesAreRead)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    LabelledSequences examples; // the first one has a single row, whose maximum is a neighbour or itself
    examples.sequences.append(std::vector<std::int32_t>{2, 10, 3});
    examples.shapes.push_back({3});
    examples.labels.push_back(0);
    for (std::size_t i = 0; i < data.dev.labels.size(); ++i) {
        const auto ids = data.dev.sequences[i];
        examples.sequences.append(std::vector<std::int32_t>(ids.begin(), ids.end()));
        examples.shapes.push_back(data.dev.shapes[i]);
        examples.labels.push_back(data.dev.labels[i]);
    }
    EXPECT_GT(measurePatterns(bert, examples, 1, *data.tokenizer, {})->positional, 0);
    EXPECT_EQ(measurePatterns(bert, examples, 1000, *data.tokenizer, {})->positional, 0);
}

TEST(MeasureHeads, AStopRequestEndsIt)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    EXPECT_EQ(measurePatterns(bert, data.dev, 16, *data.tokenizer, stopped()).error().code,
              ErrorCode::Stopped);
}

TEST(MeasureHeads, MeasuredInPlaceAsFromTheWeightsThatWereKept)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    NoProgress quiet;
    ProgressMeter meter(quiet, {}, {});
    CountingOptions options;
    options.rows = CountedRows::All;
    const auto measured =
        measureHeads(bert, data.dev, *data.tokenizer, {options, {}, data.dev.labels.size(), {}}, meter, {})
            .value();
    ASSERT_EQ(measured.kept.size(), data.dev.labels.size());
    HeadStatistics again(2, 4, options);
    for (const StoredAttention &kept : measured.kept) {
        ASSERT_EQ(kept.weights.size(), 8 * kept.texts.size() * kept.texts.size());
        again.add(kept.view());
    }
    EXPECT_EQ(measured.statistics.examples(), again.examples());
    EXPECT_EQ(measured.statistics.tokens(), again.tokens());
    const auto heads = measured.statistics.measures(), expected = again.measures();
    for (std::size_t i = 0; i < heads.size(); ++i)
        for (const Measure measure : allMeasures()) {
            if (measure != Measure::BlockMass) { // no pairs
                EXPECT_NEAR(heads[i][measure], expected[i][measure], 1e-9) << measureName(measure);
            }
        }
}

TEST(MeasureHeads, MoreWeightsThanMemoryAreRefusedBeforeTheWork)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    NoProgress quiet;
    ProgressMeter meter(quiet, {}, {});
    LabelledSequences huge; // 8 heads × (2²⁰)² × 4 bytes
    huge.sequences.append(std::vector<std::int32_t>(1 << 20, data.tokenizer->specialTokens().mask));
    huge.shapes.push_back({1 << 20, {-1, -1}});
    huge.labels.push_back(0);
    for (const std::size_t kept : {0, 1})
        EXPECT_EQ(measureHeads(bert, huge, *data.tokenizer, {.kept = kept}, meter, {}).error().code,
                  ErrorCode::MemoryExhausted);
}

TEST(MeasureHeads, WhatIsKeptAreTheFirstExamples)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    NoProgress quiet;
    ProgressMeter meter(quiet, {}, {});
    const auto measured = measureHeads(bert, data.dev, *data.tokenizer, {{}, {}, 3, {}}, meter, {}).value();
    ASSERT_EQ(measured.kept.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto ids = data.dev.sequences[i];
        ASSERT_EQ(measured.kept[i].texts.size(), ids.size());
        for (std::size_t token = 0; token < ids.size(); ++token)
            EXPECT_EQ(measured.kept[i].texts[token], data.tokenizer->token(ids[token]));
    }
}

TEST(MeasureHeads, TheSecondTextBeginsWhereItWasPut)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    NoProgress quiet;
    ProgressMeter meter(quiet, {}, {});
    LabelledSequences
        pair; // of a kind that puts two separators between the texts; the first text has two too
    pair.sequences.append(std::vector<std::int32_t>{2, 10, 3, 3, 11, 3, 3, 12, 3});
    pair.shapes.push_back({7, {-1, -1}, false});
    pair.labels.push_back(0);
    const auto measured = measureHeads(bert, pair, *data.tokenizer, {.kept = 1}, meter, {}).value();
    EXPECT_EQ(measured.kept[0].secondStart, 7);
    EXPECT_FALSE(std::isnan(measured.statistics.measures().front()[Measure::BlockMass]));
}
