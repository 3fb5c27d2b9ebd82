#include "core/index/lengthnorm.h"

#include <bit>

namespace tlm {

namespace {

/// Below this length a byte is the length itself (Lucene's NUM_FREE_VALUES).
constexpr std::uint32_t exactLengths = 24;

/// Four significant bits: the leading one is implied, three follow, the shift stands above them.
std::uint32_t shorten(std::uint32_t value)
{
    const int bits = std::bit_width(value);
    if (bits < 4)
        return value;
    const auto shift = static_cast<std::uint32_t>(bits - 4);
    return ((value >> shift) & 7u) | ((shift + 1) << 3);
}

std::uint32_t lengthen(std::uint32_t shortened)
{
    const std::uint32_t mantissa = shortened & 7u;
    const std::uint32_t exponent = shortened >> 3;
    return exponent == 0 ? mantissa : (mantissa | 8u) << (exponent - 1);
}

} // namespace

std::uint8_t encodeLength(std::uint32_t length)
{
    if (length < exactLengths)
        return static_cast<std::uint8_t>(length);
    return static_cast<std::uint8_t>(exactLengths + shorten(length - exactLengths));
}

std::uint32_t decodeLength(std::uint8_t norm)
{
    return norm < exactLengths ? norm : exactLengths + lengthen(norm - exactLengths);
}

} // namespace tlm
