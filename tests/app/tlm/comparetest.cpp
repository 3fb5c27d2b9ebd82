#include "tool.h"

namespace tlm::test {

namespace {

class CompareTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addTask();
        ASSERT_EQ(
            tlm({"train", "--task", "pets", "--method", "linear", "--threads", "1", "--seed", "1,2"}).status,
            0);
        ASSERT_EQ(
            tlm({"train", "--task", "pets", "--method", "task-only", "--queue", "--set", "joint.rho2=5"})
                .status,
            0);
    }
};

} // namespace

TEST_F(CompareTest, OnlyWhatDiffersIsTold)
{
    const auto comparison = results({"compare", "1", "3"}).front()["comparison"];
    EXPECT_EQ(comparison["runs"][0]["id"], "1");
    EXPECT_EQ(comparison["runs"][1]["id"], "3");
    EXPECT_EQ(comparison["runs"][0]["method"], "linear");
    EXPECT_EQ(comparison["runs"][1]["method"], "task-only");
    EXPECT_EQ(comparison["runs"][1]["joint.rho2"], 5);
    EXPECT_FALSE(comparison["runs"][0].contains("task")) << "both have it";
    const std::string shown = text({"compare", "1", "3"});
    EXPECT_TRUE(shown.starts_with("run ")) << shown;
    EXPECT_NE(shown.find("linear"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("pets"), std::string::npos) << shown;
}

TEST_F(CompareTest, ScoresHaveIntervalsOverTheExamples)
{
    const auto difference = last({"compare", "1", "2", "--baseline", "2"})["difference"];
    EXPECT_EQ(difference["run"], "1");
    EXPECT_EQ(difference["baseline"], "2");
    EXPECT_LE(difference["low"], difference["test"]);
    EXPECT_GE(difference["high"], difference["test"]);
    EXPECT_NE(text({"compare", "1", "2"}).find("test of 2 against 1: "), std::string::npos);
}

TEST_F(CompareTest, WhatCannotBeComparedIsRefusedWithASentence)
{
    EXPECT_EQ(errorOf({"compare", "1"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"compare", "1", "4711"})["code"], "run.not_found");
    EXPECT_EQ(errorOf({"compare", "1", "3", "--baseline", "2"}, 2)["where"], "--baseline 2");
}

} // namespace tlm::test
