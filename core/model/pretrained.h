#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"

namespace tlm {

/// A model with its tokenizer and the names of its labels, as a Hugging Face folder holds them
/// (`config.json`, `model.safetensors` or `pytorch_model.bin`, the files of the tokenizer).
struct PretrainedModel
{
    Bert bert;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::vector<std::string> labels;
    std::vector<std::string> notes; ///< sentences on what the folder had not, or had and was left out
};

/// Writes the folder's files, each whole or not at all. `config.json` carries our own keys (pooling, planted
/// heads, pre-norm) under `tlm`.
Expected<> savePretrained(const PretrainedModel &model, const std::filesystem::path &folder);
Expected<> savePretrained(const Bert &bert, const Tokenizer &tokenizer,
                          const std::vector<std::string> &labels, const std::filesystem::path &folder);

/// Opens a folder in Hugging Face layout (BERT, RoBERTa; also the authors' checkpoints and encoders that were
/// exported alone). Old names, a missing prefix of the encoder and a missing decoder are understood; a
/// missing MLM head starts afresh, a head for tokens or choices is left out, both with a note. Errors:
/// ModelNotFound, ModelInvalid (which field, which tensor, which shape), those of openWeights and
/// openTokenizer, MemoryExhausted.
Expected<PretrainedModel> openPretrained(const std::filesystem::path &folder);

} // namespace tlm
