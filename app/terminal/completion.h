#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace tlm {

/// A word that may be typed next, and what it does.
struct Completion
{
    std::string word, description;
    friend bool operator==(const Completion &, const Completion &) = default;
};

/// Names that a value may be: of an option (`--task`) or a positional (`RUN`) of a verb (`task show`).
using ValueNames =
    std::function<std::vector<std::string>(const std::string &verb, const std::string &option)>;

/// What the last of the words of a command line, which may be empty, may become: verbs, options, choices and
/// names. Nothing where only a person knows, as for the name of a file.
std::vector<Completion> completionsOf(const CLI::App &program, const std::vector<std::string> &words,
                                      const ValueNames &names);

/// What `bash`, `zsh` or `fish` reads to complete the words of `tlm`: it asks `tlm complete WORD…`, which
/// tells a completion a line, a tab before its description.
std::string completionScript(const std::string &shell);

} // namespace tlm
