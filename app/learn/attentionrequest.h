#pragma once
#include <filesystem>
#include <stop_token>
#include <string>

#include "app/terminal/learnoptions.h"
#include "core/training/inference.h"

namespace tlm {

/// Errors: TaskNotFound, those of reading.
Expected<Task> taskOf(const std::filesystem::path &workspace, const std::string &name);

/// Answers it; the weights go to `output` if it is given, those of the first example are in the report in any
/// case. Errors: TaskNotFound, Usage (no such example, head, token or kind of file), those of writing.
Expected<AttentionReport> answerAttention(const Inference &inference, const std::filesystem::path &workspace,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop);

} // namespace tlm
