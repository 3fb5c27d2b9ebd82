#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/attention/countingoptions.h"
#include "core/attention/headmeasures.h"
#include "core/data/task.h"

namespace tlm {

// The verbs on a trained model: tlm declares them for its help and for linear runs, tlm-learn does the work.

struct EvaluateOptions
{
    std::string model, task, split = "test";
    std::vector<std::string> mute; ///< LAYER.HEAD, from 0
};

/// The heads that options name, LAYER.HEAD from 0. Error Usage for what names none.
Expected<std::vector<HeadPlace>> headsOf(const std::vector<std::string> &names);

struct PredictOptions
{
    std::string model, text, pair, columns, pairColumn;
    std::filesystem::path file, output;
};

/// Whose attention is asked for: given texts, one example of a task's split, or its first examples.
struct AttentionRequest
{
    std::vector<Example> texts; ///< if there are any, the task is not asked
    std::string task, split = "dev";
    std::optional<std::uint64_t> example;
    std::uint64_t examples = 200;
    std::filesystem::path output; ///< where the weights go; empty: nowhere
    CountingOptions counting;
    std::vector<HeadPlace> muted;
    std::vector<std::size_t> masked; ///< tokens of the only text
};

struct AttentionOptions
{
    std::string model, text, pair;
    AttentionRequest request;
    std::string rows = "inner", offsets = "pooled";
    std::vector<std::string> verticalTokens; ///< empty: the usual ones
    std::vector<std::string> mute;           ///< LAYER.HEAD, from 0
    std::filesystem::path figure, measures;
    bool importance = false;

    /// What the options ask for. Error Usage for a head, a way of counting or a kind of file that is none.
    Expected<AttentionRequest> wanted() const;
};

struct ExportOptions
{
    std::string model;
    std::filesystem::path folder;
};

/// One of two options must be there; a verb's callback is checked before the program's.
void requireOne(CLI::App &verb, CLI::Option *one, CLI::Option *other, const char *names);

void declare(CLI::App &verb, EvaluateOptions &options);
void declare(CLI::App &verb, PredictOptions &options);
void declare(CLI::App &verb, AttentionOptions &options);
void declare(CLI::App &verb, ExportOptions &options);

} // namespace tlm
