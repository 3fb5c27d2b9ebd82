#include "core/text/bytepieces.h"

#include <array>

#include <unicode/uchar.h>

#include "core/text/letters.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace tlm {
namespace {

enum class Kind : std::uint8_t { Letter, Number, Space, Sign };

Kind findKind(char32_t point)
{
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(point));
    if (mask & U_GC_L_MASK)
        return Kind::Letter;
    if (mask & U_GC_N_MASK)
        return Kind::Number;
    return isWhiteSpace(point) ? Kind::Space : Kind::Sign;
}

using AsciiKinds = std::array<Kind, 128>;

AsciiKinds findAsciiKinds()
{
    AsciiKinds kinds;
    for (char32_t c = 0; c < kinds.size(); ++c)
        kinds[c] = findKind(c);
    return kinds;
}

/// A character's kind and where the next one begins.
struct Character
{
    Kind kind;
    std::size_t end;
};

Character characterAt(std::string_view text, std::size_t position)
{
    static const AsciiKinds ascii = findAsciiKinds();
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte < ascii.size())
        return {ascii[byte], position + 1};
    const auto [point, size] = decodeUtf8(text, position);
    return {point == Utf8Point::illFormed ? Kind::Sign : findKind(point), position + size};
}

std::size_t endOfRun(std::string_view text, Character character)
{
    auto end = character.end;
    while (end < text.size()) {
        const auto next = characterAt(text, end);
        if (next.kind != character.kind)
            break;
        end = next.end;
    }
    return end;
}

/// The size of 's, 't, 're, 've, 'm, 'll or 'd at the start of a text, or 0.
std::size_t contraction(std::string_view text)
{
    if (text.size() < 2)
        return 0;
    const char first = text[1];
    if (first == 's' || first == 't' || first == 'm' || first == 'd')
        return 2;
    const auto two = text.substr(1, 2);
    return two == "re" || two == "ve" || two == "ll" ? 3 : 0;
}

/// White space up to its last character, which the next piece may begin with.
std::size_t endOfSpace(std::string_view text, std::size_t begin, Character first)
{
    auto end = first.end, last = begin;
    while (end < text.size()) {
        const auto next = characterAt(text, end);
        if (next.kind != Kind::Space)
            return last > begin ? last : end;
        last = end;
        end = next.end;
    }
    return end;
}

} // namespace

std::size_t endOfBytePiece(std::string_view text, std::size_t begin)
{
    if (text[begin] == '\'')
        if (const auto size = contraction(text.substr(begin)))
            return begin + size;
    const auto first = characterAt(text, begin);
    if (first.kind != Kind::Space)
        return endOfRun(text, first);
    if (text[begin] == ' ' && first.end < text.size())
        if (const auto next = characterAt(text, first.end); next.kind != Kind::Space)
            return endOfRun(text, next);
    return endOfSpace(text, begin, first);
}

BytePieces::BytePieces(ByteBpeOptions options, const std::vector<WholeToken> &whole)
    : m_options(options), m_whole(whole)
{
}

void BytePieces::cut(std::string_view part, const Take &take) const
{
    for (std::size_t begin = 0; begin < part.size();) {
        const auto end = endOfBytePiece(part, begin);
        take(part.substr(begin, end - begin), -1);
        begin = end;
    }
}

void BytePieces::forEach(std::string_view text, const Take &take) const
{
    std::string repaired;
    if (firstInvalidUtf8(text) != std::string_view::npos)
        text = repaired = repairUtf8(text);
    m_whole.split(text, [&](std::string_view part, std::int32_t whole) {
        if (whole >= 0)
            return take(part, whole);
        std::string changed;
        if (m_options.lowerCase)
            part = changed = lowerCharacters(part);
        if (m_options.addPrefixSpace && !part.starts_with(' '))
            part = changed = " " + std::string(part);
        cut(part, take);
    });
}

} // namespace tlm
