#include "core/experiment/field.h"

#include <fmt/format.h>

namespace tlm {

namespace {

using Problems = std::vector<FieldProblem>;

void add(Problems &problems, const char *key, std::string cause)
{
    problems.push_back({key, {ErrorCode::ConfigurationInvalid, std::move(cause), key}});
}

void checkRanges(const Configuration &configuration, Problems &problems)
{
    Configuration copy = configuration;
    for (const Field &field : fields())
        if (auto set = field.set(copy, field.get(configuration)); !set) {
            set.error().where = field.key;
            problems.push_back({field.key, set.error()});
        }
}

void checkNames(const Configuration &configuration, Problems &problems)
{
    const std::string_view method = methodName(configuration.method);
    if (configuration.task.empty())
        add(problems, "task", "A task is missing.");
    if (needsSelection(configuration.method) && configuration.selection.empty())
        add(problems, "selection", fmt::format("The method {} needs a selection.", method));
    if (needsModel(configuration.method) && configuration.model.empty())
        add(problems, "model", fmt::format("The method {} needs a pretrained model.", method));
}

/// How long the sequences of a pretrained model may be is known where it is opened.
void checkLength(const Configuration &configuration, const char *key, std::int64_t length, Problems &problems)
{
    if (!needsModel(configuration.method) && length > configuration.encoder.positions)
        add(problems, key,
            fmt::format("{} tokens are more than the {} positions of the model.", length,
                        configuration.encoder.positions));
}

void checkPlantedHeads(const ModelConfiguration &encoder, Problems &problems)
{
    if (!encoder.plantedHeads)
        return;
    if (encoder.positionStart != PositionStart::Sinusoidal)
        add(problems, "encoder.planted_heads", "Planted heads need positions that start as sines.");
    if (encoder.heads < 4)
        add(problems, "encoder.planted_heads", "Planted heads need at least 4 heads in a layer.");
    if (encoder.heads > 0 && encoder.hidden / encoder.heads % 2 != 0)
        add(problems, "encoder.planted_heads", "Planted heads need an even head size.");
}

void checkEncoder(const Configuration &configuration, Problems &problems)
{
    const ModelConfiguration &encoder = configuration.encoder;
    if (encoder.heads > 0 && encoder.hidden % encoder.heads != 0)
        add(problems, "encoder.heads",
            fmt::format("{} heads do not divide the hidden size {}.", encoder.heads, encoder.hidden));
    if (encoder.positionStart == PositionStart::Sinusoidal && encoder.hidden % 2 != 0)
        add(problems, "encoder.hidden", "Positions that start as sines need an even hidden size.");
    checkLength(configuration, "joint.task_length", configuration.joint.taskLength, problems);
    checkPlantedHeads(encoder, problems);
}

void checkJointBudget(const JointConfiguration &joint, Problems &problems)
{
    const int budgets = (joint.tokens > 0) + (joint.steps > 0) + (joint.minutes > 0);
    if (budgets == 0)
        add(problems, "joint.tokens", "The joint stage needs a budget of tokens, steps or minutes.");
    if (budgets > 1)
        add(problems, "joint.tokens", "Only one of tokens, steps and minutes can limit the joint stage.");
}

void checkJointBatch(const JointConfiguration &joint, Problems &problems)
{
    if ((joint.batchTokens > 0) == (joint.batchSequences > 0))
        add(problems, "joint.batch_tokens", "A batch is counted in tokens or in sequences: one must be 0.");
    const std::int64_t longest = std::max(joint.externalLength, joint.taskLength);
    if (joint.batchTokens > 0 && joint.batchTokens < longest)
        add(problems, "joint.batch_tokens",
            fmt::format("A batch of {} tokens cannot hold one sequence of {}.", joint.batchTokens, longest));
}

void checkJoint(const Configuration &configuration, Problems &problems)
{
    const JointConfiguration &joint = configuration.joint;
    if (!hasJointStage(configuration.method)) {
        if (joint.tokens > 0 || joint.steps > 0 || joint.minutes > 0)
            add(problems, "joint.tokens",
                fmt::format("The method {} has no joint stage: tokens, steps and minutes must be 0.",
                            methodName(configuration.method)));
        return;
    }
    checkJointBudget(joint, problems);
    checkJointBatch(joint, problems);
    checkLength(configuration, "joint.external_length", joint.externalLength, problems);
    if (!needsSelection(configuration.method) && joint.rho1 > 0)
        add(problems, "joint.rho1",
            fmt::format("The method {} has no external text: rho1 must be 0.",
                        methodName(configuration.method)));
    if (needsSelection(configuration.method) && joint.rho1 == 0)
        add(problems, "joint.rho1", "With rho1 0 the selection would not be read: it must be at least 1.");
}

void checkFineTuning(const Configuration &configuration, Problems &problems)
{
    const FineTuningConfiguration &tuning = configuration.fineTuning;
    if (tuning.epochs > 0 && tuning.steps > 0)
        add(problems, "fine_tuning.epochs", "Fine-tuning is counted in epochs or in steps: one must be 0.");
    if (tuning.epochs == 0 && tuning.steps == 0 && !hasJointStage(configuration.method))
        add(problems, "fine_tuning.epochs",
            fmt::format("The method {} only fine-tunes: it needs epochs or steps.",
                        methodName(configuration.method)));
}

} // namespace

std::vector<FieldProblem> validate(const Configuration &configuration)
{
    Problems problems;
    checkRanges(configuration, problems);
    checkNames(configuration, problems);
    if (configuration.method == Method::Linear)
        return problems;
    checkEncoder(configuration, problems);
    checkJoint(configuration, problems);
    checkFineTuning(configuration, problems);
    return problems;
}

} // namespace tlm
