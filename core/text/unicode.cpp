#include "core/text/unicode.h"

#include <algorithm>

#include <unicode/utf8.h>

namespace tlm {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t illFormed = 0xFFFFFFFF;

/// Like nextCodePoint, but ill-formed bytes are told apart from a written U+FFFD.
char32_t decode(std::string_view text, std::size_t &position)
{
    const auto lead = static_cast<unsigned char>(text[position]);
    if (lead < 0x80) {
        ++position;
        return lead;
    }
    // Four bytes are all a code point can have; a 32-bit length would not do for texts above 2 GiB.
    const auto rest = text.substr(position, 4);
    std::int32_t offset = 0;
    UChar32 point = 0;
    U8_NEXT(rest.data(), offset, static_cast<std::int32_t>(rest.size()), point);
    position += point < 0 ? 1 : static_cast<std::size_t>(offset);
    return point < 0 ? illFormed : static_cast<char32_t>(point);
}

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t &position)
{
    const auto point = decode(text, position);
    return point == illFormed ? replacement : point;
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    if (codePoint < 0x80) {
        text += static_cast<char>(codePoint);
        return;
    }
    const bool isScalar = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
    char bytes[4];
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, isScalar ? codePoint : replacement);
    text.append(bytes, static_cast<std::size_t>(size));
}

std::size_t characterCount(std::string_view text)
{
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const auto begin = position;
        if (decode(text, position) == illFormed)
            return begin;
    }
    return std::string_view::npos;
}

std::string repairUtf8(std::string_view text)
{
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t position = 0; position < text.size();)
        appendUtf8(repaired, nextCodePoint(text, position));
    return repaired;
}

} // namespace tlm
