#pragma once
#include <set>
#include <string>
#include <string_view>

namespace tlm {

/// How vocabularies spell words: as they are (WordPiece), byte by byte (byte-level BPE), and both with the
/// sign of a space before them (`Ġ`, SentencePiece's `▁`).
std::set<std::string> spellingsOf(const std::set<std::string> &words);

// What a token is to the measures of attention, however it is spelled.
bool isClassifyToken(std::string_view token);    ///< `[CLS]`, `<s>`
bool isSeparatorToken(std::string_view token);   ///< `[SEP]`, `</s>`
bool isBoundaryToken(std::string_view token);    ///< either
bool isPunctuationToken(std::string_view token); ///< full stop or comma (Clark et al. 2019), also Chinese

} // namespace tlm
