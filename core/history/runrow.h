#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/history/history.h"

namespace tlm {

/// Columns of a run, in the order readRow takes them.
extern const char *const runColumns;

/// A stored run; `state` is the stored one.
struct StoredRun
{
    Run run;
    std::int64_t beat = 0;
};

/// Reads the row that a statement stands on. Error DatabaseDamaged with the run's id.
Expected<StoredRun> readRow(const SQLite::Statement &statement, const std::string &file);

std::string writeTags(const std::vector<std::string> &tags);

} // namespace tlm
