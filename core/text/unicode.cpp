#include "core/text/unicode.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace tlm {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool continues(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t &position)
{
    const auto [point, size] = decodeUtf8(text, position);
    position += size;
    return point == Utf8Point::illFormed ? replacement : point;
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const bool isScalar = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
    char bytes[4];
    text.append(bytes, encodeUtf8(isScalar ? codePoint : replacement, bytes));
}

std::size_t startOfCharacter(std::string_view text, std::size_t position)
{
    while (position > 0 && continues(text[position]))
        --position;
    return position;
}

std::size_t characterCount(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const auto [point, size] = decodeUtf8(text, position);
        if (point == Utf8Point::illFormed)
            return position;
        position += size;
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
