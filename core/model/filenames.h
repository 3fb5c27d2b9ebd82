#pragma once
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm {

/// The name of a parameter in files, as Hugging Face's models of the family have it (facts §5.1, §5.2):
/// RoBERTa's encoder is `roberta.`, its MLM head `lm_head.`; BERT's pooled head is `bert.pooler.dense` and
/// `classifier`.
std::string fileName(const std::string &parameter, Family family);

/// That name first, then older ones of the same tensor: `LayerNorm.gamma` and `.beta`, the decoder's bias,
/// and each without the encoder's prefix (encoders that were exported alone).
std::vector<std::string> knownFileNames(const std::string &parameter, Family family);

} // namespace tlm
