#pragma once
#include <cstdint>
#include <vector>

#include <rapidcheck.h>

namespace tlm::test {

/// Lengths of the sequences of any batch of that width; one at least has a token.
inline std::vector<std::int64_t> someLengths(std::int64_t width)
{
    const auto length = [&](std::int64_t least) { return rc::gen::inRange<std::int64_t>(least, width + 1); };
    auto lengths = *rc::gen::container<std::vector<std::int64_t>>(length(0));
    lengths.push_back(*length(1));
    return lengths;
}

} // namespace tlm::test
