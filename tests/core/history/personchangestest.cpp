#include <gtest/gtest.h>
#include <sys/stat.h>

#include "core/base/file.h"
#include "core/data/workspace.h"
#include "core/history/history.h"
#include "core/history/runstate.h"
#include "tests/restricted.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

class PersonChangesTest : public testing::Test
{
protected:
    std::string add() { return history.create({}).value(); }
    std::vector<std::string> ids()
    {
        std::vector<std::string> found;
        const auto runs = history.runs().value();
        for (const tlm::Run &run : runs)
            found.push_back(run.id);
        return found;
    }
    using Ids = std::vector<std::string>;

    test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
};

} // namespace

TEST_F(PersonChangesTest, NameAndStarAreKept)
{
    const std::string id = add();
    ASSERT_TRUE(history.setName(id, "größer \"als\" 之前"));
    ASSERT_TRUE(history.setStarred(id, true));
    const auto run = History::open(folder.path())->run(id).value();
    EXPECT_EQ(run.name, "größer \"als\" 之前");
    EXPECT_TRUE(run.starred);
    ASSERT_TRUE(history.setStarred(id, false));
    EXPECT_FALSE(history.run(id)->starred);
    EXPECT_EQ(history.setName("77", "x").error().code, ErrorCode::RunNotFound);
}

TEST_F(PersonChangesTest, AHiddenRunIsAsIfRemovedAndComesBack)
{
    const std::string first = add(), second = add();
    ASSERT_TRUE(history.setRemoved(first, true));
    EXPECT_EQ(ids(), Ids{second});
    EXPECT_EQ(history.run(first).error().code, ErrorCode::RunNotFound);
    EXPECT_EQ(history.runs(10)->size(), 1u);
    EXPECT_EQ(history.claimQueued().value(), second) << "nobody trains what is hidden";
    EXPECT_EQ(history.claimQueued().value(), std::nullopt);
    ASSERT_TRUE(history.setRemoved(first, false));
    EXPECT_EQ(ids(), (Ids{second, first}));
}

TEST_F(PersonChangesTest, ARemovalThatWasCutShortLeavesNoFolderOfTheRun)
{
    const std::string id = add();
    const auto runs = folder / "runs", part = runs / id / "model";
    std::filesystem::create_directory(part);
    folder.write("runs/" + id + "/model/weights", "x");
    ::chmod(part.c_str(), 0555);
    {
        const test::WithoutRoot restricted;
        EXPECT_FALSE(history.remove(id));
    }
    EXPECT_TRUE(ids().empty());
    EXPECT_FALSE(std::filesystem::exists(runs / id));
    for (const auto &left : std::filesystem::directory_iterator(runs))
        ::chmod((left.path() / "model").c_str(), 0755);
    ASSERT_TRUE(Workspace::open(folder.path()));
    EXPECT_TRUE(std::filesystem::is_empty(runs));
}

TEST_F(PersonChangesTest, ARunWithoutItsFolderIsRemoved)
{
    const std::string id = add();
    std::filesystem::remove_all(folder / ("runs/" + id));
    EXPECT_TRUE(history.remove(id));
    EXPECT_TRUE(ids().empty());
}

TEST_F(PersonChangesTest, WhatTrainsIsNotHidden)
{
    const std::string id = add();
    const FileLock lock = FileLock::acquire(lockFile(folder.path(), id)).value();
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(history.setRemoved(id, true).error().code, ErrorCode::RunLocked);
    EXPECT_EQ(ids(), Ids{id});
}

TEST_F(PersonChangesTest, OnlyWhatWasHiddenLongAgoGoesForGood)
{
    const std::string first = add(), second = add();
    ASSERT_TRUE(history.setRemoved(first, true));
    ASSERT_TRUE(history.removeHidden(currentTime() - 60'000));
    EXPECT_TRUE(std::filesystem::exists(folder / "runs" / first));
    ASSERT_TRUE(history.removeHidden(currentTime() + 60'000));
    EXPECT_FALSE(std::filesystem::exists(folder / "runs" / first));
    EXPECT_EQ(history.setRemoved(first, false).error().code, ErrorCode::RunNotFound);
    EXPECT_EQ(ids(), Ids{second});
}

TEST_F(PersonChangesTest, ChangesTellWhatIsNew)
{
    const std::string first = add(), second = add();
    const RunChanges all = history.changes(0).value();
    EXPECT_EQ(all.ids, (Ids{second, first}));
    EXPECT_EQ(all.changed.size(), 2u);
    EXPECT_TRUE(history.changes(all.counter)->changed.empty());
    ASSERT_TRUE(history.setNote(first, "new"));
    const std::string third = add();
    const RunChanges later = history.changes(all.counter).value();
    ASSERT_EQ(later.changed.size(), 2u);
    EXPECT_EQ(later.changed[0].id, third);
    EXPECT_EQ(later.changed[1].note, "new");
    EXPECT_GT(later.counter, all.counter);
    ASSERT_TRUE(history.setRemoved(second, true));
    EXPECT_EQ(history.changes(later.counter)->ids, (Ids{third, first}));
    ASSERT_TRUE(history.setRemoved(second, false));
    EXPECT_EQ(history.changes(later.counter)->changed.size(), 1u) << "it must be known again";
}

TEST_F(PersonChangesTest, ARunThatIsAtWorkIsLookedAtEachTime)
{
    const std::string id = add();
    std::optional<FileLock> lock = FileLock::acquire(lockFile(folder.path(), id)).value();
    ASSERT_TRUE(history.start(id, {}, 0));
    const auto counter = history.changes(0)->counter;
    ASSERT_EQ(history.activeRuns()->size(), 1u);
    lock.reset(); // its trainer was killed, which changes nothing in the store
    const RunChanges changes = history.changes(counter).value();
    ASSERT_EQ(changes.changed.size(), 1u);
    EXPECT_EQ(changes.changed[0].state, RunState::Lost);
    ASSERT_TRUE(history.setState(id, RunState::Stopped));
    EXPECT_TRUE(history.activeRuns()->empty());
}

TEST_F(PersonChangesTest, ARunMadeElsewhereIsAddedWholeOrNotAtAll)
{
    tlm::Run run;
    run.id = history.reserve().value();
    run.state = RunState::Finished;
    run.configuration.task = "birds";
    run.dev = 0.5;
    run.name = "from elsewhere";
    run.tags = {"a", "b"};
    const std::vector<MetricPoint> points{{10, 20, "loss.task", 1.5, 30}, {5, 10, "dev.loss", 2, 31}};
    EXPECT_FALSE(history.add(run, points, [] { return Expected<>(failure(ErrorCode::DiskFull, "full")); }));
    EXPECT_TRUE(ids().empty());
    ASSERT_TRUE(history.add(run, points, [] { return Expected<>(); }));
    const tlm::Run there = history.run(run.id).value();
    EXPECT_EQ(there.name, run.name);
    EXPECT_EQ(there.tags, run.tags);
    EXPECT_EQ(there.dev, 0.5);
    EXPECT_FALSE(there.test);
    std::int64_t last = 0;
    const auto found = history.metrics(run.id, 0, last).value();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].step, 5) << "in the order of writing";
    EXPECT_NE(add(), run.id) << "a reserved number is not given again";
    run.state = RunState::Running;
    EXPECT_EQ(history.add(run, {}, [] { return Expected<>(); }).error().code, ErrorCode::RunState);
}
