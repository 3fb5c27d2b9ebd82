#pragma once
#include "core/history/results.h"

namespace tlm {

/// Test scores of Yao et al., "NLP From Scratch Without Large-Scale Pretraining" (ICML 2022), Table 2: means
/// and deviations over three seeds, FLOPs by their rule. Empty for a task that is not one of their eight.
std::vector<Result> publishedResults(const std::string &task);

} // namespace tlm
