#include "core/model/bertpass.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/tanh.h>

#include "core/model/dropout.h"
#include "core/model/parameters.h"

namespace tlm {

namespace {

std::string attentionNorm(std::int64_t layer)
{
    return layerPrefix(layer) + "attention.output.LayerNorm";
}

/// The products of `states` with each of the weights: for few tokens joining the weights costs more than one
/// product spares.
at::Tensor sideBySide(const at::Tensor &states, const std::vector<at::Tensor> &weights,
                      const std::vector<at::Tensor> &biases)
{
    const auto width = weights.front().size(0);
    auto all = at::empty({states.size(0), std::int64_t(weights.size()) * width}, states.options());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        auto part = all.narrow(1, std::int64_t(i) * width, width);
        at::mm_out(part, states, weights[i].t());
        part.add_(biases[i]);
    }
    return all;
}

} // namespace

at::Tensor Bert::Pass::linear(const at::Tensor &input, const std::string &name) const
{
    return product(input, bert.parameter(name + ".weight"), bert.parameter(name + ".bias"));
}

at::Tensor Bert::Pass::product(const at::Tensor &input, const at::Tensor &weight,
                               const at::Tensor &bias) const
{
    return fuses(input) ? fusedLinear(input, weight, bias)
                        : at::linear(input.to(type()), weight.to(type()), bias.to(type()));
}

at::Tensor Bert::Pass::norm(const at::Tensor &input, const std::string &name) const
{
    // Only the CPU takes weights that are more precise than the input.
    const auto precision = input.is_cpu() ? at::kFloat : input.scalar_type();
    return at::layer_norm(input, {bert.m_configuration.hidden},
                          bert.parameter(name + ".weight").to(precision),
                          bert.parameter(name + ".bias").to(precision), bert.m_configuration.normEpsilon);
}

at::Tensor Bert::Pass::activate(const at::Tensor &input, Activation activation) const
{
    switch (activation) {
    case Activation::Gelu:
        break;
    case Activation::GeluTanh:
        return at::gelu(input, "tanh");
    case Activation::Relu:
        return at::relu(input);
    case Activation::Silu:
        return at::silu(input);
    }
    return at::gelu(input);
}

at::Tensor Bert::Pass::head(const at::Tensor &pooled) const
{
    switch (bert.m_head) {
    case Head::Linear:
        break;
    case Head::Tlm:
        return linear(at::gelu(linear(pooled, "cls_layer.0")), "cls_layer.2");
    case Head::Pooled:
        return linear(at::tanh(linear(pooled, "classifier.dense")), "classifier.out_proj");
    }
    return linear(pooled, "classifier");
}

std::uint64_t Bert::Pass::nextSeed()
{
    constexpr std::uint64_t masksPerPass = 1 << 16; // so that no two steps share a mask
    return options.dropoutSeed * masksPerPass + masks++;
}

at::Tensor Bert::Pass::drop(const at::Tensor &input)
{
    return seededDropout(input, options.dropout, nextSeed());
}

/// In post-norm layers the sum of the residuals is rounded anew in each; that of pre-norm layers runs through
/// all of them and stays fp32.
at::Tensor Bert::Pass::embed(const EncoderInput &input, const Packing &packing)
{
    const auto &model = bert.m_configuration;
    const auto packed = [&](const at::Tensor &values) {
        return values.flatten().index_select(0, packing.places);
    };
    const auto lookUp = [&](const std::string &table, const at::Tensor &numbers) {
        return at::embedding(bert.parameter("bert.embeddings." + table + "_embeddings.weight"), numbers);
    };
    const auto known = packing.positions.clamp_max(model.positions - 1); // only padding stands behind them
    const auto positions = model.family == Family::Bert ? known : known + (model.padding + 1);
    const auto types = packed(input.types).clamp_max(model.tokenTypes - 1);
    const auto sum =
        lookUp("word", packed(input.ids)) + lookUp("position", positions) + lookUp("token_type", types);
    const auto states = norm(sum, "bert.embeddings.LayerNorm");
    return drop(model.preNorm ? states : states.to(type()));
}

/// Query, key and value, or some of them, side by side: [R, parts · H].
at::Tensor Bert::Pass::project(const at::Tensor &states, std::int64_t layer,
                               std::initializer_list<const char *> parts) const
{
    std::vector<at::Tensor> weights, biases;
    for (const char *part : parts) {
        const auto name = layerPrefix(layer) + "attention.self." + part;
        weights.push_back(bert.parameter(name + ".weight"));
        biases.push_back(bert.parameter(name + ".bias"));
    }
    return fuses(states) ? sideBySide(states, weights, biases)
                         : product(states, at::cat(weights), at::cat(biases));
}

WeightsTaker Bert::Pass::taker(std::int64_t layer) const
{
    return [this, layer](const PackedGroup &group, const at::Tensor &weights) {
        options.takeWeights(layer, group, weights);
    };
}

at::Tensor Bert::Pass::mix(const at::Tensor &states, const Packing &packing, std::int64_t layer)
{
    const WeightsTaker take = taker(layer);
    const auto mixed = tlm::attend(
        project(states, layer, {"query", "key", "value"}), packing,
        {bert.m_configuration.heads, options.dropout, nextSeed(), options.takeWeights ? &take : nullptr});
    return options.headMask.defined() ? mute(mixed, layer) : mixed;
}

/// [R, H], of which each head has H / heads columns.
at::Tensor Bert::Pass::mute(const at::Tensor &mixed, std::int64_t layer) const
{
    const auto factors = options.headMask.select(0, layer).to(mixed.scalar_type()).unsqueeze(1);
    return (mixed.view({mixed.size(0), factors.size(0), -1}) * factors).flatten(1);
}

at::Tensor Bert::Pass::feed(const at::Tensor &states, const std::string &layer)
{
    const auto activation = bert.m_configuration.activation;
    const auto inner = layer + "intermediate.dense";
    const auto activated =
        activation == Activation::Gelu && fuses(states)
            ? fusedLinear(states, bert.parameter(inner + ".weight"), bert.parameter(inner + ".bias"),
                          /*withGelu=*/true)
            : activate(linear(states, inner), activation);
    return drop(linear(activated, layer + "output.dense"));
}

at::Tensor Bert::Pass::beforeHeads(const at::Tensor &states, std::int64_t layer) const
{
    if (options.beforeLayer)
        options.beforeLayer();
    return bert.m_configuration.preNorm ? norm(states, attentionNorm(layer)) : states;
}

/// Behind its attention a layer computes the tokens `rows` alone, if they are given.
at::Tensor Bert::Pass::layer(const at::Tensor &states, const Packing &packing, std::int64_t number,
                             const at::Tensor &rows)
{
    const auto name = layerPrefix(number), feedNorm = name + "output.LayerNorm";
    const auto wanted = [&](const at::Tensor &all) {
        return rows.defined() ? all.index_select(0, rows) : all;
    };
    const auto mixed = wanted(mix(beforeHeads(states, number), packing, number));
    const auto attended = wanted(states) + drop(linear(mixed, name + "attention.output.dense"));
    if (bert.m_configuration.preNorm)
        return attended + feed(norm(attended, feedNorm), name);
    const auto normed = norm(attended, attentionNorm(number));
    return norm(normed + feed(normed, name), feedNorm);
}

at::Tensor Bert::Pass::beforeLastLayer(const EncoderInput &input, const Packing &packing)
{
    auto states = embed(input, packing);
    for (std::int64_t i = 0; i < lastLayer(); ++i)
        states = layer(states, packing, i, {});
    return states;
}

at::Tensor Bert::Pass::encode(const EncoderInput &input, const Packing &packing, const at::Tensor &rows)
{
    const auto states = layer(beforeLastLayer(input, packing), packing, lastLayer(), rows);
    return (bert.m_configuration.preNorm ? norm(states, "bert.encoder.LayerNorm") : states).to(at::kFloat);
}

void Bert::Pass::attend(const EncoderInput &input, const Packing &packing)
{
    const auto states = beforeHeads(beforeLastLayer(input, packing), lastLayer());
    const WeightsTaker take = taker(lastLayer());
    weigh(project(states, lastLayer(), {"query", "key"}), packing,
          {.heads = bert.m_configuration.heads, .take = &take});
}

} // namespace tlm
