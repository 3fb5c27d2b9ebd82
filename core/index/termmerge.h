#pragma once
#include <cstdint>
#include <vector>

#include "core/base/error.h"
#include "core/index/segment.h"

namespace tlm {

/// The dictionaries of several segments as one.
struct MergedTerms
{
    DictionaryWriter dictionary;
    std::vector<std::vector<std::uint32_t>> numbers; ///< by segment, then number there: the number here
};

/// Error FileDamaged.
Expected<MergedTerms> mergeTerms(const std::vector<Segment> &segments);

} // namespace tlm
