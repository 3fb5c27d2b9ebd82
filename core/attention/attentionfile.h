#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/attention/headstatistics.h"
#include "core/base/error.h"

namespace tlm {

/// Attention of one example that owns its weights, [layers, heads, tokens, tokens].
struct StoredAttention
{
    std::int32_t layers = 0, heads = 0;
    std::vector<std::string> texts;
    std::vector<float> weights;
    std::int32_t secondStart = -1; ///< where the second text begins; −1: there is none
    AttentionExample view() const;
};

/// Whether `writeAttention` knows the ending of a name.
bool isAttentionFile(const std::filesystem::path &path);
/// Error Usage if it does not.
Expected<> checkAttentionFile(const std::filesystem::path &path);

/// Writes the weights whole or not at all, by the ending of the name. `.safetensors`: `attention.N` (float32)
/// per example, the tokens as a JSON array in the metadata key `tokens.N` and, for pairs, `second.N`. `.npz`:
/// the arrays `attention.N`, `tokens.N` (texts) and `second.N`, which NumPy reads without unpickling. Errors:
/// Usage for another ending, DiskFull, FileUnwritable.
Expected<> writeAttention(const std::filesystem::path &path, const std::vector<StoredAttention> &examples);

/// Reads such a `.safetensors` file. Errors: FileNotFound, ModelInvalid.
Expected<std::vector<StoredAttention>> readAttention(const std::filesystem::path &path);

} // namespace tlm
