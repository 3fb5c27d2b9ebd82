#include "core/training/objective.h"

#include <cmath>
#include <limits>

#include <ATen/TensorOperators.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/scalar_tensor.h>
#include <gtest/gtest.h>

#include "core/training/lossweights.h"

using namespace tlm;

namespace {

ModelConfiguration smallModel()
{
    ModelConfiguration model;
    model.layers = 1;
    model.hidden = 16;
    model.feedForward = 32;
    model.heads = 2;
    model.vocabulary = 50;
    model.positions = 32;
    return model;
}

LabelledSequences someExamples()
{
    LabelledSequences examples;
    const std::vector<std::vector<std::int32_t>> texts = {
        {2, 10, 11, 12, 3}, {2, 20, 21, 22, 23, 24, 25, 3}, {2, 30, 3}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        examples.sequences.append(texts[i]);
        examples.shapes.push_back({static_cast<std::int32_t>(texts[i].size()), {-1, -1}});
        examples.labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    return examples;
}

Batch maskedBatch(const LabelledSequences &examples, double share)
{
    const std::vector<std::uint32_t> all = {0, 1, 2};
    Batch batch = makeBatch(examples, all, {});
    maskBatch(batch, {share, {}, 50, CounterRandom(3)}, 1);
    return batch;
}

/// Mean of −log p of the right classes, row by row in double precision.
double handCrossEntropy(const at::Tensor &logits, const at::Tensor &labels)
{
    const at::Tensor probabilities = at::log_softmax(logits.detach().to(at::kDouble), -1);
    double sum = 0;
    std::int64_t count = 0;
    for (std::int64_t row = 0; row < labels.size(0); ++row) {
        const auto label = labels[row].item<std::int64_t>();
        if (label == -100)
            continue;
        sum -= probabilities[row][label].item<double>();
        ++count;
    }
    return sum / static_cast<double>(count);
}

double handMaskedLoss(const Bert &bert, const Batch &batch)
{
    const at::Tensor hidden = bert.encode(batch.input).reshape({-1, 16});
    return handCrossEntropy(bert.maskedLogits(hidden.index_select(0, batch.maskedPositions)),
                            batch.maskedLabels);
}

} // namespace

TEST(Objective, InternalLossIsNormalisedByRho2PlusOne)
{
    const auto loss = [](double masked, double task, double rho2) {
        return internalLoss(at::scalar_tensor(masked), at::scalar_tensor(task), rho2).item<double>();
    };
    EXPECT_NEAR(loss(3, 1, 20), (20 * 3 + 1) / 21.0, 1e-6);
    EXPECT_NEAR(loss(3, 1, 0), 1, 1e-6);
    EXPECT_NEAR(loss(2.5, 2.5, 1000), 2.5, 1e-5);
}

TEST(Objective, InternalBatchEqualsHandComputation)
{
    const Bert bert(smallModel(), 2, 1);
    const LabelledSequences examples = someExamples();
    const Batch batch = maskedBatch(examples, 0.5);
    const BatchLoss loss = jointLoss(bert, batch, 20, {});
    const double masked = handMaskedLoss(bert, batch);
    const double task =
        handCrossEntropy(bert.classLogits(bert.encode(batch.input), batch.input), batch.labels);
    EXPECT_NEAR(loss.masked.item<double>(), masked, 1e-5);
    EXPECT_NEAR(loss.task.item<double>(), task, 1e-5);
    EXPECT_NEAR(loss.total.item<double>(), (20 * masked + task) / 21, 1e-5);
}

TEST(Objective, ExternalBatchCountsMaskedTokensAlone)
{
    const Bert bert(smallModel(), 2, 1);
    Batch batch = maskedBatch(someExamples(), 0.5);
    batch.labels = at::Tensor();
    const BatchLoss loss = jointLoss(bert, batch, 20, {});
    EXPECT_FALSE(loss.task.defined());
    EXPECT_NEAR(loss.total.item<double>(), handMaskedLoss(bert, batch), 1e-5);
}

TEST(Objective, ExternalBatchLeavesTheTaskHeadWithoutGradient)
{
    const Bert bert(smallModel(), 2, 1);
    Batch batch = maskedBatch(someExamples(), 0.5);
    batch.labels = at::Tensor();
    jointLoss(bert, batch, 20, {}).total.backward();
    for (const auto &parameter : bert.parameters())
        EXPECT_EQ(parameter.value.grad().defined(), !parameter.name.starts_with("classifier."))
            << parameter.name;
}

TEST(Objective, TaskHeadSeesMaskedInputsInJointTraining)
{
    const Bert bert(smallModel(), 2, 1);
    const LabelledSequences examples = someExamples();
    const Batch masked = maskedBatch(examples, 1);
    const std::vector<std::uint32_t> all = {0, 1, 2};
    const Batch plain = makeBatch(examples, all, {});
    EXPECT_NE(jointLoss(bert, masked, 20, {}).task.item<double>(),
              taskLoss(bert, plain, {}).task.item<double>());
}

TEST(Objective, NothingMaskedCountsZeroNotNan)
{
    const Bert bert(smallModel(), 2, 1);
    const Batch batch = maskedBatch(someExamples(), 0);
    const BatchLoss loss = jointLoss(bert, batch, 20, {});
    EXPECT_EQ(loss.masked.item<double>(), 0);
    EXPECT_NEAR(loss.total.item<double>(), loss.task.item<double>() / 21, 1e-6);
    loss.total.backward();
}

TEST(Objective, PaddingDoesNotChangeTheLoss)
{
    const Bert bert(smallModel(), 2, 1);
    const LabelledSequences examples = someExamples();
    double mean = 0;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::vector<std::uint32_t> one = {i};
        mean += taskLoss(bert, makeBatch(examples, one, {}), {}).task.item<double>() / 3;
    }
    const std::vector<std::uint32_t> all = {0, 1, 2};
    EXPECT_NEAR(taskLoss(bert, makeBatch(examples, all, {}), {}).task.item<double>(), mean, 1e-5);
}

TEST(Objective, AverageOfPartsIsWhatSeveralDevicesWouldAverage)
{
    const Bert bert(smallModel(), 2, 1);
    const LabelledSequences examples = someExamples();
    Batch batch = maskedBatch(examples, 1);
    weighLosses(batch, {.averageSequences = 2, .classWeights = {}});
    const BatchLoss loss = jointLoss(bert, batch, 20, {});

    const at::Tensor hidden = bert.encode(batch.input);
    const at::Tensor logits =
        bert.maskedLogits(hidden.reshape({-1, 16}).index_select(0, batch.maskedPositions));
    const std::int64_t firstPart = 2 * batch.input.ids.size(1);
    const auto rows = [&](bool first) {
        at::Tensor labels = batch.maskedLabels.clone();
        labels.masked_fill_((batch.maskedPositions < firstPart).logical_xor(at::scalar_tensor(first)), -100);
        return handCrossEntropy(logits, labels);
    };
    EXPECT_NEAR(loss.masked.item<double>(), (rows(true) + rows(false)) / 2, 1e-5);

    const at::Tensor classes = bert.classLogits(hidden, batch.input);
    const double first = handCrossEntropy(classes.slice(0, 0, 2), batch.labels.slice(0, 0, 2));
    const double second = handCrossEntropy(classes.slice(0, 2, 3), batch.labels.slice(0, 2, 3));
    EXPECT_NEAR(loss.task.item<double>(), (first + second) / 2, 1e-5);
}

TEST(Objective, WeightsThatAreAllAlikeChangeNothing)
{
    const Bert bert(smallModel(), 2, 1);
    const LabelledSequences examples = someExamples();
    const Batch plain = maskedBatch(examples, 0.5);
    Batch weighted = maskedBatch(examples, 0.5);
    weighLosses(weighted, {.averageSequences = 100, .classWeights = {1, 1}});
    EXPECT_NEAR(jointLoss(bert, plain, 20, {}).total.item<double>(),
                jointLoss(bert, weighted, 20, {}).total.item<double>(), 1e-5);
}
