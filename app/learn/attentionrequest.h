#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "app/terminal/learnoptions.h"
#include "app/terminal/warmtask.h"
#include "core/training/inference.h"

namespace tlm {

/// Errors: TaskNotFound, those of reading.
Expected<Task> taskOf(const std::filesystem::path &workspace, const std::string &name);

/// What is looked at; only these examples are read. Errors: TaskNotFound, Usage (no such split, example or
/// kind of file for the weights).
Expected<std::vector<Example>> examplesOf(WarmTask &task, const AttentionRequest &request,
                                          const std::stop_token &stop);

/// Answers it; the report has the weights of all examples if they are to be written, else those of the first.
/// Errors: Usage (no such head or token), Stopped, MemoryExhausted.
Expected<AttentionReport> answerAttention(const Inference &inference, const std::vector<Example> &examples,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop);

/// Writes the weights where the request wants them, if it does.
Expected<> writeWeights(const AttentionRequest &request, const AttentionReport &report);

} // namespace tlm
