#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "core/text/tokenizer.h"

namespace tlm {

/// A hash of all files of a tokenizer's folder, by which two tokenizers are known to be the same.
std::string tokenizerHash(const std::filesystem::path &folder);

/// Keeps a trained tokenizer under a key, for runs that would train the same one. What cannot be kept is
/// left.
void keepTokenizer(const Tokenizer &tokenizer, const std::filesystem::path &cache, const std::string &key);

/// The tokenizer kept under a key; null if there is none that is whole.
std::shared_ptr<const Tokenizer> findTokenizer(const std::filesystem::path &cache, const std::string &key);

} // namespace tlm
