#include <algorithm>

#include "core/experiment/configuration.h"

namespace tlm {

namespace {

struct Size
{
    std::int64_t layers, hidden, feedForward, heads, vocabulary, positions, externalLength;
};

Size sizeOf(Scale scale)
{
    switch (scale) {
    case Scale::Tiny:
        return {2, 128, 512, 4, 8192, 128, 64};
    case Scale::Mini:
        return {4, 256, 1024, 4, 8192, 128, 128};
    case Scale::Small:
    case Scale::Medium:
        return {12, 768, 3072, 12, 30522, 512, 128};
    case Scale::Large:
        break;
    }
    return {24, 1024, 4096, 16, 30522, 512, 128};
}

void applySize(Configuration &configuration)
{
    const Size size = sizeOf(configuration.scale);
    ModelConfiguration &encoder = configuration.encoder;
    encoder.layers = size.layers;
    encoder.hidden = size.hidden;
    encoder.feedForward = size.feedForward;
    encoder.heads = size.heads;
    encoder.vocabulary = size.vocabulary;
    encoder.positions = size.positions;
    configuration.joint.externalLength = size.externalLength;
    configuration.joint.taskLength = 128;
}

/// Stage 1 steps, batch, rho1 and rho2 of SciERC in Table B.1 of the paper; tiny and mini are ours, cut to
/// what a processor can do.
void applyFaithfulBudget(Configuration &configuration)
{
    struct Budget
    {
        std::int64_t steps, sequences, rho1;
    };
    const auto budget = [scale = configuration.scale]() -> Budget {
        switch (scale) {
        case Scale::Tiny:
            return {2'000, 256, 99};
        case Scale::Mini:
            return {10'000, 256, 99};
        case Scale::Small:
            return {150'000, 256, 999};
        case Scale::Medium:
            return {300'000, 256, 999};
        case Scale::Large:
            break;
        }
        return {300'000, 512, 1999};
    }();
    JointConfiguration &joint = configuration.joint;
    joint.tokens = 0;
    joint.steps = budget.steps;
    joint.batchTokens = 0;
    joint.batchSequences = budget.sequences;
    joint.rho1 = budget.rho1;
    joint.rho2 = 20;
    const bool paperScale = budget.steps > 100'000;
    joint.warmUp = paperScale ? 10'000.0 / double(budget.steps) : 1.0 / 15;
    joint.evaluateEvery = paperScale ? 100'000 : 0;
}

/// The authors' scripts (facts §1.4, §2.1).
void applyFaithful(Configuration &configuration)
{
    ModelConfiguration &encoder = configuration.encoder;
    encoder.embeddingDeviation = 0.02;
    encoder.positionStart = PositionStart::Normal;
    encoder.positionScale = 0.02;
    encoder.unigramBias = false;
    encoder.pooling = Pooling::Classify;

    JointConfiguration &joint = configuration.joint;
    joint.learningRate = 1e-4;
    joint.beta2 = 0.999;
    joint.clip = 0;
    joint.dropout = 0.1;
    joint.masking = 0.15;
    applyFaithfulBudget(configuration);

    FineTuningConfiguration &tuning = configuration.fineTuning;
    tuning.epochs = 0;
    tuning.steps = 30'000;
    tuning.learningRate = 2e-5;
    tuning.beta2 = 0.999;
    tuning.weightDecay = 0;
    tuning.clip = 0;
    tuning.evaluateEvery = 1'000;
}

/// Row A of the measurements for tiny; larger models take smaller steps and larger batches.
void applyFast(Configuration &configuration)
{
    configuration.encoder.pooling = Pooling::Mean;
    JointConfiguration &joint = configuration.joint;
    FineTuningConfiguration &tuning = configuration.fineTuning;
    switch (configuration.scale) {
    case Scale::Tiny:
        return;
    case Scale::Mini:
        joint.tokens = 32'000'000;
        joint.batchTokens = 4096;
        joint.learningRate = 1e-3;
        tuning.learningRate = 5e-4;
        return;
    case Scale::Small:
    case Scale::Medium:
        joint.tokens = configuration.scale == Scale::Small ? 1'000'000'000 : 3'000'000'000;
        joint.learningRate = 5e-4;
        break;
    case Scale::Large:
        joint.tokens = 9'000'000'000;
        joint.learningRate = 3e-4;
        break;
    }
    joint.batchTokens = 65'536;
    configuration.encoder.preNorm = true;
    configuration.encoder.embeddingDeviation = 0.02;
    configuration.encoder.positionScale = 0.02;
    tuning.learningRate = 5e-5;
}

void applyMethod(Configuration &configuration)
{
    JointConfiguration &joint = configuration.joint;
    FineTuningConfiguration &tuning = configuration.fineTuning;
    if (!hasJointStage(configuration.method)) {
        joint.tokens = 0;
        joint.steps = 0;
    }
    if (!needsSelection(configuration.method))
        joint.rho1 = 0;
    if (configuration.method == Method::TaskOnly && configuration.recipe == Recipe::Fast)
        tuning.epochs = 20;
    if (needsModel(configuration.method)) {
        joint.learningRate = std::min(joint.learningRate, 1e-4);
        tuning.learningRate = 2e-5;
        tuning.resetHead = true;
    }
}

} // namespace

Configuration preset(Method method, Recipe recipe, Scale scale)
{
    Configuration configuration;
    configuration.method = method;
    configuration.recipe = recipe;
    configuration.scale = scale;
    applySize(configuration);
    if (recipe == Recipe::Faithful)
        applyFaithful(configuration);
    else
        applyFast(configuration);
    applyMethod(configuration);
    return configuration;
}

} // namespace tlm
