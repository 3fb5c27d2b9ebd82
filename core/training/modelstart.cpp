#include "core/training/modelstart.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/model/pretrained.h"

namespace tlm {

namespace {

Expected<Bert> openModel(const Configuration &configuration, std::int64_t labels)
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
    model->bert.resetHead(labels, configuration.seed);
    model->bert.setPooling(configuration.encoder.pooling);
    return std::move(model->bert);
}

} // namespace

Expected<Bert> makeModel(const Configuration &configuration, const TrainingData &data)
{
    const auto labels = static_cast<std::int64_t>(data.labels.size());
    if (needsModel(configuration.method))
        return openModel(configuration, labels);
    ModelConfiguration encoder = configuration.encoder;
    encoder.vocabulary = data.tokenizer->size();
    encoder.positions =
        std::max({encoder.positions, configuration.joint.externalLength, configuration.joint.taskLength});
    const Head head = configuration.recipe == Recipe::Faithful ? Head::Tlm : Head::Linear;
    Bert bert(encoder, labels, configuration.seed, head);
    if (encoder.unigramBias)
        bert.setOutputBias(countTokens(data));
    return bert;
}

} // namespace tlm
