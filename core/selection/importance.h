#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/data/documentstore.h"
#include "core/data/task.h"
#include "core/selection/selection.h"

namespace tlm {

/// How often each bucket of hashed n-grams occurs (hashedngrams.h).
using NgramCounts = std::vector<std::uint64_t>;

/// log(share in the target + 1e-8) − log(share in the raw text + 1e-8) of every bucket.
std::vector<double> logRatios(const NgramCounts &target, const NgramCounts &raw);

/// The documents in the order in which importance resampling draws them without replacement (DSIR; Xie et al.
/// 2023): by log importance weight, which becomes `score`, plus Gumbel noise that depends on the seed and the
/// number of the document alone. `rank` is the place in that order. Documents without words, or with fewer
/// than `options.minimumWords`, are not drawn. Errors: Stopped, MemoryExhausted.
Expected<std::vector<SelectedDocument>> drawByImportance(std::vector<SelectedDocument> documents,
                                                         const Task &task,
                                                         const std::vector<DocumentStore> &stores,
                                                         const SelectionOptions &options,
                                                         ProgressSink &progress, std::stop_token stop);

} // namespace tlm
