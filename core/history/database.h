#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/error.h"

namespace tlm {

/// How long a process waits for others that write.
inline constexpr int busyMilliseconds = 10'000;

/// Cause and code for an error of SQLite on a file.
Error databaseError(const SQLite::Exception &exception, const std::string &file);

/// Runs work that returns an Expected and turns SQLite's exceptions into errors of `file`.
template <typename Work>
auto guarded(const std::string &file, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(databaseError(exception, file));
    }
}

/// An SQLite file with its journal and time limits set, and its tables brought up to date.
struct Database
{
    SQLite::Database connection;
    std::string file;
    bool rollbackJournal = false;

    /// Opens or creates `root`/history.sqlite; `patience` and errors as History::open.
    static Expected<Database>
    open(const std::filesystem::path &root,
         std::chrono::milliseconds patience = std::chrono::milliseconds(busyMilliseconds));

    /// Runs `work` (returns Expected<>) in one transaction that is rolled back when it fails, and counts the
    /// change.
    Expected<> write(const std::function<Expected<>()> &work);
    Expected<> check();
};

} // namespace tlm
