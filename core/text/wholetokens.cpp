#include "core/text/wholetokens.h"

namespace tlm {

WholeTokens::WholeTokens(const std::vector<std::string> &tokens) : m_tokens(tokens)
{
    for (const auto &token : tokens)
        m_firstBytes.set(static_cast<unsigned char>(token.front()));
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
        if (position > begin)
            take(text.substr(begin, position - begin), -1);
        take(text.substr(position, match.size), match.value);
        begin = position += match.size;
    }
    if (begin < text.size())
        take(text.substr(begin), -1);
}

} // namespace tlm
