#include <algorithm>

#include "core/experiment/field.h"
#include "core/experiment/papertable.h"

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

/// Ours, cut to what a processor can do: the paper has no scale so small.
void applySmallBudget(Configuration &configuration)
{
    JointConfiguration &joint = configuration.joint;
    joint.steps = configuration.scale == Scale::Tiny ? 2'000 : 10'000;
    joint.batchSequences = 256;
    joint.rho1 = 99;
    joint.rho2 = 20;
    joint.warmUp = 1.0 / 15;
}

void applyPaperRow(Configuration &configuration, const PaperRow &row)
{
    JointConfiguration &joint = configuration.joint;
    joint.steps = row.steps;
    joint.batchSequences = row.batch;
    joint.rho1 = row.rho1;
    joint.rho2 = row.rho2;
    joint.taskLength = row.taskLength;
    joint.externalLength = row.externalLength;
    joint.warmUp = double(authorsScripts().warmUpSteps) / double(row.steps);
    joint.evaluateEvery = authorsScripts().evaluateEvery;
}

void applyFaithful(Configuration &configuration, const PaperTask &task)
{
    for (const auto &[key, value] : authorsScripts().values)
        (void)findField(key)->set(configuration, value);
    if (const PaperRow *row = paperRow(configuration.scale, task))
        applyPaperRow(configuration, *row);
    else
        applySmallBudget(configuration);
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

Configuration preset(Method method, Recipe recipe, Scale scale, std::string_view task)
{
    const PaperTask *known = paperTaskLike(task);
    Configuration configuration;
    configuration.method = method;
    configuration.recipe = recipe;
    configuration.scale = scale;
    applySize(configuration);
    if (recipe == Recipe::Faithful)
        applyFaithful(configuration, known ? *known : *paperTaskOf("scierc"));
    else
        applyFast(configuration);
    applyMethod(configuration);
    return configuration;
}

} // namespace tlm
