#pragma once
#include "core/experiment/modelconfig.h"
#include "core/model/bert.h"

namespace tlm {

/// `config.json` of a model, as readConfigJson reads it.
Json configJson(const Bert &bert, const std::vector<std::string> &labels, const SpecialTokens &special);

} // namespace tlm
