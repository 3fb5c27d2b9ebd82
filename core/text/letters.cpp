#include "core/text/letters.h"

#include <unicode/uchar.h>

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace tlm {

void appendLowerCase(std::string &text, char32_t point)
{
    appendUtf8(text, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point))));
    if (point == 0x130)
        appendUtf8(text, 0x307);
}

std::string lowerCharacters(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char c = text[position];
        if (static_cast<unsigned char>(c) < 0x80) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            ++position;
        } else {
            appendLowerCase(lower, nextCodePoint(text, position));
        }
    }
    return lower;
}

bool isWhiteSpace(char32_t point)
{
    return u_isUWhiteSpace(static_cast<UChar32>(point));
}

bool beginsInsideWord(std::string_view bytes)
{
    if (bytes.empty())
        return false;
    const auto point = decodeUtf8(bytes, 0).point;
    return point == Utf8Point::illFormed ||
           (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK));
}

} // namespace tlm
