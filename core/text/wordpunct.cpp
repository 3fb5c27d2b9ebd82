#include "core/text/wordpunct.h"

#include <algorithm>
#include <array>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include "core/text/unicode.h"

namespace tlm {

namespace {

enum class Kind : unsigned char { Blank, Word, Other };

Kind kindOf(char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    const bool isSeparator = character >= 0x1C && character <= 0x1F; // space to Python, not to Unicode
    if (isSeparator || u_isUWhiteSpace(point))
        return Kind::Blank;
    const bool isWord = (U_GET_GC_MASK(point) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
    return isWord || character == U'_' ? Kind::Word : Kind::Other;
}

const std::array<Kind, 128> &asciiKinds()
{
    static const auto kinds = [] {
        std::array<Kind, 128> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = kindOf(static_cast<char32_t>(i));
        return table;
    }();
    return kinds;
}

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

} // namespace

void visitWordPunct(std::string_view text, const std::function<void(std::string_view word)> &take)
{
    const auto &ascii = asciiKinds();
    std::size_t begin = 0;
    Kind current = Kind::Blank;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t at = position;
        const Kind kind = isAscii(text[at]) ? ascii[static_cast<unsigned char>(text[position++])]
                                            : kindOf(nextCodePoint(text, position));
        if (kind == current)
            continue;
        if (current != Kind::Blank)
            take(text.substr(begin, at - begin));
        begin = at;
        current = kind;
    }
    if (current != Kind::Blank)
        take(text.substr(begin));
}

std::string lowerCased(std::string_view text)
{
    std::string lower;
    if (std::ranges::all_of(text, isAscii)) {
        lower = text;
        for (char &c : lower)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        return lower;
    }
    icu::StringByteSink<std::string> sink(&lower);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                              status);
    return lower;
}

} // namespace tlm
