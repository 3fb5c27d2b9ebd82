#pragma once
#include <string>

#include "core/base/json.h"
#include "core/training/inference.h"

namespace tlm {

/// `{"layers":…,"heads":…,…,"per_head":[…],"options":{…}}`; the counts leave planted heads out. Tokens of the
/// text are named if the report is of one example.
Json attentionJson(const AttentionReport &report);
std::string attentionText(const AttentionReport &report);

} // namespace tlm
