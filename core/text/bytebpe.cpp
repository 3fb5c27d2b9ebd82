#include "core/text/bytebpe.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text/bytebpefiles.h"
#include "core/text/bytepieces.h"
#include "core/text/bytespelling.h"
#include "core/text/letters.h"
#include "core/text/mergetable.h"
#include "core/text/specialtokens.h"
#include "core/text/tokenlist.h"
#include "core/text/wordids.h"

namespace tlm {
namespace {

using Ids = std::vector<std::int32_t>;
using ByteIds = std::array<std::int32_t, 256>;

/// What is looked up in the vocabulary once.
struct Lookups
{
    SpecialTokens special;
    ByteIds bytes;
    std::vector<MergeTable::Merge> merges;
};

class ByteBpe final : public Tokenizer
{
public:
    ByteBpe(TokenList tokens, const Lookups &lookups, ByteBpeParts parts);

    Ids encode(std::string_view text) const override;
    std::int32_t size() const override { return m_tokens.size(); }
    const std::string &token(std::int32_t id) const override { return m_tokens[id]; }
    std::optional<std::int32_t> id(std::string_view token) const override { return m_tokens.id(token); }
    SpecialTokens specialTokens() const override { return m_special; }
    PairForm pairForm() const override { return {2, false}; }
    bool continuesWord(std::int32_t id) const override { return m_continues[static_cast<std::size_t>(id)]; }
    Expected<> save(const std::filesystem::path &folder) const override
    {
        return saveByteBpe(*this, m_parts, folder);
    }

private:
    Ids merged(std::string_view piece, MergeScratch &scratch) const;
    void examine(std::int32_t id, MergeScratch &scratch);

    TokenList m_tokens;
    SpecialTokens m_special;
    ByteIds m_bytes;
    MergeTable m_merges;
    ByteBpeParts m_parts; ///< without the vocabulary, which m_tokens holds
    BytePieces m_pieces;
    Ids m_wholeIds;
    WordIds m_words;
    std::vector<bool> m_continues;
};

ByteBpe::ByteBpe(TokenList tokens, const Lookups &lookups, ByteBpeParts parts)
    : m_tokens(std::move(tokens)), m_special(lookups.special), m_bytes(lookups.bytes),
      m_merges(lookups.merges), m_parts(std::move(parts)), m_pieces(m_parts.options, m_parts.whole),
      m_words(static_cast<std::size_t>(m_tokens.size())),
      m_continues(static_cast<std::size_t>(m_tokens.size()))
{
    std::vector<bool> isWhole(m_continues.size());
    for (const auto &token : m_parts.whole) {
        m_wholeIds.push_back(*m_tokens.id(token.text));
        isWhole[static_cast<std::size_t>(m_wholeIds.back())] = true;
    }
    MergeScratch scratch;
    for (std::int32_t id = 0; id < size(); ++id)
        if (!isWhole[static_cast<std::size_t>(id)])
            examine(id, scratch);
}

/// Notes whether a token continues a word, and whether its bytes as a piece become this token.
void ByteBpe::examine(std::int32_t id, MergeScratch &scratch)
{
    const auto bytes = readSpelledBytes(token(id));
    if (!bytes)
        return;
    m_continues[static_cast<std::size_t>(id)] = beginsInsideWord(*bytes);
    if (merged(*bytes, scratch) == Ids{id})
        m_words.add(*bytes, id);
}

Ids ByteBpe::merged(std::string_view piece, MergeScratch &scratch) const
{
    Ids ids;
    for (const char byte : piece)
        ids.push_back(m_bytes[static_cast<unsigned char>(byte)]);
    m_merges.apply(ids, scratch);
    return ids;
}

Ids ByteBpe::encode(std::string_view text) const
{
    Ids ids;
    MergeScratch scratch;
    m_pieces.forEach(text, [&](std::string_view piece, std::int32_t whole) {
        if (whole >= 0) {
            ids.push_back(m_wholeIds[static_cast<std::size_t>(whole)]);
        } else if (const auto id = m_words.find(piece); id >= 0) {
            ids.push_back(id);
        } else {
            const auto parts = merged(piece, scratch);
            ids.insert(ids.end(), parts.begin(), parts.end());
        }
    });
    return ids;
}

/// Adds the special tokens that are not among those matched as written.
void completeWhole(std::vector<WholeToken> &whole)
{
    for (const auto name : robertaTokenNames)
        if (std::ranges::count(whole, name, &WholeToken::text) == 0)
            whole.push_back({std::string(name), true, name == "<mask>"});
}

Expected<ByteIds> findBytes(const TokenList &tokens)
{
    ByteIds ids;
    for (unsigned byte = 0; byte < ids.size(); ++byte) {
        const char character = static_cast<char>(byte);
        const auto id = tokens.id(spellBytes({&character, 1}));
        if (!id)
            return failure(ErrorCode::ModelInvalid,
                           fmt::format("The vocabulary has no token for the byte {}.", byte));
        ids[byte] = *id;
    }
    return ids;
}

Expected<std::vector<MergeTable::Merge>> findMerges(const TokenList &tokens,
                                                    const std::vector<TokenMerge> &merges)
{
    std::vector<MergeTable::Merge> found;
    found.reserve(merges.size());
    for (const auto &[left, right] : merges) {
        const auto leftId = tokens.id(left), rightId = tokens.id(right), merged = tokens.id(left + right);
        if (!leftId || !rightId || !merged)
            return failure(ErrorCode::ModelInvalid,
                           fmt::format("Merge {} names a token that the vocabulary has not: {} and {}.",
                                       found.size(), left, right));
        found.push_back({{*leftId, *rightId}, *merged});
    }
    return found;
}

Expected<Lookups> findAll(const TokenList &tokens, const ByteBpeParts &parts)
{
    Lookups lookups;
    return tokens.check(parts.whole)
        .and_then([&] { return tokens.special(robertaTokenNames); })
        .and_then([&](SpecialTokens special) {
            lookups.special = special;
            return findBytes(tokens);
        })
        .and_then([&](ByteIds bytes) {
            lookups.bytes = bytes;
            return findMerges(tokens, parts.merges);
        })
        .map([&](std::vector<MergeTable::Merge> merges) {
            lookups.merges = std::move(merges);
            return std::move(lookups);
        });
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>> makeByteBpe(ByteBpeParts parts)
{
    completeWhole(parts.whole);
    auto tokens = TokenList::make(std::exchange(parts.vocabulary, {}));
    if (!tokens)
        return tl::unexpected(tokens.error());
    return findAll(*tokens, parts).map([&](const Lookups &lookups) -> std::shared_ptr<const Tokenizer> {
        return std::make_shared<const ByteBpe>(std::move(*tokens), lookups, std::move(parts));
    });
}

} // namespace tlm
