#pragma once
#include <filesystem>
#include <string>

#include "core/training/sequences.h"

namespace tlm::bench {

/// Makes a folder for both participants: `model`, a random BERT-base (12 layers × 12 heads × 768) in Hugging
/// Face layout, and `mixed.json`, `full.json`: the ids of 200 dev sentences of a task as they are, and of as
/// many of exactly 128 tokens.
void prepare(const std::filesystem::path &data, const std::filesystem::path &folder);

/// So many sequences of such a file, again from the first when it ends.
LabelledSequences readSentences(const std::filesystem::path &file, std::size_t count);

} // namespace tlm::bench
