#pragma once
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/sweep/sweeptable.h"

namespace tlm {

/// A table of texts, the first column naming the rows.
struct TextTable
{
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// Columns under each other, for a terminal.
std::string alignedText(const TextTable &table);
std::string markdownText(const TextTable &table);
/// A `tabular` with the rules of booktabs, numbers right-aligned; ± in mathematics, all else escaped.
std::string latexText(const TextTable &table);
/// RFC 4180 with LF line ends.
std::string csvText(const TextTable &table);

/// The paper's form: `84.95 ± 0.57` in per cent, mean and standard deviation over seeds; `(2 of 3)` while
/// runs are missing; with a baseline the difference and its interval, `+2.10 [+0.55, +3.61]`.
TextTable pivotOf(const SweepTable &table);
/// A record for each cell, with plain numbers between 0 and 1.
TextTable recordsOf(const SweepTable &table);
Json toJson(const SweepTable &table);

/// `84.95 ± 0.57` in per cent; without a deviation for a single run.
std::string scoreText(const MeanScore &score, std::size_t runs);

} // namespace tlm
