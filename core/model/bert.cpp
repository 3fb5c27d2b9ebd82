#include "core/model/bert.h"

#include <cassert>
#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/index_copy.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>

#include "core/model/bertpass.h"
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

} // namespace

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

Packing Bert::pack(const EncoderInput &input, const ForwardOptions &options) const
{
    auto packing = packTokens(input.lengths.empty() ? realLengths(input.mask) : input.lengths,
                              input.ids.size(1), options.rounding);
    packing.to(device());
    return packing;
}

at::Tensor Bert::encode(const EncoderInput &input, const ForwardOptions &options) const
{
    const auto packing = pack(input, options);
    const auto states = Pass{*this, options}.encode(input, packing, {});
    const auto padded = at::zeros({input.ids.numel(), states.size(1)}, states.options());
    return at::index_copy(padded, 0, packing.places.narrow(0, 0, packing.tokens),
                          states.narrow(0, 0, packing.tokens))
        .view({input.ids.size(0), input.ids.size(1), -1});
}

at::Tensor Bert::encodeAt(const EncoderInput &input, const at::Tensor &places,
                          const ForwardOptions &options) const
{
    const auto packing = pack(input, options);
    auto rows = packing.rows.index_select(0, places);
    const auto multiple = options.rounding.tokens, rest = rows.size(0) % multiple;
    if (rest > 0)
        rows = at::cat({rows, at::zeros({multiple - rest}, rows.options())});
    return Pass{*this, options}.encode(input, packing, rows).narrow(0, 0, places.size(0));
}

void Bert::attend(const EncoderInput &input, const ForwardOptions &options) const
{
    Pass{*this, options}.attend(input, pack(input, options));
}

at::Tensor Bert::maskedLogits(const at::Tensor &hidden, const ForwardOptions &options) const
{
    const Pass pass{*this, options};
    const auto activation =
        m_configuration.family == Family::Roberta ? Activation::Gelu : m_configuration.activation;
    const auto transformed =
        pass.activate(pass.linear(hidden, "cls.predictions.transform.dense"), activation);
    const auto normed = pass.norm(transformed, "cls.predictions.transform.LayerNorm");
    return pass.product(normed, parameter("bert.embeddings.word_embeddings.weight"),
                        parameter("cls.predictions.bias"));
}

at::Tensor Bert::classLogits(const at::Tensor &hidden, const EncoderInput &input, const at::Tensor &markers,
                             const ForwardOptions &options) const
{
    const auto places = pooledPlaces(input, markers);
    if (places.defined()) {
        const auto states = hidden.flatten(0, 1).index_select(0, places.flatten());
        return pooledLogits(states.view({places.size(0), places.size(1), -1}), options);
    }
    const auto weights = input.mask.to(hidden.scalar_type()).unsqueeze(2);
    return pooledLogits((hidden * weights).sum(1, true) / weights.sum(1, true), options);
}

at::Tensor Bert::pooledPlaces(const EncoderInput &input, const at::Tensor &markers) const
{
    if (m_configuration.pooling == Pooling::Mean)
        return {};
    const auto rows = input.ids.size(0), length = input.ids.size(1);
    const auto first = at::arange(0, rows * length, length, input.ids.options()).unsqueeze(1);
    const bool atMarkers = m_configuration.pooling == Pooling::Markers && markers.defined();
    return atMarkers ? first + markers.clamp_min(0) : first;
}

at::Tensor Bert::pooledLogits(const at::Tensor &states, const ForwardOptions &options) const
{
    assert(m_labels > 0);
    return Pass{*this, options}.head(states.mean(1)).to(at::kFloat);
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
