#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tlm {

struct PaletteColour
{
    std::uint8_t red = 0, green = 0, blue = 0;
};
using Palette = std::array<PaletteColour, 256>;

/// A PNG (W3C, third edition) of 8-bit palette pixels, row by row; `pixels` holds `width` of each row.
std::string palettePng(std::span<const std::uint8_t> pixels, std::uint32_t width, const Palette &palette);

/// Base64 (RFC 4648), as a data URI takes it.
std::string base64(std::string_view bytes);

} // namespace tlm
