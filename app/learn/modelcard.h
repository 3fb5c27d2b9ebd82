#pragma once
#include <string>

#include "core/model/pretrained.h"

namespace tlm {

/// What an exported folder says to the person who finds it (README.md): classes, and how to read the head,
/// which Transformers' own classes would replace by a random pooler without a word.
std::string modelCard(const PretrainedModel &model);

} // namespace tlm
