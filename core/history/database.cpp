#include "core/history/database.h"

#include <chrono>
#include <thread>

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/history/filesystem.h"
#include "core/history/migration.h"

namespace tlm {

namespace {

/// Files up to this size are checked whole at every opening.
constexpr std::uintmax_t checkedSize = 4 << 20;

/// SQLite does not wait by itself when the journal's kind is being changed.
template <typename Work>
void retryWhileBusy(Work work)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(busyMilliseconds);
    for (;;) {
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > end)
                throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void setJournal(SQLite::Database &connection, bool rollbackJournal)
{
    const std::string wanted = rollbackJournal ? "delete" : "wal";
    retryWhileBusy([&] {
        if (connection.execAndGet("PRAGMA journal_mode").getString() != wanted)
            connection.execAndGet("PRAGMA journal_mode = " + wanted);
    });
}

Expected<> checkPlace(const std::filesystem::path &root, const std::filesystem::path &file)
{
    std::error_code error;
    if (!std::filesystem::is_directory(root, error))
        return failure(ErrorCode::FileNotFound, "There is no such workspace folder.", root.string());
    if (std::filesystem::is_directory(file, error))
        return failure(ErrorCode::DatabaseDamaged, "The history is a folder, not a file.", file.string());
    return {};
}

/// What SQLite's check found, without the name of the database in front.
std::string lastLine(const std::string &found)
{
    const auto end = found.find_last_not_of('\n');
    const auto line = found.substr(0, end == std::string::npos ? 0 : end + 1);
    return line.substr(line.rfind('\n') + 1);
}

} // namespace

Error databaseError(const SQLite::Exception &exception, const std::string &file)
{
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::DatabaseBusy, "Another process is writing to the history.", file};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, "There is no room left to write the history.", file};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::WorkspaceReadOnly, "The history cannot be opened for writing.", file};
    case SQLITE_NOMEM:
        return {ErrorCode::MemoryExhausted, "There is not enough memory to read the history.", file};
    case SQLITE_IOERR:
        break;
    default:
        return {ErrorCode::DatabaseDamaged, fmt::format("The history is damaged: {}.", exception.what()),
                file};
    }
    const int detail = exception.getExtendedErrorCode();
    if (detail == SQLITE_IOERR_WRITE || detail == SQLITE_IOERR_SHMSIZE || detail == SQLITE_IOERR_FSYNC)
        return {ErrorCode::DiskFull, "The history could not be written: there may be no room left.", file};
    return {ErrorCode::DatabaseDamaged, fmt::format("The history cannot be read: {}.", exception.what()),
            file};
}

Expected<Database> Database::open(const std::filesystem::path &root, std::chrono::milliseconds patience)
{
    const std::filesystem::path path = root / "history.sqlite";
    if (const auto place = checkPlace(root, path); !place)
        return tl::unexpected(place.error());
    return guarded(path.string(), [&]() -> Expected<Database> {
        Database database{
            SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds),
            path.string(), isOnNetwork(root)};
        if (const auto known = checkVersion(database.connection, database.file, migrationSteps()); !known)
            return tl::unexpected(known.error());
        setJournal(database.connection, database.rollbackJournal);
        if (const auto migrated = migrate(database.connection, root, migrationSteps(), {}, patience);
            !migrated)
            return tl::unexpected(migrated.error());
        if (std::filesystem::file_size(path) <= checkedSize)
            if (const auto checked = database.check(); !checked)
                return tl::unexpected(checked.error());
        return database;
    });
}

Expected<> Database::write(const std::function<Expected<>()> &work)
{
    return guarded(file, [&]() -> Expected<> {
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        const int before = connection.getTotalChanges();
        if (const auto done = work(); !done)
            return done;
        if (connection.getTotalChanges() != before)
            connection.exec("UPDATE change SET counter = counter + 1");
        transaction.commit();
        return {};
    });
}

Expected<> Database::check()
{
    return guarded(file, [&]() -> Expected<> {
        const std::string found = connection.execAndGet("PRAGMA quick_check(1)").getString();
        if (found != "ok")
            return failure(ErrorCode::DatabaseDamaged,
                           fmt::format("The history is damaged: {}.", lastLine(found)), file);
        return {};
    });
}

} // namespace tlm
