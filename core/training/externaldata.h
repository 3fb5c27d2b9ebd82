#pragma once
#include <stop_token>

#include "core/base/progress.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// The external data in tokens: from the cache if it holds them, else tokenised and put there (without a
/// cache, or if it cannot be written, they stay in memory). Errors: Stopped, those of readTexts.
Expected<Sequences> obtainExternal(const TrainingTexts &texts, const Tokenizer &tokenizer,
                                   const Configuration &configuration, const TokenCache &cache, int threads,
                                   ProgressSink &progress, std::stop_token stop);

/// How many external sequences come of each document of the selection, which is tokenised for it. Errors:
/// Stopped, those of readTexts.
Expected<std::vector<std::uint32_t>> countExternal(const TrainingTexts &texts, const Tokenizer &tokenizer,
                                                   const Configuration &configuration, int threads,
                                                   ProgressSink &progress, std::stop_token stop);

} // namespace tlm
