#include "core/training/flops.h"

#include <ATen/ops/zeros.h>
#include <gtest/gtest.h>

using namespace tlm;

namespace {

Batch batchOf(int rows, int length)
{
    Sequences sequences;
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < rows; ++i) {
        sequences.append(std::vector<std::int32_t>(static_cast<std::size_t>(length), 9));
        numbers.push_back(static_cast<std::uint32_t>(i));
    }
    return makeBatch(sequences, numbers, {});
}

} // namespace

TEST(Flops, PapersRuleReproducesARowOfItsTable)
{
    // 150,000 steps of 256 sequences of 128 padded tokens, BERT-base without pooler (facts §1.3)
    ModelConfiguration base;
    base.layers = 12;
    base.hidden = 768;
    base.feedForward = 3072;
    base.heads = 12;
    base.vocabulary = 30522;
    base.positions = 512;
    EXPECT_NEAR(paperFlops(batchOf(256, 128), base) * 150'000, 6.0 * 150'000 * 256 * 128 * 108'891'648, 1e6);
}

TEST(Flops, PaddingCountsForThePaperOnly)
{
    const ModelConfiguration model;
    const Batch tight = batchOf(4, 16), loose = batchOf(4, 9); // both padded to 16
    EXPECT_EQ(paperFlops(tight, model), paperFlops(loose, model));
    EXPECT_GT(countedFlops(tight, model), countedFlops(loose, model));
}

TEST(Flops, AMaskedTokenCountsForTheHeadAndTheLastLayer)
{
    const ModelConfiguration model;
    Batch batch = batchOf(4, 16);
    const double without = countedFlops(batch, model);
    batch.masked = 10;
    EXPECT_DOUBLE_EQ(countedFlops(batch, model) - without,
                     6.0 * 10 * (128 * (128 + 8192) + 128 * 128 + 2 * 128 * 512));
}

TEST(Flops, ASmallBatchByHand)
{
    ModelConfiguration model;
    model.layers = 3;
    model.hidden = 10;
    model.feedForward = 20;
    const Batch batch = batchOf(2, 5);
    const double projections = 3 * 10 * (3 * 10 * 10), attention = 3 * 2 * (2 * 10 * 5 * 5);
    const double behind = 2 * 10 * (10 * 10 + 2 * 10 * 20); // nothing is masked: the last layer has no states
    EXPECT_DOUBLE_EQ(countedFlops(batch, model), 6 * (projections + attention + behind));
}

TEST(Flops, PoolingDecidesWhatTheLastLayerComputes)
{
    ModelConfiguration model;
    Batch batch = batchOf(4, 16);
    batch.labels = at::zeros({4}, at::kLong);
    const double behind = 6.0 * (128 * 128 + 2 * 128 * 512);
    const auto flops = [&](Pooling pooling) {
        model.pooling = pooling;
        return countedFlops(batch, model);
    };
    const double first = flops(Pooling::Classify);
    EXPECT_DOUBLE_EQ(flops(Pooling::Markers) - first, 4 * behind);
    EXPECT_DOUBLE_EQ(flops(Pooling::Mean) - first, (64 - 4) * behind);
}
