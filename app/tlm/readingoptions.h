#pragma once
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/terminal/output.h"
#include "core/data/record.h"

namespace tlm {

/// How files are read, as the options of `task add` and `corpus add` say.
struct ReadingOptions
{
    std::string format, split, delimiter, quote, encoding;
    bool noHeader = false;
};

/// Declares --format, --delimiter, --quote, --no-header and --encoding.
void declareReading(CLI::App &verb, ReadingOptions &options);

/// Errors: Usage.
Expected<ReadOptions> readOptions(const ReadingOptions &options);

/// Tells each guessed encoding and each bad record: a JSON line, or a sentence on standard error.
void reportReading(Output &output, const std::vector<GuessedEncoding> &guessed,
                   const std::vector<BadRecord> &bad);

} // namespace tlm
