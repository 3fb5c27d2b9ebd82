#include "core/training/batchoutputs.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/logsumexp.h>
#include <gtest/gtest.h>

using namespace tlm;

namespace {

ModelConfiguration smallModel(Pooling pooling, bool preNorm)
{
    ModelConfiguration model;
    model.layers = 2;
    model.hidden = 16;
    model.feedForward = 32;
    model.heads = 2;
    model.vocabulary = 50;
    model.positions = 32;
    model.pooling = pooling;
    model.preNorm = preNorm;
    return model;
}

Batch someBatch(bool labelled, double masking)
{
    LabelledSequences examples;
    const std::vector<std::vector<std::int32_t>> texts = {
        {2, 10, 11, 12, 3}, {2, 20, 21, 22, 23, 24, 25, 26, 27, 3}, {2, 30, 3}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        examples.sequences.append(texts[i]);
        examples.shapes.push_back({static_cast<std::int32_t>(texts[i].size()), {1, i == 2 ? -1 : 3}});
        examples.labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    const std::vector<std::uint32_t> all = {0, 1, 2};
    Batch batch = labelled ? makeBatch(examples, all, {}) : makeBatch(examples.sequences, all, {});
    if (masking > 0)
        maskBatch(batch, {masking, {}, 50, CounterRandom(3)}, 1);
    return batch;
}

/// The slow way: all states, then those that are wanted.
BatchOutputs expectedOutputs(const Bert &bert, const Batch &batch)
{
    const auto hidden = bert.encode(batch.input);
    BatchOutputs outputs;
    if (batch.maskedPositions.defined())
        outputs.masked = hidden.flatten(0, 1).index_select(0, batch.maskedPositions);
    if (batch.labels.defined())
        outputs.classes = bert.classLogits(hidden, batch.input, batch.markers);
    return outputs;
}

void learn(const BatchOutputs &outputs)
{
    at::Tensor loss;
    if (outputs.masked.defined())
        loss = (outputs.masked * outputs.masked.detach().sin()).sum();
    if (outputs.classes.defined())
        loss = at::logsumexp(outputs.classes, -1).sum() + (loss.defined() ? loss : outputs.classes.sum());
    loss.backward();
}

void expectEqual(const at::Tensor &left, const at::Tensor &right, const std::string &what)
{
    ASSERT_EQ(left.defined(), right.defined()) << what;
    if (left.defined()) {
        const double scale = std::max(1e-3, right.abs().max().item<double>());
        EXPECT_LT((left - right).abs().max().item<double>(), 1e-5 * scale) << what;
    }
}

} // namespace

TEST(BatchOutputs, EqualThoseOfAllStatesAndSoDoTheGradients)
{
    for (const auto pooling : {Pooling::Classify, Pooling::Mean, Pooling::Markers}) {
        for (const bool labelled : {false, true}) {
            for (const double masking : {0.0, 0.4}) {
                if (!labelled && masking == 0)
                    continue;
                const auto model = smallModel(pooling, labelled);
                const Bert fast(model, 2, 1), slow(model, 2, 1);
                const Batch batch = someBatch(labelled, masking);
                const auto outputs = encodeBatch(fast, batch, {}), expected = expectedOutputs(slow, batch);
                expectEqual(outputs.masked, expected.masked, "masked states");
                expectEqual(outputs.classes, expected.classes, "class logits");
                learn(outputs);
                learn(expected);
                for (std::size_t i = 0; i < fast.parameters().size(); ++i)
                    expectEqual(fast.parameters()[i].value.grad(), slow.parameters()[i].value.grad(),
                                fast.parameters()[i].name);
            }
        }
    }
}
