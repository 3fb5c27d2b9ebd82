#pragma once
#include <cstdint>
#include <span>

namespace tlm {

/// Code points from `first` to `last`, each `stride` further than the one before, whose lower case is `added`
/// away.
struct LowerCaseRun
{
    char32_t first;
    char32_t last;
    std::uint8_t stride;
    std::int32_t added;
};

/// All runs in order: code points outside have no lower case of their own.
std::span<const LowerCaseRun> lowerCaseRuns();

} // namespace tlm
