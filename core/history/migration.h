#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/history/database.h"

namespace tlm {

/// Step i brings a store from version i to version i + 1 (`user_version`). A released step never changes.
const std::vector<std::string> &migrationSteps();

/// Errors: DatabaseNewer when the store's version is above the number of steps, DatabaseDamaged when the file
/// is a database of something else.
Expected<> checkVersion(SQLite::Database &connection, const std::string &file,
                        const std::vector<std::string> &steps);

/// Applies the missing steps, each in one transaction. A store that has tables already is changed only while
/// no run holds its lock: `waiting` is called whenever one does; error DatabaseBusy when that takes longer
/// than `patience`.
Expected<> migrate(SQLite::Database &connection, const std::filesystem::path &root,
                   const std::vector<std::string> &steps, const std::function<void()> &waiting = {},
                   std::chrono::milliseconds patience = std::chrono::milliseconds(busyMilliseconds));

} // namespace tlm
