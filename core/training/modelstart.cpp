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

Expected<Bert> openModel(const Configuration &configuration, std::int64_t labels,
                         const std::function<void(const std::string &)> &note)
{
    auto model = openPretrained(configuration.model);
    if (!model)
        return tl::unexpected(model.error());
    const std::int64_t positions = model->bert.configuration().positions;
    if (configuration.joint.taskLength > positions || configuration.joint.externalLength > positions)
        return failure(ErrorCode::ConfigurationOutOfRange,
                       fmt::format("The model takes at most {} tokens; the lengths are {} and {}.", positions,
                                   configuration.joint.taskLength, configuration.joint.externalLength),
                       "joint.task_length");
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
