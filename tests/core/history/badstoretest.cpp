#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/random.h"
#include "core/history/history.h"
#include "tests/core/history/anyconfiguration.h"
#include "tests/restricted.h"
#include "tests/temporaryfolder.h"

using namespace tlm;
using test::anyConfiguration;

namespace {

/// A closed store with some runs, as the bytes of its file.
std::string storeBytes()
{
    const test::TemporaryFolder folder;
    {
        History history = History::open(folder.path()).value();
        for (int i = 0; i < 20; ++i) {
            const std::string id = history.create(anyConfiguration()).value();
            EXPECT_TRUE(history.record(id, {}, std::vector<MetricPoint>(50, {1, 2, "loss", 3.5, 4})));
        }
    }
    return test::contentOf(folder / "history.sqlite");
}

ErrorCode openError(const test::TemporaryFolder &folder)
{
    const auto history = History::open(folder.path());
    return history ? ErrorCode::Internal : history.error().code;
}

std::vector<MetricPoint> steps(std::int64_t first, std::int64_t count)
{
    std::vector<MetricPoint> points;
    for (std::int64_t step = first; step < first + count; ++step)
        points.push_back({step, 2, "loss", 3, 4});
    return points;
}

} // namespace

TEST(BadStore, TextFileOrFolderInItsPlace)
{
    const test::TemporaryFolder folder;
    folder.write("history.sqlite", std::string(5000, 'x'));
    EXPECT_EQ(openError(folder), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(test::contentOf(folder / "history.sqlite"), std::string(5000, 'x'));
    std::filesystem::remove(folder / "history.sqlite");
    std::filesystem::create_directory(folder / "history.sqlite");
    EXPECT_EQ(openError(folder), ErrorCode::DatabaseDamaged);
}

TEST(BadStore, MissingWorkspace)
{
    EXPECT_EQ(History::open("/no/such/workspace").error().code, ErrorCode::FileNotFound);
}

TEST(BadStore, TruncatedFile)
{
    const std::string bytes = storeBytes();
    for (const std::size_t size :
         {bytes.size() - 4096, bytes.size() / 2, std::size_t(4096), std::size_t(100)}) {
        const test::TemporaryFolder folder;
        folder.write("history.sqlite", bytes.substr(0, size));
        EXPECT_EQ(openError(folder), ErrorCode::DatabaseDamaged) << size;
    }
}

TEST(BadStore, OverwrittenBytesAreNoticedOrHarmless)
{
    const std::string bytes = storeBytes();
    const CounterRandom random(7);
    int noticed = 0;
    for (std::uint64_t round = 0; round < 60; ++round) {
        std::string damaged = bytes;
        const std::size_t place = random.below(2 * round, bytes.size() - 64);
        damaged.replace(place, 64, 64, char(random.below(2 * round + 1, 256)));
        const test::TemporaryFolder folder;
        folder.write("history.sqlite", damaged);
        const auto history = History::open(folder.path());
        const auto runs = history ? history->runs() : tl::unexpected(history.error());
        if (runs)
            continue;
        ++noticed;
        EXPECT_TRUE(runs.error().code == ErrorCode::DatabaseDamaged ||
                    runs.error().code == ErrorCode::DatabaseNewer)
            << runs.error().cause;
    }
    EXPECT_GT(noticed, 20);
}

TEST(BadStore, NewerVersionIsLeftAsItIs)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(History::open(folder.path()));
    SQLite::Database(folder / "history.sqlite", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    const std::string before = test::contentOf(folder / "history.sqlite");
    const auto history = History::open(folder.path());
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, ErrorCode::DatabaseNewer);
    EXPECT_NE(history.error().cause.find("99"), std::string::npos);
    EXPECT_EQ(test::contentOf(folder / "history.sqlite"), before);
}

TEST(BadStore, DatabaseOfAnotherProgramIsLeftAlone)
{
    const test::TemporaryFolder folder;
    SQLite::Database(folder / "history.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE recipe (name TEXT)");
    const std::string before = test::contentOf(folder / "history.sqlite");
    EXPECT_EQ(openError(folder), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(test::contentOf(folder / "history.sqlite"), before);
}

TEST(BadStore, UnreadableValuesNameTheRun)
{
    for (const char *damage : {"configuration = '{'", "configuration = '{\"joint\":{\"rho1\":\"x\"}}'",
                               "state = 'dancing'", "tags = '[1]'", "tags = 'x'"}) {
        const test::TemporaryFolder folder;
        std::string id;
        {
            id = History::open(folder.path())->create(anyConfiguration()).value();
        }
        SQLite::Database(folder / "history.sqlite", SQLite::OPEN_READWRITE)
            .exec(std::string("UPDATE run SET ") + damage);
        const auto runs = History::open(folder.path())->runs();
        ASSERT_FALSE(runs) << damage;
        EXPECT_EQ(runs.error().code, ErrorCode::DatabaseDamaged) << damage;
        EXPECT_NE(runs.error().cause.find("Run " + id), std::string::npos) << runs.error().cause;
    }
}

TEST(BadStore, ReadOnlyWorkspace)
{
    const test::TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    const test::WithoutRoot person;
    EXPECT_EQ(openError(folder), ErrorCode::WorkspaceReadOnly);
}

TEST(BadStore, FullDiskLeavesTheStoreAsItWas)
{
    const test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
    const std::string id = history.create(anyConfiguration()).value();
    ASSERT_TRUE(history.record(id, {}, steps(1, 100)));
    RunFigures later;
    later.step = 7;
    {
        const test::FileSizeLimit limit(std::filesystem::file_size(folder / "history.sqlite-wal"));
        const auto recorded = history.record(id, later, steps(101, 90'000));
        ASSERT_FALSE(recorded);
        EXPECT_EQ(recorded.error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(history.run(id)->step, 0);
    std::int64_t last = 0;
    EXPECT_EQ(history.metrics(id, 0, last)->size(), 100u);
    EXPECT_TRUE(history.check());
    EXPECT_TRUE(history.record(id, later, {}));
}

TEST(BadStore, FullDiskWhileCreating)
{
    const test::TemporaryFolder folder;
    {
        const test::FileSizeLimit limit(1000);
        EXPECT_EQ(openError(folder), ErrorCode::DiskFull);
    }
    EXPECT_TRUE(History::open(folder.path()));
}

TEST(BadStore, FileInPlaceOfTheRunsFolder)
{
    const test::TemporaryFolder folder;
    folder.write("runs", "");
    History history = History::open(folder.path()).value();
    EXPECT_FALSE(history.create(anyConfiguration()));
    EXPECT_TRUE(history.runs()->empty());
}
