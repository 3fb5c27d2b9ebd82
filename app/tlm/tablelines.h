#pragma once
#include "app/terminal/output.h"
#include "core/sweep/tabletext.h"

namespace tlm {

/// Tells the table of a sweep: `{"table":{…}}` to scripts; to people in a format (`text`, `markdown`, `csv`).
void tellTable(const SweepTable &table, const std::string &format, Output &output);

/// Tells the results of a task, one's own and the paper's: `{"result":{…}}` a line to scripts.
void tellTable(const std::string &task, const std::vector<Result> &results, const std::string &format,
               Output &output);

} // namespace tlm
