#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/attention/countingoptions.h"
#include "core/attention/headmeasures.h"

namespace tlm {

/// "4.7": the numbers of the layer and of the head in it, both from 0 as in every file and answer.
std::string headName(const HeadMeasures &head);

std::string_view patternName(HeadPattern pattern); ///< `positional`, `vertical`, `other`

/// The pattern of measures that were counted with options that `countsLike` these.
HeadPattern classify(const HeadMeasures &head, const CountingOptions &options);
/// Classifies all again, for thresholds that changed.
void classifyAll(std::vector<HeadMeasures> &heads, const CountingOptions &options);

/// How many heads show which pattern; planted ones are left out.
struct PatternCounts
{
    std::int64_t positional = 0, vertical = 0, other = 0;
    friend bool operator==(const PatternCounts &, const PatternCounts &) = default;
};
PatternCounts countPatterns(const std::vector<HeadMeasures> &heads);

} // namespace tlm
