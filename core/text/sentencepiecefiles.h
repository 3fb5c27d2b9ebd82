#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/text/bytebpe.h"
#include "core/text/sentencepiecemodel.h"
#include "core/text/wholetokens.h"

namespace simdjson::dom {
class element;
}

namespace tlm {

/// All that a SentencePiece tokenizer is made of.
struct SentencePieceParts
{
    std::string bytes; ///< of the `spiece.model`
    SentencePieceModel model;
    bool lowerCase = false;
    std::vector<WholeToken> whole; ///< matched as written: special tokens and user-defined pieces
};

/// The special tokens and the user-defined pieces of a model.
std::vector<WholeToken> wholePieces(const SentencePieceModel &model);

/// The merges by which Hugging Face's BPE does what SentencePiece's does: for every piece all pairs of pieces
/// that make it, in the order of the scores, of one piece's the longer left part first (SentencePiece takes
/// the leftmost place, and parts grow from the left).
std::vector<TokenMerge> mergesOf(const SentencePieceModel &model);

/// Writes `spiece.model`, `tokenizer.json` and `tokenizer_config.json` as Hugging Face reads them.
Expected<> saveSentencePiece(const Tokenizer &tokenizer, const SentencePieceParts &parts,
                             const std::filesystem::path &folder);

/// Whether a `tokenizer.json` lower-cases. Throws TokenizerRefusal (tokenizerjson.h) where it is none of
/// those that saveSentencePiece writes or does not agree with the model.
bool readSentencePieceJson(const simdjson::dom::element &file, const SentencePieceModel &model);

/// The regular expression of the characters that part words, as `tokenizer.json` says it.
std::string wordSeparatorExpression();

} // namespace tlm
