#include "core/data/taskrows.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

class TaskRowsTest : public testing::Test
{
protected:
    TaskRowsTest()
    {
        task.name = "mine";
        task.labels = {"neg", "pos"};
        task.hasPairs = true;
        task.splits[0] = {{"first\nline", "p", 1, "id 1"}, {"", "", 0}, {"第三 \"x\"", "q", 0}};
        task.splits[1] = {{"dev", "", 1}};
        task.hash = hashTask(task);
        EXPECT_TRUE(saveTask(workspace, task, {{"f.csv", 3, "bad"}}));
    }
    test::TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder.path()).value();
    Task task;
};

TEST_F(TaskRowsTest, giveEveryExampleAndItsLabel)
{
    const auto rows = TaskRows::open(workspace, "mine", {});
    ASSERT_TRUE(rows) << describe(rows.error());
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        ASSERT_EQ(rows->size(split), task.examples(split).size());
        for (std::uint32_t i = rows->size(split); i-- > 0;) {
            EXPECT_EQ(rows->example(split, i).value(), task.examples(split)[i]);
            EXPECT_EQ(rows->label(split, i), task.examples(split)[i].label);
        }
    }
    EXPECT_EQ(rows->summary().labels, task.labels);
    EXPECT_TRUE(rows->summary().hasPairs);
    EXPECT_EQ(rows->summary().bad, 1u);
}

TEST_F(TaskRowsTest, damageIsFoundWhenTheyAreOpened)
{
    const std::string file = "tasks/mine/train.jsonl", good = test::contentOf(folder / file);
    for (const std::string &bad : {std::string(), good + good, std::string("x\n"), good.substr(5)}) {
        folder.write(file, bad);
        EXPECT_EQ(TaskRows::open(workspace, "mine", {}).error().code, ErrorCode::FileDamaged) << bad;
    }
    EXPECT_EQ(TaskRows::open(workspace, "other", {}).error().code, ErrorCode::TaskNotFound);
}

TEST_F(TaskRowsTest, openingCanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(TaskRows::open(workspace, "mine", stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST_F(TaskRowsTest, whatWasLeftOutStaysWithTheTask)
{
    const auto bad = loadBadRecords(workspace, "mine");
    ASSERT_TRUE(bad);
    ASSERT_EQ(bad->size(), 1u);
    EXPECT_EQ(bad->front().line, 3u);
    EXPECT_EQ(loadBadRecords(workspace, "other").error().code, ErrorCode::TaskNotFound);
}

TEST_F(TaskRowsTest, anotherMetricChangesTheHashAlone)
{
    ASSERT_TRUE(setTaskMetric(workspace, "mine", TaskMetric::Accuracy));
    const auto changed = loadTask(workspace, "mine");
    ASSERT_TRUE(changed) << describe(changed.error());
    EXPECT_EQ(changed->metric, TaskMetric::Accuracy);
    EXPECT_NE(changed->hash, task.hash);
    EXPECT_EQ(changed->splits, task.splits);
    ASSERT_TRUE(setTaskMetric(workspace, "mine", task.metric));
    EXPECT_EQ(loadTask(workspace, "mine")->hash, task.hash);
    EXPECT_EQ(loadBadRecords(workspace, "mine")->size(), 1u);
    EXPECT_EQ(setTaskMetric(workspace, "other", task.metric).error().code, ErrorCode::TaskNotFound);
}

TEST_F(TaskRowsTest, aRenamedTaskKeepsItsHash)
{
    ASSERT_TRUE(renameTask(workspace, "mine", "yours"));
    EXPECT_EQ(workspace.list("tasks"), std::vector<std::string>{"yours"});
    const auto renamed = loadTask(workspace, "yours");
    ASSERT_TRUE(renamed) << describe(renamed.error());
    EXPECT_EQ(renamed->name, "yours");
    EXPECT_EQ(renamed->hash, task.hash);
    EXPECT_EQ(renamed->splits, task.splits);
    EXPECT_EQ(loadBadRecords(workspace, "yours")->size(), 1u);
    EXPECT_EQ(summarizeTask(workspace, "yours")->name, "yours");
    ASSERT_TRUE(setTaskMetric(workspace, "yours", TaskMetric::Accuracy));
    ASSERT_TRUE(renameTask(workspace, "yours", "mine"));
    EXPECT_TRUE(loadTask(workspace, "mine"));
}

TEST_F(TaskRowsTest, aNameThatIsTakenOrNoneIsRefused)
{
    task.name = "other";
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(workspace, task));
    EXPECT_EQ(renameTask(workspace, "mine", "other").error().code, ErrorCode::NameTaken);
    EXPECT_EQ(renameTask(workspace, "mine", "no/name").error().code, ErrorCode::NameInvalid);
    EXPECT_EQ(renameTask(workspace, "none", "new").error().code, ErrorCode::TaskNotFound);
    EXPECT_TRUE(loadTask(workspace, "mine"));
}

TEST(UsualMetric, isMicroF1ForChemprotAndRct)
{
    for (const char *name : {"chemprot", "ChemProt-2", "rct", "RCT-20k"})
        EXPECT_EQ(usualMetric(name), TaskMetric::MicroF1) << name;
    for (const char *name : {"imdb", "", "direct"})
        EXPECT_EQ(usualMetric(name), TaskMetric::MacroF1) << name;
    EXPECT_EQ(usualMetric("abstracts", Format::PubMedRct), TaskMetric::MicroF1);
}

} // namespace
} // namespace tlm
