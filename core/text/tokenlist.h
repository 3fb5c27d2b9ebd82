#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/text/tokenizer.h"
#include "core/text/wholetokens.h"

namespace tlm {

/// The tokens of a vocabulary by id, and their ids.
class TokenList
{
public:
    /// `tokens[i]` is the token of id i. Errors: ModelInvalid for an empty token, one that is no UTF-8, a
    /// repeated one.
    static Expected<TokenList> make(std::vector<std::string> tokens);
    TokenList(TokenList &&) = default;
    TokenList &operator=(TokenList &&) = default;

    std::int32_t size() const { return static_cast<std::int32_t>(m_tokens.size()); }
    const std::string &operator[](std::int32_t id) const { return m_tokens[static_cast<std::size_t>(id)]; }
    std::optional<std::int32_t> id(std::string_view token) const;
    const std::vector<std::string> &tokens() const { return m_tokens; }
    /// Error ModelInvalid for a token matched as written that is missing or listed twice.
    Expected<> check(const std::vector<WholeToken> &whole) const;
    /// The ids of the special tokens, spelled as `names` says in the order of SpecialTokens. Error
    /// ModelInvalid for one that is missing.
    Expected<SpecialTokens> special(const std::array<std::string_view, 5> &names) const;

private:
    explicit TokenList(std::vector<std::string> tokens);

    std::vector<std::string> m_tokens;
    std::unordered_map<std::string_view, std::int32_t> m_ids; ///< its keys lie in m_tokens
};

} // namespace tlm
