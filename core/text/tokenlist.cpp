#include "core/text/tokenlist.h"

#include <fmt/format.h>

#include "core/text/unicode.h"

namespace tlm {

TokenList::TokenList(std::vector<std::string> tokens) : m_tokens(std::move(tokens))
{
    m_ids.reserve(m_tokens.size());
    for (std::size_t i = 0; i < m_tokens.size(); ++i)
        m_ids.emplace(m_tokens[i], static_cast<std::int32_t>(i));
}

Expected<TokenList> TokenList::make(std::vector<std::string> tokens)
{
    const auto bad = [](std::string cause) { return failure(ErrorCode::ModelInvalid, std::move(cause)); };
    TokenList list(std::move(tokens));
    for (std::int32_t i = 0; i < list.size(); ++i) {
        if (list[i].empty())
            return bad(fmt::format("The vocabulary's token {} is empty.", i));
        if (firstInvalidUtf8(list[i]) != std::string_view::npos)
            return bad(fmt::format("The vocabulary's token {} is no UTF-8 text.", i));
        if (list.id(list[i]) != i)
            return bad(fmt::format("The vocabulary holds {} twice.", list[i]));
    }
    return list;
}

std::optional<std::int32_t> TokenList::id(std::string_view token) const
{
    const auto found = m_ids.find(token);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

Expected<> TokenList::check(const std::vector<WholeToken> &whole) const
{
    std::vector<bool> isListed(m_tokens.size());
    for (const auto &token : whole) {
        const auto found = id(token.text);
        if (!found)
            return failure(ErrorCode::ModelInvalid, fmt::format("The vocabulary has no {}.", token.text));
        if (isListed[static_cast<std::size_t>(*found)])
            return failure(ErrorCode::ModelInvalid, fmt::format("It adds {} twice.", token.text));
        isListed[static_cast<std::size_t>(*found)] = true;
    }
    return {};
}

Expected<SpecialTokens> TokenList::special(const std::array<std::string_view, 5> &names) const
{
    std::array<std::int32_t, 5> ids{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = id(names[i]);
        if (!found)
            return failure(ErrorCode::ModelInvalid, fmt::format("The vocabulary has no {}.", names[i]));
        ids[i] = *found;
    }
    return SpecialTokens{ids[0], ids[1], ids[2], ids[3], ids[4]};
}

} // namespace tlm
