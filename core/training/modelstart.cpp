#include "core/training/modelstart.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/model/pretrained.h"

namespace tlm {

namespace {

Head headOf(Recipe recipe)
{
    return recipe == Recipe::Faithful ? Head::Tlm : Head::Linear;
}

Expected<> checkLength(std::int64_t length, std::int64_t positions, const char *key)
{
    if (length <= positions)
        return {};
    return failure(ErrorCode::ConfigurationOutOfRange,
                   fmt::format("The model takes at most {} tokens, not {}.", positions, length), key);
}

Expected<> checkLengths(const Configuration &configuration, std::int64_t positions)
{
    const JointConfiguration &joint = configuration.joint;
    return checkLength(joint.taskLength, positions, "joint.task_length").and_then([&] {
        return needsSelection(configuration.method)
                   ? checkLength(joint.externalLength, positions, "joint.external_length")
                   : Expected<>();
    });
}

Expected<Bert> openModel(const Configuration &configuration, std::int64_t labels,
                         const std::function<void(const std::string &)> &note)
{
    auto model = openPretrained(configuration.model);
    if (!model)
        return tl::unexpected(model.error());
    if (auto checked = checkLengths(configuration, model->bert.configuration().positions); !checked)
        return tl::unexpected(checked.error());
    for (const auto &sentence : model->notes) {
        if (note)
            note(sentence);
    }
    model->bert.resetHead(labels, configuration.seed, headOf(configuration.recipe));
    model->bert.setPooling(configuration.encoder.pooling);
    return std::move(model->bert);
}

} // namespace

Expected<Bert> makeModel(const Configuration &configuration, const TrainingData &data,
                         const std::function<void(const std::string &)> &note)
{
    const auto labels = static_cast<std::int64_t>(data.labels.size());
    if (needsModel(configuration.method))
        return openModel(configuration, labels, note);
    ModelConfiguration encoder = configuration.encoder;
    encoder.vocabulary = data.tokenizer->size();
    encoder.positions =
        std::max({encoder.positions, configuration.joint.externalLength, configuration.joint.taskLength});
    encoder.padding = data.tokenizer->specialTokens().padding;
    Bert bert(encoder, labels, configuration.seed, headOf(configuration.recipe));
    if (encoder.unigramBias)
        bert.setOutputBias(countTokens(data));
    return bert;
}

} // namespace tlm
