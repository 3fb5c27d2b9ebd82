#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/training/inference.h"

namespace tlm {

/// Whose attention is asked for: one text, one example of a task's split, or its first examples.
struct AttentionRequest
{
    std::optional<std::string> text;
    std::string pair, task, split = "dev";
    std::optional<std::uint64_t> example;
    std::uint64_t examples = 200;
    std::filesystem::path output; ///< where the weights go; empty: nowhere
};

/// Answers it; the weights go to `output` if it is given. Errors: TaskNotFound, Usage (no such example).
Expected<AttentionReport> answerAttention(const Inference &inference, const std::filesystem::path &workspace,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop);

} // namespace tlm
