#include "core/text/wordpiece.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/basictokenizer.h"
#include "core/text/prefixtree.h"
#include "core/text/specialtokens.h"
#include "core/text/tokenlist.h"
#include "core/text/unicode.h"
#include "core/text/wholetokens.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

using Ids = std::vector<std::int32_t>;

class WordPiece final : public Tokenizer
{
public:
    WordPiece(TokenList tokens, SpecialTokens special, const WordPieceOptions &options,
              std::vector<WholeToken> matched);

    Ids encode(std::string_view text) const override;
    std::int32_t size() const override { return m_tokens.size(); }
    const std::string &token(std::int32_t id) const override { return m_tokens[id]; }
    std::optional<std::int32_t> id(std::string_view token) const override { return m_tokens.id(token); }
    SpecialTokens specialTokens() const override { return m_special; }
    bool continuesWord(std::int32_t id) const override { return token(id).starts_with("##"); }
    Expected<> save(const std::filesystem::path &folder) const override
    {
        return saveWordPiece(*this, m_tokens.tokens(), m_options, m_matched, folder);
    }

private:
    void appendWord(std::string_view word, Ids &ids) const;

    TokenList m_tokens;
    SpecialTokens m_special;
    WordPieceOptions m_options;
    std::vector<WholeToken> m_matched;
    BasicTokenizer m_basic;
    PrefixTree m_tree;
    PrefixTree::Node m_continuation;
    WholeTokens m_whole;
    Ids m_wholeIds;
};

WordPiece::WordPiece(TokenList tokens, SpecialTokens special, const WordPieceOptions &options,
                     std::vector<WholeToken> matched)
    : m_tokens(std::move(tokens)), m_special(special), m_options(options), m_matched(std::move(matched)),
      m_basic(options), m_tree(m_tokens.tokens()), m_continuation(m_tree.find("##")), m_whole(m_matched)
{
    for (const auto &token : m_matched)
        m_wholeIds.push_back(*m_tokens.id(token.text));
}

void WordPiece::appendWord(std::string_view word, Ids &ids) const
{
    const auto before = ids.size();
    bool isKnown = characterCount(word) <= static_cast<std::size_t>(m_options.maximumWordLength);
    for (std::size_t begin = 0; isKnown && begin < word.size();) {
        const auto match = m_tree.longest(word.substr(begin), begin == 0 ? PrefixTree::root : m_continuation);
        isKnown = match.size > 0;
        ids.push_back(match.value);
        begin += match.size;
    }
    if (!isKnown) {
        ids.resize(before);
        ids.push_back(m_special.unknown);
    }
}

Ids WordPiece::encode(std::string_view text) const
{
    Ids ids;
    m_whole.split(text, [&](std::string_view part, std::int32_t whole) {
        if (whole >= 0)
            ids.push_back(m_wholeIds[static_cast<std::size_t>(whole)]);
        else
            m_basic.words(part, [&](std::string_view word) { appendWord(word, ids); });
    });
    return ids;
}

/// The special tokens and those of `whole` that are none.
std::vector<WholeToken> matchedTokens(const std::vector<std::string> &whole)
{
    std::vector<WholeToken> matched;
    for (const auto name : specialTokenNames)
        matched.push_back({std::string(name), true});
    for (const auto &text : whole)
        if (std::ranges::count(specialTokenNames, text) == 0)
            matched.push_back({text});
    return matched;
}

/// Why the vocabulary cannot serve.
Expected<> check(const TokenList &tokens, const std::vector<WholeToken> &matched)
{
    for (std::int32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].find_first_of("\r\n") != std::string::npos)
            return failure(ErrorCode::ModelInvalid,
                           fmt::format("The vocabulary's token {} is more than a line.", i));
    return tokens.check(matched);
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>>
makeWordPiece(std::vector<std::string> vocabulary, WordPieceOptions options, std::vector<std::string> whole)
{
    auto tokens = TokenList::make(std::move(vocabulary));
    if (!tokens)
        return tl::unexpected(tokens.error());
    auto matched = matchedTokens(whole);
    if (auto checked = check(*tokens, matched); !checked)
        return tl::unexpected(checked.error());
    const auto special = tokens->special(specialTokenNames);
    if (!special)
        return tl::unexpected(special.error());
    return std::make_shared<const WordPiece>(std::move(*tokens), *special, options, std::move(matched));
}

} // namespace tlm
