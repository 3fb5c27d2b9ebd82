#pragma once
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace tlm {

/// The verbs right below a program or a verb.
std::vector<const CLI::App *> verbsOf(const CLI::App &app);

/// The options and positionals of a verb, those of its groups too, but for hidden ones.
std::vector<const CLI::Option *> optionsOf(const CLI::App &app);

/// Whether it stands by its place, without a name.
bool isPositional(const CLI::Option &option);

/// Its names as they are typed (`-h`, `--help`), or the word that stands for a positional (`CORPUS`).
std::vector<std::string> optionNames(const CLI::Option &option);

/// How many values it takes at most; a flag takes none.
int mostValues(const CLI::Option &option);

/// The words it is chosen from; none if it takes others too.
std::vector<std::string> optionChoices(const CLI::Option &option);

/// What stands for its value: `lucene|es7`, or a kind such as TEXT.
std::string valueWord(const CLI::Option &option);

} // namespace tlm
