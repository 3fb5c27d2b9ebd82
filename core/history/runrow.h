#pragma once
#include <unordered_map>

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

/// Reads stored configurations, each text once: a list that is read again and again stays quick.
class ConfigurationReader
{
public:
    Expected<Configuration> read(const std::string &text);

private:
    std::unordered_map<std::uint64_t, Configuration> m_known; ///< by hash of the text
};

/// Reads the row that a statement stands on. Error DatabaseDamaged with the run's id.
Expected<StoredRun> readRow(const SQLite::Statement &statement, ConfigurationReader &configurations,
                            const std::string &file);

std::string writeTags(const std::vector<std::string> &tags);

} // namespace tlm
