#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokenizerkind.h"

namespace tlm {

/// What a piece is for; the numbers are those of SentencePiece's files.
enum class PieceType : std::uint8_t { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4 };

struct SentencePiece
{
    std::string text;
    float score = 0; ///< log probability (unigram), or minus the place of its merge (BPE)
    PieceType type = PieceType::Normal;
};

/// What a SentencePiece model knows, but how it normalises (Kudo and Richardson 2018).
struct SentencePieceModel
{
    TokenizerKind kind = TokenizerKind::Unigram;
    std::vector<SentencePiece> pieces; ///< by id
};

/// Reads a `spiece.model`. Throws TokenizerRefusal (tokenizerjson.h) for one that is damaged, or of a kind
/// or with options that the program does not have (byte fallback, words that end with their space).
SentencePieceModel parseSentencePiece(std::string_view bytes);

/// The model as SentencePiece's library reads it, without a normaliser.
std::string serializeSentencePiece(const SentencePieceModel &model);

/// A model as the library's trainer gives it, without the name of the file that its normaliser came from, and
/// with the scores of a unigram model rounded to 1/1024: sums of them are then the same in single and double
/// precision, whatever the order, so that every implementation cuts words alike.
std::string tidySentencePiece(std::string_view bytes);

} // namespace tlm
