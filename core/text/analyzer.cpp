#include "core/text/analyzer.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/unicode.h"
#include "core/text/wordclass.h"
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

/// Characters that may stand inside a word or a number.
bool isAsciiJoiner(char c)
{
    return c == '.' || c == '\'' || c == ',' || c == ':' || c == ';';
}

/// The end of a token of plain ASCII letters and digits, or `begin` where the whole grammar must decide.
std::size_t matchAscii(std::string_view text, std::size_t begin)
{
    constexpr std::size_t longest = 255;
    auto end = begin;
    while (end < text.size() && isAsciiAlphanumeric(text[end]))
        ++end;
    if (end - begin > longest)
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

/// The end of the token that begins here, or `begin` for none.
std::size_t matchToken(std::string_view text, std::size_t begin)
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

/// Calls `take(begin, end)` with the bytes of each token.
template <typename Take>
void forEachToken(std::string_view text, const Take &take)
{
    for (std::size_t position = 0; position < text.size();) {
        const auto end = matchToken(text, position);
        if (end > position) {
            take(position, end);
            position = end;
        } else {
            nextCodePoint(text, position);
        }
    }
}

/// Java's Character.toLowerCase of each code point: the simple mapping of the Unicode data, which ICU has
/// too.
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

void analyze(std::string_view text,
             const std::function<void(std::string_view term, std::uint32_t begin, std::uint32_t end)> &take)
{
    std::string term;
    forEachToken(text, [&](std::size_t begin, std::size_t end) {
        lowerCase(text.substr(begin, end - begin), term);
        take(term, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    });
}

void tokenize(std::string_view text, TokenBuffer &tokens)
{
    tokens.m_lower.clear();
    tokens.m_bounds.clear();
    analyze(text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
        tokens.m_bounds.push_back(static_cast<std::uint32_t>(tokens.m_lower.size()));
        tokens.m_lower += term;
        tokens.m_bounds.push_back(static_cast<std::uint32_t>(tokens.m_lower.size()));
    });
}

std::vector<Token> analyze(std::string_view text)
{
    std::vector<Token> tokens;
    analyze(text, [&](std::string_view term, std::uint32_t begin, std::uint32_t end) {
        tokens.push_back({std::string(term), begin, end});
    });
    return tokens;
}

std::uint64_t countTokens(std::string_view text)
{
    std::uint64_t count = 0;
    forEachToken(text, [&](std::size_t, std::size_t) { ++count; });
    return count;
}

} // namespace tlm
