#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/bert.h"

namespace tlm {

/// Names and shapes of the encoder and the MLM head in Hugging Face's order (facts §5.1; no pooler; the
/// decoder's weight is the token embeddings'). With `preNorm` a last `bert.encoder.LayerNorm` is added.
std::vector<ParameterShape> encoderShapes(const ModelConfiguration &model);

/// Names and shapes of a classification head: `classifier.*`, the authors' `cls_layer.0.*`, `cls_layer.2.*`,
/// or `classifier.dense.*`, `classifier.out_proj.*`.
std::vector<ParameterShape> headShapes(Head head, std::int64_t hidden, std::int64_t labels);

/// Whether weight decay applies: neither to biases nor to LayerNorm.
bool decays(const std::string &name);

/// `bert.encoder.layer.N.`
std::string layerPrefix(std::int64_t layer);

} // namespace tlm
