#pragma once
#include <cstddef>
#include <vector>

#include "core/base/error.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// The only example with some of its tokens, by their numbers, replaced by the mask token. Error Usage: more
/// than one example, or a token that is not there or a boundary (`[CLS]`, `[SEP]`).
Expected<LabelledSequences> replaceByMask(LabelledSequences example, const std::vector<std::size_t> &places,
                                          const SpecialTokens &special);

} // namespace tlm
