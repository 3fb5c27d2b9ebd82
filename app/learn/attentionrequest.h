#pragma once
#include <filesystem>
#include <stop_token>

#include "app/terminal/learnoptions.h"
#include "core/training/inference.h"

namespace tlm {

/// Answers it; the weights go to `output` if it is given. Errors: TaskNotFound, Usage (no such example).
Expected<AttentionReport> answerAttention(const Inference &inference, const std::filesystem::path &workspace,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop);

} // namespace tlm
