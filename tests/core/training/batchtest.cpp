#include "core/training/batch.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <gtest/gtest.h>

using namespace tlm;

namespace {

LabelledSequences pairAndSingle()
{
    LabelledSequences examples;
    examples.sequences.append(std::vector<std::int32_t>{2, 10, 11, 3, 20, 21, 3});
    examples.shapes.push_back({4, {1, 4}});
    examples.labels.push_back(1);
    examples.sequences.append(std::vector<std::int32_t>{2, 30, 31, 32, 33, 34, 35, 36, 37, 3});
    examples.shapes.push_back({10, {-1, 3}});
    examples.labels.push_back(0);
    return examples;
}

std::vector<std::int64_t> values(const at::Tensor &tensor)
{
    const at::Tensor flat = tensor.to(at::kLong).contiguous();
    return {flat.data_ptr<std::int64_t>(), flat.data_ptr<std::int64_t>() + flat.numel()};
}

} // namespace

TEST(Batch, PadsToAMultipleOfEight)
{
    const LabelledSequences examples = pairAndSingle();
    const std::vector<std::uint32_t> both = {1, 0}, first = {0};
    EXPECT_EQ(makeBatch(examples, both, {}).input.ids.sizes(), (std::vector<std::int64_t>{2, 16}));
    EXPECT_EQ(makeBatch(examples, first, {}).input.ids.sizes(), (std::vector<std::int64_t>{1, 8}));
}

TEST(Batch, HoldsIdsSegmentsMaskLabelsAndMarkers)
{
    const LabelledSequences examples = pairAndSingle();
    const std::vector<std::uint32_t> first = {0};
    const Batch batch = makeBatch(examples, first, {});
    EXPECT_EQ(values(batch.input.ids), (std::vector<std::int64_t>{2, 10, 11, 3, 20, 21, 3, 0}));
    EXPECT_EQ(values(batch.input.types), (std::vector<std::int64_t>{0, 0, 0, 0, 1, 1, 1, 0}));
    EXPECT_EQ(values(batch.input.mask), (std::vector<std::int64_t>{1, 1, 1, 1, 1, 1, 1, 0}));
    EXPECT_EQ(values(batch.labels), (std::vector<std::int64_t>{1}));
    EXPECT_EQ(values(batch.markers), (std::vector<std::int64_t>{1, 4}));
    EXPECT_EQ(batch.tokens, 7);
    EXPECT_EQ(batch.padded(), 8);
}

TEST(Batch, SecondTextsWithoutATypeOfTheirOwnHaveThatOfTheFirst)
{
    LabelledSequences examples = pairAndSingle();
    examples.shapes[0].hasTypes = false;
    const std::vector<std::uint32_t> first = {0};
    EXPECT_EQ(values(makeBatch(examples, first, {}).input.types), std::vector<std::int64_t>(8));
}

TEST(Batch, OfSequencesHasNoLabels)
{
    const LabelledSequences examples = pairAndSingle();
    const std::vector<std::uint32_t> both = {0, 1};
    const Batch batch = makeBatch(examples.sequences, both, {});
    EXPECT_FALSE(batch.labels.defined());
    EXPECT_EQ(batch.tokens, 17);
}

TEST(Batch, MaskingNeverTouchesPaddingAndRoundsTheNumberOfRows)
{
    const LabelledSequences examples = pairAndSingle();
    const std::vector<std::uint32_t> both = {0, 1};
    Batch batch = makeBatch(examples.sequences, both, {});
    const Masking masking{1.0, {}, 50, CounterRandom(1)};
    maskBatch(batch, masking, 4);
    EXPECT_EQ(batch.masked, 12); // 17 tokens without 5 special ones
    EXPECT_EQ(batch.maskedPositions.size(0), 64);
    const auto positions = values(batch.maskedPositions), labels = values(batch.maskedLabels);
    const auto mask = values(batch.input.mask);
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_EQ(mask[static_cast<std::size_t>(positions[i])], 1);
        EXPECT_GE(labels[i], 10);
    }
    for (std::size_t i = 12; i < 64; ++i)
        EXPECT_EQ(labels[i], -100);
}

TEST(Batch, MaskingIsTheSameForTheSameStep)
{
    const LabelledSequences examples = pairAndSingle();
    const std::vector<std::uint32_t> both = {0, 1};
    const auto ids = [&](std::uint64_t step) {
        Batch batch = makeBatch(examples.sequences, both, {});
        maskBatch(batch, {0.5, {}, 50, CounterRandom(1)}, step);
        return batch.input.ids;
    };
    EXPECT_TRUE(at::equal(ids(4), ids(4)));
    EXPECT_FALSE(at::equal(ids(4), ids(5)));
}
