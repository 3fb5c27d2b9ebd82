#pragma once
#include <filesystem>
#include <optional>

#include "core/data/readers.h"

namespace tlm {

/// The name without the ending of a compression (`.gz`, `.bz2`, `.xz`, `.zst`).
std::filesystem::path withoutCompression(const std::filesystem::path &path);

/// The format by name, then by the first lines; nothing when neither tells.
std::optional<Format> guessFormat(const std::filesystem::path &path, const SampleLines &lines);

/// The delimiter (comma, semicolon, tab or bar) that gives most records the same number of fields, 0 if none
/// gives more than one.
char guessDelimiter(const SampleLines &lines);

/// What encloses fields: the double quote, but nothing (0) for fields between tabs of which more records have
/// the same number when a quote is a character like any other.
char guessQuote(const SampleLines &lines, char delimiter);

/// Whether the first record reads like names: short, different, no numbers, and none of them comes again in
/// its column.
bool guessHeader(const SampleLines &lines, char delimiter, char quote = '"');

} // namespace tlm
