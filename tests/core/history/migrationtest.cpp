#include "core/history/migration.h"

#include <atomic>
#include <cmath>
#include <thread>

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/history/history.h"
#include "core/history/queue.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

SQLite::Database openFile(const test::TemporaryFolder &folder)
{
    return SQLite::Database((folder / "history.sqlite").string(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 1000);
}

int versionOf(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

std::vector<std::string> withFurtherStep(const std::string &step)
{
    std::vector<std::string> steps = migrationSteps();
    steps.push_back(step);
    return steps;
}

} // namespace

TEST(Migration, MissingStepsAreAppliedAndDataIsKept)
{
    const test::TemporaryFolder folder;
    const std::string id = History::open(folder.path())->create({}).value();
    SQLite::Database database = openFile(folder);
    const auto steps = withFurtherStep("ALTER TABLE run ADD COLUMN star INTEGER NOT NULL DEFAULT 3");
    ASSERT_TRUE(migrate(database, folder.path(), steps));
    EXPECT_EQ(versionOf(database), int(steps.size()));
    EXPECT_EQ(database.execAndGet("SELECT star FROM run WHERE id = " + id).getInt(), 3);
    ASSERT_TRUE(migrate(database, folder.path(), steps));
    EXPECT_EQ(History::open(folder.path()).error().code, ErrorCode::DatabaseNewer);
}

TEST(Migration, FailedStepChangesNothing)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(History::open(folder.path()));
    SQLite::Database database = openFile(folder);
    const int before = versionOf(database);
    EXPECT_THROW((void)migrate(database, folder.path(),
                               withFurtherStep("ALTER TABLE run ADD COLUMN star INTEGER; SELECT nonsense")),
                 SQLite::Exception);
    EXPECT_EQ(versionOf(database), before);
    EXPECT_THROW(database.execAndGet("SELECT star FROM run"), SQLite::Exception);
    EXPECT_TRUE(History::open(folder.path()));
}

TEST(Migration, WaitsWhileARunHoldsItsLock)
{
    const test::TemporaryFolder folder;
    const std::string id = History::open(folder.path())->create({}).value();
    std::optional<FileLock> lock = FileLock::acquire(lockFile(folder.path(), id)).value();
    EXPECT_TRUE(History::open(folder.path())) << "nothing to migrate, nothing to wait for";
    SQLite::Database database = openFile(folder);
    const auto steps = withFurtherStep("SELECT 1");
    std::atomic<int> waits = 0;
    std::atomic<bool> ended = false;
    std::jthread migrating([&] {
        SQLite::Database own = openFile(folder);
        EXPECT_TRUE(migrate(own, folder.path(), steps, [&] { ++waits; }));
        ended = true;
    });
    while (waits < 2 && !ended)
        std::this_thread::yield();
    EXPECT_EQ(versionOf(database), int(steps.size()) - 1);
    lock.reset();
    migrating.join();
    EXPECT_EQ(versionOf(database), int(steps.size()));
}

TEST(Migration, WithoutPatienceItDoesNotWait)
{
    const test::TemporaryFolder folder;
    const std::string id = History::open(folder.path())->create({}).value();
    const FileLock lock = FileLock::acquire(lockFile(folder.path(), id)).value();
    SQLite::Database database = openFile(folder);
    int waits = 0;
    const auto migrated = migrate(
        database, folder.path(), withFurtherStep("SELECT 1"), [&] { ++waits; }, std::chrono::milliseconds(0));
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().code, ErrorCode::DatabaseBusy);
    EXPECT_EQ(waits, 0);
}

TEST(Migration, StoreOfTheFirstVersionOpens)
{
    const test::TemporaryFolder folder;
    const std::filesystem::path fixture = TLM_GOLDEN_DIR "/history/version1.sqlite";
    std::filesystem::copy_file(fixture, folder / "history.sqlite");
    const History history = History::open(folder.path()).value();
    EXPECT_TRUE(history.check());
    const auto runs = history.runs().value();
    ASSERT_EQ(runs.size(), 2u);
    const auto &finished = runs[1];
    EXPECT_EQ(finished.id, "1");
    EXPECT_EQ(finished.state, RunState::Finished);
    EXPECT_EQ(finished.configuration.task, "supersense");
    EXPECT_EQ(finished.configuration.joint.rho1, 9);
    EXPECT_EQ(finished.host, "a-machine");
    EXPECT_EQ(finished.bestStep, 200);
    EXPECT_EQ(finished.dev, 0.725);
    EXPECT_EQ(finished.test, 0.733);
    EXPECT_EQ(finished.tokens, 16'000'000u);
    EXPECT_EQ(finished.note, "Größer als die Grundlinie");
    EXPECT_EQ(finished.tags, std::vector<std::string>{"first"});
    std::int64_t last = 0;
    const auto points = history.metrics("1", 0, last).value();
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].name, "dev.macro_f1");
    EXPECT_EQ(points[0].value, 0.725);
    EXPECT_TRUE(std::isnan(points[1].value));
    EXPECT_EQ(runs[0].state, RunState::Queued);
    EXPECT_TRUE(runs[0].archived);
}

TEST(Migration, StoreOfTheSecondVersionOpensAndTakesWhatIsNew)
{
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version2.sqlite", folder / "history.sqlite");
    History history = History::open(folder.path()).value();
    EXPECT_TRUE(history.check());
    auto run = history.run("1").value();
    EXPECT_EQ(run.tokens, 16'000'000u);
    EXPECT_EQ(run.padded, 0u);
    EXPECT_EQ(run.joules, 0);
    EXPECT_EQ(run.memory, 0u);
    EXPECT_EQ(history.run("2")->note, "Of the second version");
    RunFigures figures;
    figures.padded = 17;
    figures.joules = 2.5;
    figures.memory = 99;
    ASSERT_TRUE(history.record("2", figures, {}));
    run = history.run("2").value();
    EXPECT_EQ(run.padded, 17u);
    EXPECT_EQ(run.joules, 2.5);
    EXPECT_EQ(run.memory, 99u);
}

TEST(Migration, RunsOfAnOlderStoreWaitInTheOrderOfTheirIds)
{
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version2.sqlite", folder / "history.sqlite");
    History history = History::open(folder.path()).value();
    const std::string first = history.create({}).value(), second = history.create({}).value();
    const Queue queue = Queue::open(folder.path()).value();
    EXPECT_FALSE(queue.isPaused().value());
    const auto waiting = queue.runs().value();
    ASSERT_GE(waiting.size(), 2u);
    EXPECT_EQ(waiting[waiting.size() - 2], first);
    EXPECT_EQ(waiting.back(), second);
}

TEST(Migration, StoreOfTheThirdVersionOpensAndTakesWhatIsNew)
{
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version3.sqlite", folder / "history.sqlite");
    History history = History::open(folder.path()).value();
    EXPECT_TRUE(history.check());
    const auto before = history.run("1").value();
    EXPECT_EQ(before.note, "Of the third version");
    EXPECT_EQ(before.tags, std::vector<std::string>{"third"});
    EXPECT_EQ(before.padded, 17u);
    EXPECT_EQ(before.name, "");
    EXPECT_FALSE(before.starred);
    EXPECT_EQ(history.run("2")->state, RunState::Queued);
    const auto seen = history.changes(0).value();
    EXPECT_EQ(seen.changed.size(), 2u);
    ASSERT_TRUE(history.setName("1", "named"));
    ASSERT_TRUE(history.setStarred("1", true));
    const auto changes = history.changes(seen.counter).value();
    ASSERT_EQ(changes.changed.size(), 1u);
    EXPECT_EQ(changes.changed[0].name, "named");
    EXPECT_TRUE(changes.changed[0].starred);
}

TEST(Migration, StoreOfTheFourthVersionKeepsItsQueue)
{
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version4.sqlite", folder / "history.sqlite");
    History history = History::open(folder.path()).value();
    EXPECT_TRUE(history.check());
    Queue queue = Queue::open(folder.path()).value();
    EXPECT_EQ(queue.runs().value(), (std::vector<std::string>{"4", "3", "2"}));
    EXPECT_TRUE(queue.isPaused().value());
    EXPECT_EQ(history.claimQueued().value(), std::nullopt);
    ASSERT_TRUE(queue.setPaused(false));
    EXPECT_EQ(history.claimQueued().value(), "4");
    EXPECT_EQ(history.changes(0)->changed.size(), 4u);
    EXPECT_EQ(history.run("1")->name, "");
}

TEST(Migration, StoreOfTheFifthVersionKeepsWhatAPersonChanged)
{
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version5.sqlite", folder / "history.sqlite");
    History history = History::open(folder.path()).value();
    EXPECT_TRUE(history.check());
    const auto named = history.run("1").value();
    EXPECT_EQ(named.name, "The first");
    EXPECT_TRUE(named.starred);
    const auto all = history.changes(0).value();
    EXPECT_EQ(all.ids, (std::vector<std::string>{"4", "2", "1"})) << "the third is hidden";
    EXPECT_EQ(history.changes(all.counter - 2)->changed.size(), 1u);
    const Queue queue = Queue::open(folder.path()).value();
    EXPECT_TRUE(queue.isPaused().value());
    ASSERT_TRUE(history.setRemoved("3", false));
    EXPECT_EQ(queue.runs().value(), (std::vector<std::string>{"4", "3", "2"}));
}
