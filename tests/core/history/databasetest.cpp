#include "core/history/database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "core/history/history.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

ErrorCode codeFor(int sqliteCode)
{
    const Error error = databaseError(SQLite::Exception("x", sqliteCode), "history.sqlite");
    EXPECT_EQ(error.where, "history.sqlite");
    EXPECT_FALSE(error.cause.empty());
    return error.code;
}

std::int64_t count(Database &database, const std::string &query)
{
    return database.connection.execAndGet("SELECT count(*) FROM " + query).getInt64();
}

void addSeries(Database &database, const std::string &name)
{
    database.connection.exec("INSERT INTO series (name) VALUES ('" + name + "')");
}

} // namespace

TEST(Database, ErrorsOfTheLibraryAreTold)
{
    EXPECT_EQ(codeFor(SQLITE_BUSY), ErrorCode::DatabaseBusy);
    EXPECT_EQ(codeFor(SQLITE_LOCKED), ErrorCode::DatabaseBusy);
    EXPECT_EQ(codeFor(SQLITE_FULL), ErrorCode::DiskFull);
    EXPECT_EQ(codeFor(SQLITE_READONLY), ErrorCode::WorkspaceReadOnly);
    EXPECT_EQ(codeFor(SQLITE_CANTOPEN), ErrorCode::WorkspaceReadOnly);
    EXPECT_EQ(codeFor(SQLITE_CORRUPT), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(codeFor(SQLITE_NOTADB), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(codeFor(SQLITE_NOMEM), ErrorCode::MemoryExhausted);
    EXPECT_EQ(codeFor(SQLITE_IOERR), ErrorCode::DatabaseDamaged);
}

TEST(Database, FailedWorkIsRolledBack)
{
    const test::TemporaryFolder folder;
    Database database = Database::open(folder.path()).value();
    const auto failed = database.write([&]() -> Expected<> {
        addSeries(database, "a");
        return failure(ErrorCode::RunState, "no");
    });
    EXPECT_EQ(failed.error().code, ErrorCode::RunState);
    EXPECT_EQ(count(database, "series"), 0);
    EXPECT_EQ(count(database, "change WHERE counter = 0"), 1);
    const auto thrown = database.write([&]() -> Expected<> {
        addSeries(database, "a");
        database.connection.exec("nonsense");
        return {};
    });
    EXPECT_EQ(thrown.error().code, ErrorCode::DatabaseDamaged);
    EXPECT_EQ(count(database, "series"), 0);
}

TEST(Database, WriteCountsChangesOnly)
{
    const test::TemporaryFolder folder;
    Database database = Database::open(folder.path()).value();
    ASSERT_TRUE(database.write([]() -> Expected<> { return {}; }));
    EXPECT_EQ(count(database, "change WHERE counter = 0"), 1);
    ASSERT_TRUE(database.write([&]() -> Expected<> {
        addSeries(database, "a");
        addSeries(database, "b");
        return {};
    }));
    EXPECT_EQ(count(database, "change WHERE counter = 1"), 1);
}

TEST(Database, ReaderSeesNothingOfAnUnfinishedWrite)
{
    const test::TemporaryFolder folder;
    Database writer = Database::open(folder.path()).value(), reader = Database::open(folder.path()).value();
    ASSERT_TRUE(writer.write([&]() -> Expected<> {
        addSeries(writer, "a");
        EXPECT_EQ(count(reader, "series"), 0);
        return {};
    }));
    EXPECT_EQ(count(reader, "series"), 1);
}

TEST(Database, LogIsWrittenAheadOnALocalDisk)
{
    const test::TemporaryFolder folder;
    Database database = Database::open(folder.path()).value();
    const std::string journal = database.connection.execAndGet("PRAGMA journal_mode").getString();
    EXPECT_EQ(journal, database.rollbackJournal ? "delete" : "wal");
    EXPECT_EQ(History::open(folder.path())->usesRollbackJournal(), database.rollbackJournal);
}
