#include "core/text/sentencepiece.h"

#include <algorithm>
#include <array>

#include "core/text/letters.h"
#include "core/text/piecewords.h"
#include "core/text/sentencepiecefiles.h"
#include "core/text/sentencepiecelibrary.h"
#include "core/text/specialtokens.h"
#include "core/text/tokenizerjson.h"
#include "core/text/tokenlist.h"
#include "core/text/wordids.h"

namespace tlm {
namespace {

using Ids = std::vector<std::int32_t>;

class PieceTokenizer final : public Tokenizer
{
public:
    PieceTokenizer(TokenList tokens, SpecialTokens special, PieceEncoder encoder, SentencePieceParts parts);

    Ids encode(std::string_view text) const override;
    std::int32_t size() const override { return m_tokens.size(); }
    const std::string &token(std::int32_t id) const override { return m_tokens[id]; }
    std::optional<std::int32_t> id(std::string_view token) const override { return m_tokens.id(token); }
    SpecialTokens specialTokens() const override { return m_special; }
    bool continuesWord(std::int32_t id) const override;
    Expected<> save(const std::filesystem::path &folder) const override
    {
        return saveSentencePiece(*this, m_parts, folder);
    }

private:
    void findWords();

    TokenList m_tokens;
    SpecialTokens m_special;
    PieceEncoder m_encoder;
    SentencePieceParts m_parts;
    PieceWords m_pieceWords;
    WholeTokens m_whole;
    Ids m_wholeIds;
    WordIds m_words;
};

PieceTokenizer::PieceTokenizer(TokenList tokens, SpecialTokens special, PieceEncoder encoder,
                               SentencePieceParts parts)
    : m_tokens(std::move(tokens)), m_special(special), m_encoder(std::move(encoder)),
      m_parts(std::move(parts)), m_pieceWords(m_parts.lowerCase), m_whole(m_parts.whole),
      m_words(m_parts.model.pieces.size())
{
    for (const auto &token : m_parts.whole)
        m_wholeIds.push_back(*m_tokens.id(token.text));
    findWords();
}

/// Finds the words that are one piece as a whole, so that the library need not be asked for them.
void PieceTokenizer::findWords()
{
    for (std::int32_t id = 0; id < size(); ++id) {
        const std::string_view text = token(id);
        if (!text.starts_with(wordMark) || text.size() == wordMark.size())
            continue;
        Ids ids;
        m_encoder.append(text.substr(wordMark.size()), ids);
        if (ids == Ids{id})
            m_words.add(text, id);
    }
}

bool PieceTokenizer::continuesWord(std::int32_t id) const
{
    return m_parts.model.pieces[static_cast<std::size_t>(id)].type == PieceType::Normal &&
           beginsInsideWord(token(id));
}

Ids PieceTokenizer::encode(std::string_view text) const
{
    Ids ids;
    const auto appendWord = [&](std::string_view word) {
        if (const auto id = m_words.find(word); id >= 0)
            ids.push_back(id);
        else
            m_encoder.append(word.substr(wordMark.size()), ids);
    };
    m_whole.split(text, [&](std::string_view part, std::int32_t whole) {
        if (whole >= 0)
            ids.push_back(m_wholeIds[static_cast<std::size_t>(whole)]);
        else
            m_pieceWords.forEach(part, appendWord);
    });
    return ids;
}

std::vector<std::string> textsOf(const SentencePieceModel &model)
{
    std::vector<std::string> texts;
    for (const auto &piece : model.pieces)
        texts.push_back(piece.text);
    return texts;
}

/// The special tokens must be what SentencePiece never finds in a text.
Expected<> checkSpecial(const SentencePieceModel &model, const SpecialTokens &special)
{
    const auto type = [&](std::int32_t id) { return model.pieces[static_cast<std::size_t>(id)].type; };
    const bool areControls =
        std::ranges::all_of(std::array{special.padding, special.classify, special.separator, special.mask},
                            [&](std::int32_t id) { return type(id) == PieceType::Control; });
    if (!areControls || type(special.unknown) != PieceType::Unknown)
        return failure(ErrorCode::ModelInvalid, "Its special tokens are not those of its model.");
    return {};
}

} // namespace

std::vector<WholeToken> wholePieces(const SentencePieceModel &model)
{
    std::vector<WholeToken> whole;
    for (const auto &piece : model.pieces)
        if (piece.type == PieceType::UserDefined || std::ranges::count(specialTokenNames, piece.text) > 0)
            whole.push_back({piece.text, piece.type != PieceType::UserDefined});
    return whole;
}

Expected<std::shared_ptr<const Tokenizer>> makeSentencePiece(std::string model, bool lowerCase)
{
    auto parsed = guardedRead({}, [&] { return parseSentencePiece(model); });
    if (!parsed)
        return tl::unexpected(parsed.error());
    SentencePieceParts parts{std::move(model), std::move(*parsed), lowerCase, {}};
    parts.whole = wholePieces(parts.model);
    auto tokens = TokenList::make(textsOf(parts.model));
    if (!tokens)
        return tl::unexpected(tokens.error());
    const auto special = tokens->special(specialTokenNames);
    if (!special)
        return tl::unexpected(special.error());
    return checkSpecial(parts.model, *special)
        .and_then([&] { return PieceEncoder::make(parts.model); })
        .map([&](PieceEncoder encoder) -> std::shared_ptr<const Tokenizer> {
            return std::make_shared<const PieceTokenizer>(std::move(*tokens), *special, std::move(encoder),
                                                          std::move(parts));
        });
}

} // namespace tlm
