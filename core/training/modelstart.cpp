#include "core/training/modelstart.h"

#include <algorithm>

#include "core/model/pretrained.h"

namespace tlm {

Expected<Bert> makeModel(const Configuration &configuration, const TrainingData &data)
{
    const auto labels = static_cast<std::int64_t>(data.labels.size());
    if (needsModel(configuration.method)) {
        auto model = openPretrained(configuration.model);
        if (!model)
            return tl::unexpected(model.error());
        model->bert.resetHead(labels, configuration.seed);
        model->bert.setPooling(configuration.encoder.pooling);
        return std::move(model->bert);
    }
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
