#include "core/model/bert.h"

#include <cassert>
#include <cmath>
#include <limits>

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/tanh.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>

#include "core/model/dropout.h"
#include "core/model/initialisation.h"
#include "core/model/parameters.h"

namespace tlm {

namespace {

at::Tensor leaf(const at::Tensor &value)
{
    auto tensor = value.detach();
    tensor.set_requires_grad(true);
    return tensor;
}

/// 0 for real keys, the lowest float for padding: [B, 1, 1, L].
at::Tensor keyBias(const at::Tensor &mask)
{
    const auto hidden = mask.logical_not().to(at::kFloat) * std::numeric_limits<float>::lowest();
    return hidden.unsqueeze(1).unsqueeze(1);
}

/// The row of the position table of every token: [L], or [B, L] where padding has a row of its own and the
/// rows up to it hold no position (RoBERTa). Only padding can stand behind the last position.
at::Tensor positionIds(const EncoderInput &input, const ModelConfiguration &model)
{
    if (model.family == Family::Bert)
        return at::arange(input.ids.size(1), input.ids.options()).clamp_max(model.positions - 1);
    return input.mask.cumsum(1) * input.mask + model.padding;
}

at::Tensor activate(const at::Tensor &input, Activation activation)
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

} // namespace

/// The operations of one forward pass: which weights, which precision, which dropout mask comes next.
struct Bert::Pass
{
    const Bert &bert;
    const ForwardOptions &options;
    std::uint64_t masks = 0;

    at::Tensor linear(const at::Tensor &input, const std::string &name) const
    {
        return product(input, bert.parameter(name + ".weight"), bert.parameter(name + ".bias"));
    }

    at::Tensor product(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias) const
    {
        const auto type = options.bfloat16 ? at::kBFloat16 : at::kFloat;
        return at::linear(input.to(type), weight.to(type), bias.to(type));
    }

    at::Tensor norm(const at::Tensor &input, const std::string &name) const
    {
        return at::layer_norm(input.to(at::kFloat), {bert.m_configuration.hidden},
                              bert.parameter(name + ".weight"), bert.parameter(name + ".bias"),
                              bert.m_configuration.normEpsilon);
    }

    at::Tensor drop(const at::Tensor &input)
    {
        constexpr std::uint64_t masksPerPass = 1 << 16; // so that no two steps share a mask
        return seededDropout(input, options.dropout, options.dropoutSeed * masksPerPass + masks++);
    }

    at::Tensor embed(const EncoderInput &input)
    {
        const auto positions = positionIds(input, bert.m_configuration);
        const auto types = input.types.clamp_max(bert.m_configuration.tokenTypes - 1);
        const auto sum =
            at::embedding(bert.parameter("bert.embeddings.word_embeddings.weight"), input.ids) +
            at::embedding(bert.parameter("bert.embeddings.position_embeddings.weight"), positions) +
            at::embedding(bert.parameter("bert.embeddings.token_type_embeddings.weight"), types);
        return drop(norm(sum, "bert.embeddings.LayerNorm"));
    }

    at::Tensor head(const at::Tensor &pooled) const
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

    /// [B, L, H] to [B, heads, L, head size]
    at::Tensor splitHeads(const at::Tensor &states) const
    {
        const auto heads = bert.m_configuration.heads;
        const auto split = states.view({states.size(0), states.size(1), heads, states.size(2) / heads});
        return (states.is_cpu() ? split.to(at::kFloat) : split).transpose(1, 2);
    }

    at::Tensor attend(const at::Tensor &states, const at::Tensor &bias, const std::string &layer)
    {
        const auto query = splitHeads(linear(states, layer + "attention.self.query"));
        const auto key = splitHeads(linear(states, layer + "attention.self.key"));
        const auto value = splitHeads(linear(states, layer + "attention.self.value"));
        const double scale = 1 / std::sqrt(double(query.size(3)));
        const auto scores = at::matmul(query * scale, key.transpose(2, 3));
        const auto weights = at::softmax(scores + bias, -1);
        if (options.attention)
            options.attention->push_back(weights);
        const auto mixed = at::matmul(drop(weights).to(value.scalar_type()), value);
        return drop(linear(mixed.transpose(1, 2).flatten(2), layer + "attention.output.dense"));
    }

    at::Tensor feed(const at::Tensor &states, const std::string &layer)
    {
        const auto inner = linear(states, layer + "intermediate.dense");
        return drop(linear(activate(inner, bert.m_configuration.activation), layer + "output.dense"));
    }

    at::Tensor postNormLayer(const at::Tensor &states, const at::Tensor &bias, const std::string &layer)
    {
        const auto attended =
            norm(states + attend(states, bias, layer), layer + "attention.output.LayerNorm");
        return norm(attended + feed(attended, layer), layer + "output.LayerNorm");
    }

    at::Tensor preNormLayer(const at::Tensor &states, const at::Tensor &bias, const std::string &layer)
    {
        const auto attended =
            states + attend(norm(states, layer + "attention.output.LayerNorm"), bias, layer);
        return attended + feed(norm(attended, layer + "output.LayerNorm"), layer);
    }
};

Bert::Bert(const ModelConfiguration &configuration, std::int64_t labels, std::uint64_t seed, Head head)
    : Bert(configuration, labels, head,
           [&](const ParameterShape &shape) { return startValue(shape, configuration, seed); })
{
    const auto self = layerPrefix(0) + "attention.self.";
    plantHeads(parameter(self + "query.weight").detach(), parameter(self + "key.weight").detach(),
               configuration);
}

Bert::Bert(const ModelConfiguration &configuration, std::int64_t labels, Head head,
           const std::function<at::Tensor(const ParameterShape &)> &value)
    : m_configuration(configuration), m_labels(labels), m_head(head)
{
    add(encoderShapes(configuration), value);
    add(headShapes(head, configuration.hidden, labels), value);
}

void Bert::add(const std::vector<ParameterShape> &shapes,
               const std::function<at::Tensor(const ParameterShape &)> &value)
{
    for (const auto &shape : shapes) {
        m_places.emplace(shape.name, m_parameters.size());
        m_parameters.push_back({shape.name, leaf(value(shape)), decays(shape.name)});
    }
}

const at::Tensor &Bert::parameter(const std::string &name) const
{
    return m_parameters[m_places.at(name)].value;
}

at::Tensor Bert::encode(const EncoderInput &input, const ForwardOptions &options) const
{
    Pass pass{*this, options};
    const auto bias = keyBias(input.mask);
    auto states = pass.embed(input);
    for (std::int64_t layer = 0; layer < m_configuration.layers; ++layer) {
        const auto prefix = layerPrefix(layer);
        states = m_configuration.preNorm ? pass.preNormLayer(states, bias, prefix)
                                         : pass.postNormLayer(states, bias, prefix);
    }
    return m_configuration.preNorm ? pass.norm(states, "bert.encoder.LayerNorm") : states;
}

at::Tensor Bert::maskedLogits(const at::Tensor &hidden, const ForwardOptions &options) const
{
    const Pass pass{*this, options};
    const auto activation =
        m_configuration.family == Family::Roberta ? Activation::Gelu : m_configuration.activation;
    const auto transformed = activate(pass.linear(hidden, "cls.predictions.transform.dense"), activation);
    const auto normed = pass.norm(transformed, "cls.predictions.transform.LayerNorm");
    return pass
        .product(normed, parameter("bert.embeddings.word_embeddings.weight"),
                 parameter("cls.predictions.bias"))
        .to(at::kFloat);
}

at::Tensor Bert::classLogits(const at::Tensor &hidden, const EncoderInput &input, const at::Tensor &markers,
                             const ForwardOptions &options) const
{
    assert(m_labels > 0);
    auto pooled = hidden.select(1, 0);
    if (m_configuration.pooling == Pooling::Mean) {
        const auto weights = input.mask.to(hidden.scalar_type()).unsqueeze(2);
        pooled = (hidden * weights).sum(1) / weights.sum(1);
    } else if (m_configuration.pooling == Pooling::Markers && markers.defined()) {
        const auto places = markers.clamp_min(0).unsqueeze(2).expand({-1, -1, hidden.size(2)});
        pooled = hidden.gather(1, places).mean(1);
    }
    const Pass pass{*this, options};
    return pass.head(pooled).to(at::kFloat);
}

void Bert::resetHead(std::int64_t labels, std::uint64_t seed, std::optional<Head> head)
{
    const auto place = device();
    for (const auto &shape : headShapes(m_head, m_configuration.hidden, m_labels)) {
        m_places.erase(shape.name);
        m_parameters.pop_back(); // the head stands last
    }
    m_labels = labels;
    m_head = head.value_or(m_head);
    add(headShapes(m_head, m_configuration.hidden, labels),
        [&](const ParameterShape &shape) { return startValue(shape, m_configuration, seed); });
    to(place);
}

void Bert::setOutputBias(const std::vector<std::uint64_t> &counts)
{
    assert(std::int64_t(counts.size()) == m_configuration.vocabulary);
    double total = double(counts.size());
    for (const auto count : counts)
        total += double(count);
    auto bias = at::zeros({m_configuration.vocabulary}, at::kFloat);
    auto *values = bias.mutable_data_ptr<float>();
    for (std::size_t i = 0; i < counts.size(); ++i)
        values[i] = float(std::log((double(counts[i]) + 1) / total));
    parameter("cls.predictions.bias").detach().copy_(bias);
}

void Bert::to(const at::Device &device)
{
    for (auto &parameter : m_parameters) {
        if (parameter.value.device() != device)
            parameter.value = leaf(parameter.value.to(device));
    }
}

} // namespace tlm
