#include "core/model/parameters.h"

#include <fmt/format.h>

#include "core/experiment/planner.h"

namespace tlm {

namespace {

void addLinear(std::vector<ParameterShape> &shapes, const std::string &name, std::int64_t out,
               std::int64_t in)
{
    shapes.push_back({name + ".weight", {out, in}});
    shapes.push_back({name + ".bias", {out}});
}

void addNorm(std::vector<ParameterShape> &shapes, const std::string &name, std::int64_t hidden)
{
    shapes.push_back({name + ".weight", {hidden}});
    shapes.push_back({name + ".bias", {hidden}});
}

void addLayer(std::vector<ParameterShape> &shapes, const ModelConfiguration &model, std::int64_t layer)
{
    const auto prefix = layerPrefix(layer);
    for (const auto *part : {"query", "key", "value"})
        addLinear(shapes, prefix + "attention.self." + part, model.hidden, model.hidden);
    addLinear(shapes, prefix + "attention.output.dense", model.hidden, model.hidden);
    addNorm(shapes, prefix + "attention.output.LayerNorm", model.hidden);
    addLinear(shapes, prefix + "intermediate.dense", model.feedForward, model.hidden);
    addLinear(shapes, prefix + "output.dense", model.hidden, model.feedForward);
    addNorm(shapes, prefix + "output.LayerNorm", model.hidden);
}

} // namespace

std::string layerPrefix(std::int64_t layer)
{
    return fmt::format("bert.encoder.layer.{}.", layer);
}

std::vector<ParameterShape> encoderShapes(const ModelConfiguration &model)
{
    std::vector<ParameterShape> shapes{
        {"bert.embeddings.word_embeddings.weight", {model.vocabulary, model.hidden}},
        {"bert.embeddings.position_embeddings.weight", {positionRows(model), model.hidden}},
        {"bert.embeddings.token_type_embeddings.weight", {model.tokenTypes, model.hidden}}};
    addNorm(shapes, "bert.embeddings.LayerNorm", model.hidden);
    for (std::int64_t layer = 0; layer < model.layers; ++layer)
        addLayer(shapes, model, layer);
    if (model.preNorm)
        addNorm(shapes, "bert.encoder.LayerNorm", model.hidden);
    addLinear(shapes, "cls.predictions.transform.dense", model.hidden, model.hidden);
    addNorm(shapes, "cls.predictions.transform.LayerNorm", model.hidden);
    shapes.push_back({"cls.predictions.bias", {model.vocabulary}});
    return shapes;
}

std::vector<ParameterShape> headShapes(Head head, std::int64_t hidden, std::int64_t labels)
{
    std::vector<ParameterShape> shapes;
    if (labels == 0)
        return shapes;
    switch (head) {
    case Head::Linear:
        addLinear(shapes, "classifier", labels, hidden);
        break;
    case Head::Tlm:
        addLinear(shapes, "cls_layer.0", hidden, hidden);
        addLinear(shapes, "cls_layer.2", labels, hidden);
        break;
    case Head::Pooled:
        addLinear(shapes, "classifier.dense", hidden, hidden);
        addLinear(shapes, "classifier.out_proj", labels, hidden);
        break;
    }
    return shapes;
}

bool decays(const std::string &name)
{
    return !name.ends_with("bias") && name.find("LayerNorm") == std::string::npos;
}

} // namespace tlm
