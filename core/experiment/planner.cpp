#include "core/experiment/planner.h"

#include <algorithm>
#include <cmath>

namespace tlm {

namespace {

constexpr double bytesPerNumber = 4;

/// Parameters of the MLM head beside the tied decoder: dense, LayerNorm and output bias.
std::uint64_t maskedHeadParameters(const ModelConfiguration &model)
{
    const auto hidden = std::uint64_t(model.hidden);
    return hidden * hidden + 3 * hidden + std::uint64_t(model.vocabulary);
}

/// The share of joint batches that are of the task.
double internalShare(const Configuration &configuration)
{
    return 1.0 / double(configuration.joint.rho1 + 1);
}

struct Batch
{
    double tokens, length;
};

/// The largest batch of either stage.
Batch largestBatch(const Configuration &configuration)
{
    const JointConfiguration &joint = configuration.joint;
    const double length = double(std::max(joint.externalLength, joint.taskLength));
    const double tuning = double(configuration.fineTuning.batch * joint.taskLength);
    if (!hasJointStage(configuration.method))
        return {tuning, double(joint.taskLength)};
    const double stage =
        joint.batchTokens > 0 ? double(joint.batchTokens) : double(joint.batchSequences) * length;
    return {std::max(stage, tuning), length};
}

/// Numbers kept for the backward pass: per token and layer ten vectors of the hidden size, three of the
/// feed-forward size and three rows of attention a head, and the logits of the guessed tokens twice.
double activationNumbers(const Configuration &configuration)
{
    const ModelConfiguration &model = configuration.encoder;
    const Batch batch = largestBatch(configuration);
    const double perLayer = 10.0 * double(model.hidden) + 3.0 * double(model.feedForward) +
                            3.0 * double(model.heads) * batch.length;
    const double logits =
        hasJointStage(configuration.method) ? 2 * configuration.joint.masking * double(model.vocabulary) : 0;
    return batch.tokens * (double(model.layers) * perLayer + logits);
}

/// Tokens of fine-tuning at most: examples × the length at which the task's texts are cut.
double tuningTokens(const Configuration &configuration, std::uint64_t trainingExamples)
{
    const FineTuningConfiguration &tuning = configuration.fineTuning;
    const double examples = tuning.steps > 0 ? double(tuning.steps) * double(tuning.batch)
                                             : tuning.epochs * double(trainingExamples);
    return examples * double(configuration.joint.taskLength);
}

/// Real FLOPs when no token is padding.
double mostFlops(const Configuration &configuration, std::uint64_t trainingExamples)
{
    const JointConfiguration &joint = configuration.joint;
    if (joint.minutes > 0)
        return 0;
    const double tokens = paddedTokens(configuration);
    const double length = double(std::max(joint.externalLength, joint.taskLength));
    return computedFlops(configuration.encoder, tokens, length, joint.masking * tokens) +
           computedFlops(configuration.encoder, tuningTokens(configuration, trainingExamples),
                         double(joint.taskLength), 0);
}

} // namespace

double computedFlops(const ModelConfiguration &model, double tokens, double rowLength, double masked)
{
    const auto hidden = double(model.hidden), layers = double(model.layers);
    const double products = layers * (4 * hidden * hidden + 2 * hidden * double(model.feedForward));
    const double attention = layers * 2 * hidden * rowLength;
    const double head = hidden * (hidden + double(model.vocabulary));
    return 6 * (tokens * (products + attention) + masked * head);
}

std::int64_t positionRows(const ModelConfiguration &model)
{
    return model.family == Family::Roberta ? model.positions + model.padding + 1 : model.positions;
}

std::uint64_t encoderParameters(const ModelConfiguration &model)
{
    const auto hidden = std::uint64_t(model.hidden), inner = std::uint64_t(model.feedForward);
    const std::uint64_t norm = 2 * hidden;
    const auto rows = std::uint64_t(model.vocabulary + positionRows(model) + model.tokenTypes);
    const std::uint64_t embeddings = rows * hidden + norm;
    const std::uint64_t attention = 4 * (hidden * hidden + hidden) + norm;
    const std::uint64_t feedForward = 2 * hidden * inner + inner + hidden + norm;
    return embeddings + std::uint64_t(model.layers) * (attention + feedForward);
}

double paddedTokens(const Configuration &configuration)
{
    const JointConfiguration &joint = configuration.joint;
    if (!hasJointStage(configuration.method))
        return 0;
    if (joint.steps == 0)
        return double(joint.tokens);
    const double batches = double(joint.steps) * double(joint.accumulation);
    if (joint.batchSequences == 0)
        return batches * double(joint.batchTokens);
    const double internal = internalShare(configuration);
    const double length = internal * double(joint.taskLength) + (1 - internal) * double(joint.externalLength);
    return batches * double(joint.batchSequences) * length;
}

std::int64_t fineTuningSteps(const FineTuningConfiguration &tuning, std::int64_t examples)
{
    if (tuning.epochs == 0)
        return tuning.steps;
    const std::int64_t batches = (examples + tuning.batch - 1) / tuning.batch;
    return std::max<std::int64_t>(std::min<std::int64_t>(1, batches),
                                  std::llround(tuning.epochs * double(batches)));
}

double paperFlops(double tokens, double parameters)
{
    return 6 * tokens * parameters;
}

Plan planRun(const Configuration &configuration, std::uint64_t trainingExamples)
{
    Plan plan;
    if (configuration.method == Method::Linear)
        return plan;
    plan.parameters = encoderParameters(configuration.encoder);
    const double tokens = paddedTokens(configuration);
    plan.tokens = std::uint64_t(tokens);
    plan.flops = paperFlops(tokens, double(plan.parameters));
    plan.flopsReal = mostFlops(configuration, trainingExamples);
    const double parameters = double(plan.parameters + maskedHeadParameters(configuration.encoder));
    // Memory: weights, gradients and two moments. Disk: two checkpoints while one replaces the other (weights
    // and moments), the best weights and the exported model.
    plan.memoryBytes = std::uint64_t(bytesPerNumber * (4 * parameters + activationNumbers(configuration)));
    plan.diskBytes = std::uint64_t(bytesPerNumber * (2 * 3 + 1 + 1) * parameters);
    return plan;
}

} // namespace tlm
