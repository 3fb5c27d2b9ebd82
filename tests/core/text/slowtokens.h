#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "core/text/analyzer.h"
#include "core/text/lowercase.h"
#include "core/text/unicode.h"
#include "core/text/wordmatch.h"

namespace tlm {

/// The tokens by the grammar alone: the longest of all matches at each place.
inline std::vector<Token> slowTokens(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end =
            std::max({matchWord(text, begin), matchEmoji(text, begin), matchScript(text, begin)});
        if (end == begin) {
            nextCodePoint(text, begin);
            continue;
        }
        auto &token = tokens.emplace_back();
        appendLowerCase(token.term, text.substr(begin, end - begin));
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        begin = end;
    }
    return tokens;
}

} // namespace tlm
