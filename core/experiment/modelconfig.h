#pragma once
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/experiment/configuration.h"
#include "core/text/tokenizer.h"

namespace tlm {

/// `config.json` of a model: Hugging Face's BERT or RoBERTa fields (facts §5.3), and under `tlm` what they
/// cannot say. A pre-norm model is called `tlm-bert`, so that nobody computes other numbers from it silently.
/// `pooledHead`: the classification head is Hugging Face's.
Json configJson(const ModelConfiguration &model, bool pooledHead, const std::vector<std::string> &labels,
                const SpecialTokens &special);

struct FolderConfiguration
{
    ModelConfiguration model;
    std::vector<std::string> labels; ///< of `id2label`, empty if there is none
    bool classifiesTexts = true;     ///< false if `architectures` says that a head is for tokens or choices
};

/// Reads it. What may be missing has Hugging Face's defaults. Error ModelInvalid names the field: a missing
/// or absurd size, another kind of model, positions or activation.
Expected<FolderConfiguration> readConfigJson(const Json &json, const std::string &where);

} // namespace tlm
