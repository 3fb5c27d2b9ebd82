#pragma once
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/repeats.h"
#include "core/data/taskrows.h"

namespace tlm {

/// How many examples have a length, by the length.
using LengthCounts = std::vector<std::uint64_t>;

/// What going through a task once tells.
struct TaskFacts
{
    LengthCounts words;
    std::vector<RepeatedExample> repeats;
};
/// Error Stopped, those of TaskRows::example.
Expected<TaskFacts> measureRows(const TaskRows &rows, const std::stop_token &stop);

/// Lengths as the model will see them: tokens with the special ones around them, before anything is cut off.
struct TokenLengths
{
    LengthCounts tokens;
    std::uint64_t examples = 0;      ///< that were looked at
    std::string run;                 ///< whose tokenizer it was; empty: one learnt from those examples
    std::int64_t sequenceLength = 0; ///< of that run, or of the usual configuration
};
/// By the tokenizer of the newest run of the task that has one. At most 5,000 examples are looked at. Errors:
/// Stopped, those of the store of runs.
Expected<TokenLengths> measureTokens(const TaskRows &rows, const Workspace &workspace,
                                     const std::stop_token &stop);

} // namespace tlm
