#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>

#include "core/model/attention.h"
#include "core/model/bert.h"
#include "core/model/fusedlinear.h"
#include "core/model/packing.h"

namespace tlm {

/// The operations of one forward pass over packed tokens: which weights, which precision, which dropout mask
/// comes next. Shapes are those of Packing: [R, H] unless said.
struct Bert::Pass
{
    const Bert &bert;
    const ForwardOptions &options;
    std::uint64_t masks = 0;

    /// The states behind the last layer: of all tokens, or [N, H] of the rows given ([N] int64).
    at::Tensor encode(const EncoderInput &input, const Packing &packing, const at::Tensor &rows);
    /// As far as the last layer's attention.
    void attend(const EncoderInput &input, const Packing &packing);
    at::Tensor linear(const at::Tensor &input, const std::string &name) const;
    at::Tensor product(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias) const;
    /// In the input's precision; its sums are fp32 in any case.
    at::Tensor norm(const at::Tensor &input, const std::string &name) const;
    at::Tensor activate(const at::Tensor &input, Activation activation) const;
    /// Class logits [B, C] of pooled states [B, H].
    at::Tensor head(const at::Tensor &pooled) const;

private:
    at::ScalarType type() const { return options.bfloat16 ? at::kBFloat16 : at::kFloat; }
    bool fuses(const at::Tensor &input) const { return !options.bfloat16 && suitsFusedLinear(input); }
    std::uint64_t nextSeed();
    at::Tensor drop(const at::Tensor &input);
    at::Tensor embed(const EncoderInput &input, const Packing &packing);
    at::Tensor project(const at::Tensor &states, std::int64_t layer,
                       std::initializer_list<const char *> parts) const;
    WeightsTaker taker(std::int64_t layer) const;
    at::Tensor mix(const at::Tensor &states, const Packing &packing, std::int64_t layer);
    at::Tensor mute(const at::Tensor &mixed, std::int64_t layer) const;
    at::Tensor feed(const at::Tensor &states, const std::string &layer);
    at::Tensor beforeHeads(const at::Tensor &states, std::int64_t layer) const;
    std::int64_t lastLayer() const { return bert.m_configuration.layers - 1; }
    at::Tensor beforeLastLayer(const EncoderInput &input, const Packing &packing);
    at::Tensor layer(const at::Tensor &states, const Packing &packing, std::int64_t number,
                     const at::Tensor &rows);
};

} // namespace tlm
