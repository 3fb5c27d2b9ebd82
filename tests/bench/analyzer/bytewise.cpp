#include "tests/bench/analyzer/bytewise.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/unicode.h"
#include "core/text/wordmatch.h"

namespace tlm {
namespace {

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isAsciiAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isAsciiJoiner(char c)
{
    return c == '.' || c == '\'' || c == ',' || c == ':' || c == ';';
}

/// The end of a token of plain ASCII letters and digits, or `begin` where the whole grammar must decide.
std::size_t matchAscii(std::string_view text, std::size_t begin)
{
    auto end = begin;
    while (end < text.size() && isAsciiAlphanumeric(text[end]))
        ++end;
    if (end - begin > 255)
        return begin;
    if (end == text.size())
        return end;
    if (!isAscii(text[end]) || text[end] == '_')
        return begin;
    if (!isAsciiJoiner(text[end]) || end + 1 == text.size())
        return end;
    const char next = text[end + 1];
    return isAscii(next) && !isAsciiAlphanumeric(next) ? end : begin;
}

std::size_t matchBytewise(std::string_view text, std::size_t begin)
{
    const char first = text[begin];
    if (isAsciiAlphanumeric(first)) {
        const auto end = matchAscii(text, begin);
        return end > begin ? end : matchWord(text, begin);
    }
    if (isAscii(first) && first != '_' && first != '#' && first != '*')
        return begin;
    return std::max({matchWord(text, begin), matchEmoji(text, begin), matchScript(text, begin)});
}

void lowerCase(std::string_view text, std::string &lower)
{
    lower.clear();
    for (std::size_t position = 0; position < text.size();) {
        const char c = text[position];
        if (isAscii(c)) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            ++position;
        } else {
            const auto point = nextCodePoint(text, position);
            appendUtf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point))));
        }
    }
}

} // namespace

void analyzeBytewise(std::string_view text, const std::function<void(std::string_view term)> &take)
{
    std::string term;
    for (std::size_t position = 0; position < text.size();) {
        const auto end = matchBytewise(text, position);
        if (end == position) {
            nextCodePoint(text, position);
            continue;
        }
        lowerCase(text.substr(position, end - position), term);
        take(term);
        position = end;
    }
}

} // namespace tlm
