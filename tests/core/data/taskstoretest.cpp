#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/file.h"
#include "core/data/task.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

Task makeTask(const std::string &name = "mine")
{
    Task task{name, TaskMetric::MicroF1, true, {"neg", "pos"}, {}, ""};
    task.splits[0] = {{"a \"quoted\"\ntext", "p", 1}, {std::string("nul\0 \x03", 6), "", 0}, {"", "", 1}};
    task.splits[1] = {{"b", "q", 0}};
    task.splits[2] = {{"c", "r", 1}, {"d", "s", 1}};
    task.hash = hashTask(task);
    return task;
}

class TaskStore : public testing::Test
{
protected:
    TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder.path()).value();
};

void expectEqual(const Task &a, const Task &b)
{
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.metric, b.metric);
    EXPECT_EQ(a.hasPairs, b.hasPairs);
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_EQ(a.splits, b.splits);
    EXPECT_EQ(a.hash, b.hash);
}

TEST_F(TaskStore, aTaskComesBackEqual)
{
    const Task task = makeTask();
    ASSERT_TRUE(saveTask(workspace, task));
    EXPECT_EQ(workspace.list("tasks"), std::vector<std::string>{"mine"});
    const auto loaded = loadTask(workspace, "mine");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    expectEqual(*loaded, task);
}

TEST_F(TaskStore, theSummaryNeedsTheManifestAlone)
{
    ASSERT_TRUE(saveTask(workspace, makeTask()));
    for (const char *file : {"train.jsonl", "dev.jsonl", "test.jsonl"})
        std::filesystem::remove(workspace.task("mine") / file);
    const auto summary = summarizeTask(workspace, "mine");
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->labels, (std::vector<std::string>{"neg", "pos"}));
    EXPECT_EQ(summary->metric, TaskMetric::MicroF1);
    EXPECT_EQ(summary->sizes, (std::array<std::uint64_t, 3>{3, 1, 2}));
    EXPECT_EQ(summary->perLabel[0], (std::vector<std::uint64_t>{1, 2}));
    EXPECT_EQ(summary->perLabel[2], (std::vector<std::uint64_t>{0, 2}));
}

TEST_F(TaskStore, namesAreTakenOnce)
{
    ASSERT_TRUE(saveTask(workspace, makeTask()));
    EXPECT_EQ(saveTask(workspace, makeTask()).error().code, ErrorCode::NameTaken);
    EXPECT_EQ(saveTask(workspace, makeTask("no/name")).error().code, ErrorCode::NameInvalid);
}

TEST_F(TaskStore, removedTasksAreGone)
{
    ASSERT_TRUE(saveTask(workspace, makeTask()));
    ASSERT_TRUE(removeTask(workspace, "mine"));
    for (const auto &error : {removeTask(workspace, "mine").error(), loadTask(workspace, "mine").error(),
                              summarizeTask(workspace, "mine").error(), loadTask(workspace, "../x").error()})
        EXPECT_EQ(error.code, ErrorCode::TaskNotFound);
    EXPECT_TRUE(saveTask(workspace, makeTask()));
}

TEST_F(TaskStore, aFullDiskLeavesTheWorkspaceUnchanged)
{
    Task task = makeTask();
    task.splits[2].assign(5000, {"a long enough text", "", 0});
    {
        const test::FileSizeLimit limit(50000);
        EXPECT_EQ(saveTask(workspace, task).error().code, ErrorCode::DiskFull);
    }
    EXPECT_TRUE(workspace.list("tasks").empty());
    EXPECT_TRUE(std::filesystem::is_empty(folder / "tasks"));
}

TEST_F(TaskStore, damageIsFound)
{
    ASSERT_TRUE(saveTask(workspace, makeTask()));
    const std::string file = "tasks/mine/dev.jsonl", good = test::contentOf(folder / file);
    for (const std::string &bad : {std::string(), std::string("{\"text\":\"b\"}\n"), good + good,
                                   std::string("x\n"), std::string("{\"text\":\"b\",\"label\":\"odd\"}\n"),
                                   std::string("{\"text\":\"B\",\"label\":\"neg\",\"pair\":\"q\"}\n")}) {
        folder.write(file, bad);
        const auto loaded = loadTask(workspace, "mine");
        ASSERT_FALSE(loaded) << bad;
        EXPECT_EQ(loaded.error().code, ErrorCode::FileDamaged) << bad;
        EXPECT_FALSE(loaded.error().where.empty());
    }
    std::filesystem::remove(folder / file);
    EXPECT_FALSE(loadTask(workspace, "mine"));
}

TEST_F(TaskStore, damagedAndNewerManifestsAreRefused)
{
    ASSERT_TRUE(saveTask(workspace, makeTask()));
    const std::string file = "tasks/mine/manifest.json";
    for (const char *bad :
         {"", "[]", "{}", "{\"version\":\"1\"}", "{\"version\":1,\"name\":\"mine\"}", "{\"version\":1"}) {
        folder.write(file, bad);
        EXPECT_EQ(summarizeTask(workspace, "mine").error().code, ErrorCode::FileDamaged) << bad;
        EXPECT_EQ(loadTask(workspace, "mine").error().code, ErrorCode::FileDamaged) << bad;
    }
    folder.write(file, "{\"version\":2}");
    EXPECT_EQ(loadTask(workspace, "mine").error().code, ErrorCode::FileNewer);
}

TEST(TaskStatistics, countWordsDuplicatesAndLeaks)
{
    Task task = makeTask();
    task.hasPairs = false;
    task.splits[0] = {{"one two", "", 0}, {"one two", "", 1}, {"a b c d e f g h i j k", "", 0}};
    task.splits[1] = {{"one two", "", 0}, {"new", "", 0}};
    task.splits[2] = {{"new", "", 0}};
    const TaskStatistics statistics = measureTask(task);
    EXPECT_EQ(statistics.wordHistogram, (std::vector<std::uint64_t>{5, 1}));
    EXPECT_EQ(statistics.duplicatesInTrain, 1u);
    EXPECT_EQ(statistics.testTextsInTrain, 1u);
    EXPECT_EQ(statistics.textsWithSeveralLabels, 1u);
}

} // namespace
} // namespace tlm
