#include "core/training/batchfeed.h"

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class BatchFeedTest : public testing::Test
{
protected:
    BatchSource source(Stage stage = Stage::Joint) const
    {
        return {stage, planStage(stage, configuration, data), configuration, data};
    }

    Configuration configuration = syntheticConfiguration(Method::Tlm);
    const TrainingData data = syntheticData();
};

bool areEqual(const at::Tensor &a, const at::Tensor &b)
{
    return a.defined() == b.defined() && (!a.defined() || a.equal(b));
}

bool areEqual(const SourcedBatch &a, const SourcedBatch &b)
{
    return areEqual(a.batch.input.ids, b.batch.input.ids) && areEqual(a.batch.labels, b.batch.labels) &&
           areEqual(a.batch.maskedPositions, b.batch.maskedPositions) &&
           areEqual(a.batch.maskedLabels, b.batch.maskedLabels) &&
           areEqual(a.batch.maskedWeights, b.batch.maskedWeights) && a.after == b.after &&
           a.endsEpoch == b.endsEpoch;
}

} // namespace

TEST_F(BatchFeedTest, GivesWhatTheSourceMakesOverSeveralEpochs)
{
    configuration.joint.averageSequences = 4;
    BatchSource plain = source();
    BatchFeed feed(source(), c10::kCPU);
    StreamPosition position;
    int epochs = 0;
    for (int i = 0; i < 300; ++i) {
        const SourcedBatch expected = plain.make(position), taken = feed.take(position);
        ASSERT_TRUE(areEqual(expected, taken)) << i;
        EXPECT_EQ(taken.batch.labels.defined(), (i + 1) % 4 == 0);
        epochs += taken.endsEpoch;
        position = taken.after;
    }
    EXPECT_GT(epochs, 1);
    EXPECT_EQ(position.batch, 300);
}

TEST_F(BatchFeedTest, GoesWhereItIsAsked)
{
    BatchSource plain = source();
    BatchFeed feed(source(), c10::kCPU);
    StreamPosition third;
    for (int i = 0; i < 3; ++i)
        third = feed.take(third).after;
    const SourcedBatch again = feed.take({});
    EXPECT_TRUE(areEqual(again, plain.make({})));
    EXPECT_TRUE(areEqual(feed.take(third), plain.make(third)));
}

TEST_F(BatchFeedTest, BatchesOfOneTaskAreWeighedByTheirClasses)
{
    configuration.data.classWeights = ClassWeights::Balanced;
    const SourcedBatch made = source(Stage::FineTuning).make({});
    ASSERT_TRUE(made.batch.labelWeights.defined());
    EXPECT_NEAR(made.batch.labelWeights.sum().item<double>(), 1, 1e-5);
    configuration.data.classWeights = ClassWeights::None;
    EXPECT_FALSE(source(Stage::FineTuning).make({}).batch.labelWeights.defined());
}

TEST_F(BatchFeedTest, EndsWhileABatchIsPrepared)
{
    for (int i = 0; i < 50; ++i) {
        BatchFeed feed(source(), c10::kCPU);
        feed.take({});
    }
}
