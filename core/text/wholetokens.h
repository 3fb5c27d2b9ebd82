#pragma once
#include <bitset>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/prefixtree.h"

namespace tlm {

/// Parts a text at tokens that are matched as they are written (`[CLS]`, `[[`): the leftmost, of these the
/// longest.
class WholeTokens
{
public:
    explicit WholeTokens(const std::vector<std::string> &tokens);
    /// Calls `take(part, token)` for each part in order: `token` is the place in the list or −1 for the text
    /// between tokens.
    void split(std::string_view text,
               const std::function<void(std::string_view part, std::int32_t token)> &take) const;

private:
    PrefixTree m_tokens;
    std::bitset<256> m_firstBytes;
};

} // namespace tlm
