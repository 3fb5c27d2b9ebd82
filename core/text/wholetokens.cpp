#include "core/text/wholetokens.h"

#include "core/text/letters.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

std::vector<std::string> spellings(const std::vector<WholeToken> &tokens)
{
    std::vector<std::string> texts;
    for (const auto &token : tokens)
        texts.push_back(token.text);
    return texts;
}

/// How many bytes are left of a text without the white space at its end.
std::size_t sizeWithoutSpaceAtEnd(std::string_view text)
{
    auto end = text.size();
    while (end > 0) {
        const auto begin = startOfCharacter(text, end - 1);
        auto after = begin;
        if (!isWhiteSpace(nextCodePoint(text, after)) || after != end)
            return end;
        end = begin;
    }
    return 0;
}

std::size_t spaceAtStart(std::string_view text)
{
    std::size_t size = 0;
    for (auto after = size; after < text.size() && isWhiteSpace(nextCodePoint(text, after));)
        size = after;
    return size;
}

} // namespace

WholeTokens::WholeTokens(std::vector<WholeToken> tokens)
    : m_list(std::move(tokens)), m_tokens(spellings(m_list))
{
    for (const auto &token : m_list)
        m_firstBytes.set(static_cast<unsigned char>(token.text.front()));
}

void WholeTokens::split(std::string_view text,
                        const std::function<void(std::string_view part, std::int32_t token)> &take) const
{
    std::size_t begin = 0;
    for (std::size_t position = 0; position < text.size();) {
        PrefixTree::Match match;
        if (m_firstBytes[static_cast<unsigned char>(text[position])])
            match = m_tokens.longest(text.substr(position));
        if (match.size == 0) {
            ++position;
            continue;
        }
        const auto &token = m_list[static_cast<std::size_t>(match.value)];
        auto before = text.substr(begin, position - begin);
        if (token.stripsLeft)
            before = before.substr(0, sizeWithoutSpaceAtEnd(before));
        if (!before.empty())
            take(before, -1);
        take(text.substr(position, match.size), match.value);
        position += match.size;
        if (token.stripsRight)
            position += spaceAtStart(text.substr(position));
        begin = position;
    }
    if (begin < text.size())
        take(text.substr(begin), -1);
}

} // namespace tlm
