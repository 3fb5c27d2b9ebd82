#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/attention/countingoptions.h"
#include "core/attention/headmeasures.h"

namespace tlm {

/// What measures were taken of, as far as it is known.
struct MeasuresOrigin
{
    std::string model = {};
    std::uint64_t examples = 0;
    CountingOptions counting = {};
    std::map<int, double> importance = {}; ///< of a head, by its place among all: the metric's change
    std::vector<HeadPlace> muted = {};     ///< heads that gave nothing
    std::vector<std::size_t> masked = {};  ///< numbers of tokens that were the mask token
};

/// CSV with a header: layer, head (both from 0), pattern, planted, then each measure and its standard error
/// (`entropy`, `entropy_error`), then model, examples, counting (as JSON), importance, muted and masked (both
/// as JSON: `[[layer,head], …]` and `[token, …]`), so that tables of several models can be joined; what was
/// not counted, is not known or was not changed is empty.
std::string measuresCsv(const std::vector<HeadMeasures> &heads, const MeasuresOrigin &origin = {});

} // namespace tlm
