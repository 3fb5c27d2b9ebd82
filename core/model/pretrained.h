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
/// (`config.json`, `model.safetensors`, `vocab.txt`, `tokenizer.json`).
struct PretrainedModel
{
    Bert bert;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::vector<std::string> labels;
};

/// Writes the folder's files, each whole or not at all. `config.json` carries our own keys (pooling, planted
/// heads, pre-norm) under `tlm`.
Expected<> savePretrained(const PretrainedModel &model, const std::filesystem::path &folder);
Expected<> savePretrained(const Bert &bert, const Tokenizer &tokenizer,
                          const std::vector<std::string> &labels, const std::filesystem::path &folder);

/// Opens a folder in Hugging Face layout (BERT). Old names (`gamma`, `beta`), a missing `bert.` prefix and a
/// missing decoder are understood; a missing MLM head starts afresh. Hugging Face's own classification heads
/// stand on a pooler, which this model has not: such a head is left out. Errors: ModelNotFound, ModelInvalid
/// (which tensor, which shape).
Expected<PretrainedModel> openPretrained(const std::filesystem::path &folder);

/// Finds what a person calls a model: a run id of the workspace (its best model), `RUN@STEP` (one that the
/// run kept on its way) or a folder. Error ModelNotFound.
Expected<std::filesystem::path> findModel(const std::filesystem::path &workspaceRoot,
                                          const std::string &model);

} // namespace tlm
