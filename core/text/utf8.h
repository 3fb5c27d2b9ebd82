#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tlm {

/// A code point and how many bytes it takes.
struct Utf8Point
{
    static constexpr char32_t illFormed = 0xFFFFFFFF;
    char32_t point;
    std::uint32_t size;
};

/// The code point that begins at `position`, which is inside the text. An ill-formed byte gives
/// `Utf8Point::illFormed` and takes one byte.
inline Utf8Point decodeUtf8(std::string_view text, std::size_t position)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data()) + position;
    const auto available = text.size() - position;
    const auto continues = [&](std::size_t i) { return (bytes[i] & 0xC0) == 0x80; };
    const auto bits = [&](std::size_t i) { return char32_t(bytes[i] & 0x3F); };
    const char32_t lead = bytes[0];
    if (lead < 0x80)
        return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && available >= 2 && continues(1))
        return {(lead & 0x1F) << 6 | bits(1), 2};
    if (lead >= 0xE0 && lead < 0xF0 && available >= 3 && continues(1) && continues(2)) {
        const char32_t point = (lead & 0xF) << 12 | bits(1) << 6 | bits(2);
        if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF))
            return {point, 3};
    } else if (lead >= 0xF0 && lead < 0xF5 && available >= 4 && continues(1) && continues(2) &&
               continues(3)) {
        const char32_t point = (lead & 0x7) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
        if (point >= 0x10000 && point <= 0x10FFFF)
            return {point, 4};
    }
    return {Utf8Point::illFormed, 1};
}

/// Writes a scalar value as UTF-8 and returns how many of the four bytes it took.
inline std::uint32_t encodeUtf8(char32_t point, char *bytes)
{
    if (point < 0x80) {
        bytes[0] = static_cast<char>(point);
        return 1;
    }
    const std::uint32_t size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (auto i = size - 1; i > 0; --i) {
        bytes[i] = static_cast<char>(0x80 | (point & 0x3F));
        point >>= 6;
    }
    constexpr unsigned leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    bytes[0] = static_cast<char>(leads[size] | point);
    return size;
}

} // namespace tlm
