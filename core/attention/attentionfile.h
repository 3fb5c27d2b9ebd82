#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/attention/headpattern.h"
#include "core/base/error.h"

namespace tlm {

/// Attention of one example that owns its weights, [layers, heads, tokens, tokens].
struct StoredAttention
{
    std::int32_t layers = 0, heads = 0;
    std::vector<std::string> texts;
    std::vector<float> weights;
    AttentionExample view() const;
};

/// Writes `attention.N` (float32) per example and the tokens as a JSON array in the metadata key `tokens.N`.
Expected<> writeAttention(const std::filesystem::path &path, const std::vector<StoredAttention> &examples);

/// Reads such a file. Errors: FileNotFound, ModelInvalid.
Expected<std::vector<StoredAttention>> readAttention(const std::filesystem::path &path);

} // namespace tlm
