#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/text/wordpiece.h"

namespace tlm {

/// All that a WordPiece tokenizer is made of.
struct WordPieceParts
{
    std::vector<std::string> vocabulary;
    WordPieceOptions options;
    std::vector<std::string> whole; ///< matched as written, beyond the five special tokens
};

/// Writes `vocab.txt`, `tokenizer.json` and `tokenizer_config.json` as Hugging Face reads them.
Expected<> saveWordPiece(const WordPieceParts &parts, const SpecialTokens &special,
                         const std::filesystem::path &folder);

/// Reads `tokenizer.json`, or where there is none `vocab.txt` with `tokenizer_config.json`. Errors:
/// FileNotFound, ModelInvalid.
Expected<WordPieceParts> readWordPiece(const std::filesystem::path &folder);

} // namespace tlm
