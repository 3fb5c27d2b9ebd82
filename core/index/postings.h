#pragma once
#include <cstdint>
#include <cstring>
#include <span>

namespace tlm {

/// Calls take(place, code) for each posting; four at a time are read at once. It may also be called for the
/// code 0 at place 0.
template <typename Take>
void forEachPosting(std::span<const std::uint16_t> postings, const Take &take)
{
    const auto takeFour = [&](std::uint64_t four) {
        take((four >> 4) & 4095, four & 15);
        take((four >> 20) & 4095, (four >> 16) & 15);
        take((four >> 36) & 4095, (four >> 32) & 15);
        take(four >> 52, (four >> 48) & 15);
    };
    const auto read = [&](std::size_t begin) {
        std::uint64_t four;
        std::memcpy(&four, &postings[begin], sizeof four);
        return four;
    };
    if (postings.size() < 4) {
        for (const std::uint16_t posting : postings)
            take(posting >> 4, posting & 15);
        return;
    }
    std::size_t i = 0;
    for (; i + 4 < postings.size(); i += 4)
        takeFour(read(i));
    // the one to four that are left, zeros in place of what was read with them
    takeFour(read(postings.size() - 4) >> (16 * (i + 4 - postings.size())));
}

} // namespace tlm
