#pragma once
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"

namespace tlm {

/// `config.json` of a model: Hugging Face's BERT fields (facts §5.3), and under `tlm` what they cannot say. A
/// pre-norm model is called `tlm-bert`, so that nobody computes other numbers from it silently.
Json configJson(const Bert &bert, const std::vector<std::string> &labels, const SpecialTokens &special);

struct FolderConfiguration
{
    ModelConfiguration model;
    std::vector<std::string> labels; ///< of `id2label`, empty if there is none
};

/// Reads it. Error ModelInvalid names the field: a missing or absurd size, another architecture or
/// activation.
Expected<FolderConfiguration> readConfigJson(const Json &json, const std::string &where);

} // namespace tlm
