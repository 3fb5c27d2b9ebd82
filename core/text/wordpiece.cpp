#include "core/text/wordpiece.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "core/text/basictokenizer.h"
#include "core/text/prefixtree.h"
#include "core/text/specialtokens.h"
#include "core/text/unicode.h"
#include "core/text/wholetokens.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

using Ids = std::vector<std::int32_t>;
using IdOfToken = std::unordered_map<std::string_view, std::int32_t>;

class WordPiece final : public Tokenizer
{
public:
    WordPiece(WordPieceParts parts, std::vector<std::string> matched);
    WordPiece(const WordPiece &) = delete;
    WordPiece &operator=(const WordPiece &) = delete;

    Ids encode(std::string_view text) const override;
    std::int32_t size() const override { return static_cast<std::int32_t>(m_parts.vocabulary.size()); }
    const std::string &token(std::int32_t id) const override
    {
        return m_parts.vocabulary[static_cast<std::size_t>(id)];
    }
    std::optional<std::int32_t> id(std::string_view token) const override;
    SpecialTokens specialTokens() const override { return m_special; }
    bool continuesWord(std::int32_t id) const override { return token(id).starts_with("##"); }
    Expected<> save(const std::filesystem::path &folder) const override
    {
        return saveWordPiece(m_parts, m_special, folder);
    }

private:
    void appendWord(std::string_view word, Ids &ids) const;

    WordPieceParts m_parts;
    IdOfToken m_ids; ///< its keys lie in m_parts
    SpecialTokens m_special;
    BasicTokenizer m_basic;
    PrefixTree m_tokens;
    PrefixTree::Node m_continuation;
    WholeTokens m_whole;
    Ids m_wholeIds;
};

IdOfToken numbered(const std::vector<std::string> &vocabulary)
{
    IdOfToken ids;
    ids.reserve(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i)
        ids.emplace(vocabulary[i], static_cast<std::int32_t>(i));
    return ids;
}

SpecialTokens findSpecial(const IdOfToken &ids)
{
    const auto &names = specialTokenNames;
    return {ids.at(names[0]), ids.at(names[1]), ids.at(names[2]), ids.at(names[3]), ids.at(names[4])};
}

WordPiece::WordPiece(WordPieceParts parts, std::vector<std::string> matched)
    : m_parts(std::move(parts)), m_ids(numbered(m_parts.vocabulary)), m_special(findSpecial(m_ids)),
      m_basic(m_parts.options), m_tokens(m_parts.vocabulary), m_continuation(m_tokens.find("##")),
      m_whole(matched)
{
    for (const auto &token : matched)
        m_wholeIds.push_back(m_ids.at(token));
}

std::optional<std::int32_t> WordPiece::id(std::string_view token) const
{
    const auto found = m_ids.find(token);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

void WordPiece::appendWord(std::string_view word, Ids &ids) const
{
    const auto before = ids.size();
    bool isKnown = characterCount(word) <= static_cast<std::size_t>(m_parts.options.maximumWordLength);
    for (std::size_t begin = 0; isKnown && begin < word.size();) {
        const auto match =
            m_tokens.longest(word.substr(begin), begin == 0 ? PrefixTree::root : m_continuation);
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

Expected<> checkVocabulary(const std::vector<std::string> &vocabulary,
                           const std::vector<std::string> &matched)
{
    const auto bad = [](std::string cause) { return failure(ErrorCode::ModelInvalid, std::move(cause)); };
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const auto &token = vocabulary[i];
        if (token.empty())
            return bad(fmt::format("The vocabulary's token {} is empty.", i));
        if (firstInvalidUtf8(token) != std::string_view::npos || token.find_first_of("\r\n") != token.npos)
            return bad(fmt::format("The vocabulary's token {} is no line of UTF-8 text.", i));
    }
    const auto ids = numbered(vocabulary);
    if (ids.size() < vocabulary.size())
        for (std::size_t i = 0; i < vocabulary.size(); ++i)
            if (ids.at(vocabulary[i]) != static_cast<std::int32_t>(i))
                return bad(fmt::format("The vocabulary holds {} twice.", vocabulary[i]));
    for (const auto &token : matched)
        if (!ids.contains(token))
            return bad(fmt::format("The vocabulary has no {}.", token));
    return {};
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>>
makeWordPiece(std::vector<std::string> vocabulary, WordPieceOptions options, std::vector<std::string> whole)
{
    std::vector<std::string> matched(specialTokenNames.begin(), specialTokenNames.end());
    for (const auto &token : whole)
        if (std::ranges::count(matched, token) == 0)
            matched.push_back(token);
    if (auto checked = checkVocabulary(vocabulary, matched); !checked)
        return tl::unexpected(checked.error());
    whole.assign(matched.begin() + specialTokenNames.size(), matched.end());
    return std::make_shared<const WordPiece>(WordPieceParts{std::move(vocabulary), options, std::move(whole)},
                                             std::move(matched));
}

} // namespace tlm
