#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace tlm {

// The verbs on a trained model: tlm declares them for its help and for linear runs, tlm-learn does the work.

struct EvaluateOptions
{
    std::string model, task, split = "test";
};

struct PredictOptions
{
    std::string model, text, pair, columns, pairColumn;
    std::filesystem::path file, output;
};

/// Whose attention is asked for: one text, one example of a task's split, or its first examples.
struct AttentionRequest
{
    std::optional<std::string> text;
    std::string pair, task, split = "dev";
    std::optional<std::uint64_t> example;
    std::uint64_t examples = 200;
    std::filesystem::path output; ///< where the weights go; empty: nowhere
};

struct AttentionOptions
{
    std::string model;
    AttentionRequest request;
};

struct ExportOptions
{
    std::string model;
    std::filesystem::path folder;
};

void declare(CLI::App &verb, EvaluateOptions &options);
void declare(CLI::App &verb, PredictOptions &options);
void declare(CLI::App &verb, AttentionOptions &options);
void declare(CLI::App &verb, ExportOptions &options);

} // namespace tlm
