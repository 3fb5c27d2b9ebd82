#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/text/wholetokens.h"
#include "core/text/wordpiece.h"

namespace simdjson::dom {
class element;
}

namespace tlm {

/// All that a WordPiece tokenizer is made of.
struct WordPieceParts
{
    std::vector<std::string> vocabulary;
    WordPieceOptions options;
    std::vector<std::string> whole; ///< matched as written, beyond the five special tokens
};

/// Writes `vocab.txt`, `tokenizer.json` and `tokenizer_config.json` as Hugging Face reads them.
Expected<> saveWordPiece(const Tokenizer &tokenizer, const std::vector<std::string> &tokens,
                         const WordPieceOptions &options, const std::vector<WholeToken> &whole,
                         const std::filesystem::path &folder);

/// What a `tokenizer.json` says; throws why it is refused (tokenizerjson.h).
WordPieceParts readWordPieceJson(const simdjson::dom::element &file);

/// Reads `vocab.txt` with `tokenizer_config.json`. Errors: FileNotFound, ModelInvalid.
Expected<WordPieceParts> readWordPieceVocabulary(const std::filesystem::path &folder);

} // namespace tlm
