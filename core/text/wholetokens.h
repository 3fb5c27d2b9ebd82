#pragma once
#include <bitset>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/prefixtree.h"

namespace tlm {

/// A token that is matched as it is written, before anything else happens to a text.
struct WholeToken
{
    std::string text;
    bool isSpecial = false; ///< no part of the text (`[CLS]`), so Hugging Face's decoder leaves it out
    bool stripsLeft = false, stripsRight = false; ///< takes white space before or after it along
    friend bool operator==(const WholeToken &, const WholeToken &) = default;
};

/// Parts a text at tokens that are matched as they are written (`[CLS]`, `[[`): the leftmost, of these the
/// longest.
class WholeTokens
{
public:
    explicit WholeTokens(std::vector<WholeToken> tokens);
    /// Calls `take(part, token)` for each part in order: `token` is the place in the list or −1 for the text
    /// between tokens.
    void split(std::string_view text,
               const std::function<void(std::string_view part, std::int32_t token)> &take) const;

private:
    std::vector<WholeToken> m_list;
    PrefixTree m_tokens;
    std::bitset<256> m_firstBytes;
};

} // namespace tlm
