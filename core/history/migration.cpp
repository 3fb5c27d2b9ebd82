#include "core/history/migration.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/history/database.h"

namespace tlm {

namespace {

constexpr int applicationId = 0x544C4D48; // TLMH

int pragma(SQLite::Database &connection, const char *name)
{
    return connection.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

bool anyRunIsHeld(const std::filesystem::path &root)
{
    std::error_code error;
    for (const auto &folder : std::filesystem::directory_iterator(root / "runs", error))
        if (FileLock::isHeld(folder.path() / "lock"))
            return true;
    return false;
}

bool waitUntilNoRunIsHeld(const std::filesystem::path &root, const std::function<void()> &waiting,
                          std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (anyRunIsHeld(root)) {
        if (std::chrono::steady_clock::now() >= end)
            return false;
        if (waiting)
            waiting();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

void applyStep(SQLite::Database &connection, std::size_t version, const std::string &step)
{
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::EXCLUSIVE);
    if (pragma(connection, "user_version") != int(version))
        return; // another process was quicker
    connection.exec(step);
    connection.exec(fmt::format("PRAGMA application_id = {}", applicationId));
    connection.exec(fmt::format("PRAGMA user_version = {}", version + 1));
    transaction.commit();
}

} // namespace

const std::vector<std::string> &migrationSteps()
{
    static const std::vector<std::string> steps{
        R"(
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    configuration TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    beat INTEGER NOT NULL DEFAULT 0,
    claimed INTEGER NOT NULL DEFAULT 0,
    request TEXT NOT NULL DEFAULT 'none',
    host TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    inputs TEXT NOT NULL DEFAULT '',
    threads INTEGER NOT NULL DEFAULT 0,
    precision TEXT NOT NULL DEFAULT '',
    process INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL DEFAULT '',
    step INTEGER NOT NULL DEFAULT 0,
    total_steps INTEGER NOT NULL DEFAULT 0,
    best_step INTEGER,
    dev REAL,
    test REAL,
    tokens INTEGER NOT NULL DEFAULT 0,
    flops REAL NOT NULL DEFAULT 0,
    flops_real REAL NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    archived INTEGER NOT NULL DEFAULT 0,
    next_row INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX run_state ON run (state);
CREATE TABLE series (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE point (
    run INTEGER NOT NULL,
    row INTEGER NOT NULL,
    series INTEGER NOT NULL,
    step INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    value REAL, -- NULL: not a number
    time INTEGER NOT NULL,
    PRIMARY KEY (run, row)
) WITHOUT ROWID;
CREATE TABLE change (counter INTEGER NOT NULL);
INSERT INTO change VALUES (0);
)",
        // A trainer that is killed after an evaluation and before its next checkpoint evaluates again.
        R"(
DELETE FROM point WHERE EXISTS (
    SELECT * FROM point AS later WHERE later.run = point.run AND later.series = point.series
        AND later.step = point.step AND later.row > point.row);
CREATE UNIQUE INDEX point_step ON point (run, series, step);
)",
        // What a training costs beside its time.
        R"(
ALTER TABLE run ADD COLUMN padded_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN joules REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN memory INTEGER NOT NULL DEFAULT 0;
)",
        // The queue has an order that a person chooses (NULL: in the order of the ids), and may rest.
        R"(
ALTER TABLE run ADD COLUMN place INTEGER;
CREATE TABLE queue (paused INTEGER NOT NULL);
INSERT INTO queue VALUES (0);
)",
        // A person's name and star, a removal that can be taken back, and what changed since one looked.
        R"(
ALTER TABLE run ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN removed INTEGER NOT NULL DEFAULT 0; -- when, in milliseconds; 0: it is there
ALTER TABLE run ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- the store's counter after the last change
CREATE INDEX run_changed ON run (changed);
)"};
    return steps;
}

Expected<> checkVersion(SQLite::Database &connection, const std::string &file,
                        const std::vector<std::string> &steps)
{
    const SQLite::Transaction oneMoment(connection); // others may be creating the store
    const int version = pragma(connection, "user_version");
    if (version > int(steps.size()))
        return failure(
            ErrorCode::DatabaseNewer,
            fmt::format("The history has version {}; this program knows up to {}.", version, steps.size()),
            file);
    const int id = pragma(connection, "application_id");
    const bool empty = connection.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
    if (version < 0 || (id != applicationId && !empty))
        return failure(ErrorCode::DatabaseDamaged, "This database is not a history of TLM Studio.", file);
    return {};
}

Expected<> migrate(SQLite::Database &connection, const std::filesystem::path &root,
                   const std::vector<std::string> &steps, const std::function<void()> &waiting,
                   std::chrono::milliseconds patience)
{
    const auto start = std::size_t(pragma(connection, "user_version"));
    if (start > 0 && start < steps.size() && !waitUntilNoRunIsHeld(root, waiting, patience))
        return failure(ErrorCode::DatabaseBusy,
                       "The history must be brought up to date, but a run is still training.",
                       connection.getFilename());
    for (std::size_t version = start; version < steps.size(); ++version)
        applyStep(connection, version, steps[version]);
    return {};
}

} // namespace tlm
