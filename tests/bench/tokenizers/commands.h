#pragma once
#include <CLI/CLI.hpp>

namespace tlm {

/// `train KIND FOLDER FILE… --size N [--lower]`: learns a tokenizer from the texts of files.
void addTrain(CLI::App &app);

/// `texts FILE…`: writes the texts of files to standard output, each with a NUL behind it.
void addTexts(CLI::App &app);

/// `encode FOLDER TEXTS`: encodes texts (as `texts` writes them) and prints a JSON object: their number and
/// bytes, the number of tokens, a hash of the ids and the seconds of the fastest of five goes.
void addEncode(CLI::App &app);

} // namespace tlm
