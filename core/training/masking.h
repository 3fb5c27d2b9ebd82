#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/text/tokenizer.h"

namespace tlm {

/// Tokens the model must guess: where they stood (numbers into the ids given) and what they were.
struct MaskedTokens
{
    std::vector<std::int64_t> positions;
    std::vector<std::int64_t> labels;
};

/// Chooses each token that is not special with probability `share` and replaces 80 % of them by `[MASK]`, 10
/// % by any token of the vocabulary; 10 % stay (Devlin et al. 2019; facts §2.1). What is chosen depends on
/// `random`, `step` and the position alone. `ids` is changed in place.
MaskedTokens maskTokens(std::span<std::int64_t> ids, double share, const SpecialTokens &special,
                        std::int64_t vocabulary, const CounterRandom &random, std::uint64_t step);

} // namespace tlm
