#include <sys/stat.h>

#include "tool.h"

namespace tlm::test {

namespace {

/// Work that is long enough to be stopped in the middle.
class StopTest : public ToolTest
{
protected:
    static constexpr int size = 20'000;

    std::string bigTable() const { return file("big.csv", rows(size)); }
    void addBigTask() const
    {
        const auto outcome = tlm({"task", "add", "big", "--train", bigTable()});
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }
    /// A stopped verb says so with status 3 and nothing else.
    void expectStopped(std::vector<std::string> arguments) const
    {
        arguments.emplace_back("--json");
        EXPECT_EQ(errorIn(interrupted(arguments), 3)["code"], "stopped") << arguments[0];
    }
};

} // namespace

TEST_F(StopTest, ReadingATaskLeavesNothing)
{
    expectStopped({"task", "add", "big", "--train", bigTable()});
    EXPECT_TRUE(isEmpty("tasks"));
}

TEST_F(StopTest, ReadingACorpusLeavesNothing)
{
    expectStopped({"corpus", "add", "big", bigTable()});
    EXPECT_TRUE(isEmpty("corpora"));
}

TEST_F(StopTest, APipeThatNobodyWritesToIsNotWaitedFor)
{
    const auto pipe = (folder() / "pipe").string();
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    expectStopped({"corpus", "add", "big", pipe});
    EXPECT_TRUE(isEmpty("corpora"));
}

TEST_F(StopTest, ASearchGivesNoPartOfItsResult)
{
    addCorpus();
    const auto outcome = interrupted({"search", "small", "--queries", file("q.txt", rows(size))});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.output, "");
}

TEST_F(StopTest, ASelectionLeavesNothing)
{
    addCorpus();
    addBigTask();
    expectStopped({"select", "s", "--task", "big", "--corpus", "small"});
    EXPECT_TRUE(isEmpty("selections"));
}

TEST_F(StopTest, ATrainingIsStoppedInTheHistoryAndHasNoModel)
{
    addBigTask();
    const auto outcome =
        interrupted({"train", "--task", "big", "--method", "linear", "--seed", "1,2", "--json"});
    EXPECT_EQ(errorIn(outcome, 3)["code"], "stopped");
    const auto runs = results({"runs"});
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0]["state"], "queued"); // the second seed was not begun
    EXPECT_EQ(runs[1]["state"], "stopped");
    EXPECT_TRUE(runs[1]["test"].is_null());
    EXPECT_FALSE(std::filesystem::exists(workspace() + "/runs/1/linear"));
}

TEST_F(StopTest, PredictingAFileWritesNoPartOfTheOutput)
{
    addTask();
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear"}).status, 0);
    const auto output = (folder() / "labels.jsonl").string();
    expectStopped({"predict", "1", bigTable(), "--output", output});
    EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(StopTest, WhatIsDoneAtOnceIsDoneAllTheSame)
{
    EXPECT_EQ(interrupted({"task", "list"}).status, 0);
    EXPECT_EQ(interrupted({"runs"}).status, 0);
}

} // namespace tlm::test
