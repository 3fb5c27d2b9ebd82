#pragma once
#include <filesystem>

#include "core/text/bytebpe.h"

namespace simdjson::dom {
class element;
}

namespace tlm {

/// Writes `vocab.json`, `merges.txt`, `tokenizer.json` and `tokenizer_config.json` as Hugging Face reads
/// them. A tokenizer that lower-cases is complete in `tokenizer.json` only, as RoBERTa's own class cannot.
Expected<> saveByteBpe(const Tokenizer &tokenizer, const ByteBpeParts &parts,
                       const std::filesystem::path &folder);

/// What a `tokenizer.json` says; throws why it is refused (tokenizerjson.h).
ByteBpeParts readByteBpeJson(const simdjson::dom::element &file);

/// Reads `vocab.json` and `merges.txt` with `tokenizer_config.json`. Errors: FileNotFound, ModelInvalid.
Expected<ByteBpeParts> readByteBpeVocabulary(const std::filesystem::path &folder);

} // namespace tlm
