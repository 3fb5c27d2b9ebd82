#include "core/training/headpatterns.h"

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

TEST(HeadPatterns, PlantedHeadsAreLeftOut)
{
    EXPECT_EQ(
        countPatterns({head(HeadPattern::Positional), head(HeadPattern::Positional, true),
                       head(HeadPattern::Vertical), head(HeadPattern::Other), head(HeadPattern::Other)}),
        (PatternCounts{1, 1, 2}));
}

TEST(HeadPatterns, EveryHeadIsCountedOnceButForPlantedOnes)
{
    const TrainingData data = syntheticData();
    for (const bool planted : {false, true}) {
        const Bert bert = makeModel(withPlantedHeads(planted), data).value();
        const PatternCounts counts = countPatterns(bert, data.dev, 16, *data.tokenizer, {}).value();
        EXPECT_EQ(counts.positional + counts.vertical + counts.other, planted ? 4 : 8);
        EXPECT_EQ(counts.positional, 0);
    }
}

TEST(HeadPatterns, OnlyTheFirstExamplesAreRead)
{
    TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    const auto few = countPatterns(bert, data.dev, 10, *data.tokenizer, {}).value();
    LabelledSequences ten;
    for (std::size_t i = 0; i < 10; ++i) {
        const auto ids = data.dev.sequences[i];
        ten.sequences.append(std::vector<std::int32_t>(ids.begin(), ids.end()));
        ten.shapes.push_back(data.dev.shapes[i]);
        ten.labels.push_back(data.dev.labels[i]);
    }
    EXPECT_EQ(few, countPatterns(bert, ten, 1000, *data.tokenizer, {}).value());
}

TEST(HeadPatterns, AStopRequestEndsIt)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(withPlantedHeads(false), data).value();
    EXPECT_EQ(countPatterns(bert, data.dev, 16, *data.tokenizer, stopped()).error().code, ErrorCode::Stopped);
}
