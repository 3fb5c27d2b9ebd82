#include "installedtool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

class ResumeTest : public InstalledToolTest
{
protected:
    void SetUp() override
    {
        InstalledToolTest::SetUp();
        addTask();
    }
    void queue(const std::string &method) const
    {
        ASSERT_EQ(tlm({"train", "--task", "pets", "--method", method, "--queue"}).status, 0);
    }
    nlohmann::json shown(const std::string &id) const { return last({"show", id})["run"]; }
    nlohmann::json refused(Words arguments, int status = 1) const
    {
        arguments.emplace_back("--json");
        return errorIn(installed(arguments), status);
    }
};

} // namespace

TEST_F(ResumeTest, AWaitingRunGoesOnInTlmLearn)
{
    queue("task-only");
    const auto words = callOf({"resume", "1"});
    ASSERT_GE(words.size(), 2u);
    EXPECT_EQ((Words{words.begin(), words.begin() + 2}), (Words{"run", "1"}));
    EXPECT_FALSE(has(words, "--more-steps"));
    ASSERT_EQ(tlm({"stop", "1"}).status, 0);
    EXPECT_EQ(callOf({"resume", "1"})[1], "1");
}

TEST_F(ResumeTest, MoreStepsArePassedOnOnceTheyAreANumber)
{
    queue("task-only");
    const auto before = shown("1");
    for (const std::string wrong : {"50", "+", "+0", "+-5", "-5", "+5x", "+5 ", "+99999999999999999999"})
        EXPECT_EQ(refused({"resume", "1", "--steps=" + wrong}, 2)["code"], "usage") << wrong;
    EXPECT_EQ(after(callOf({"resume", "1", "--steps", "+50"}), "--more-steps"), "50");
    EXPECT_EQ(shown("1"), before); // tlm-learn changes it, once it holds the run
}

TEST_F(ResumeTest, AFinishedRunIsLeftAsItIs)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear"}).status, 0);
    const auto before = shown("1");
    for (const Words &arguments :
         {Words{"resume", "1"}, Words{"resume", "1", "--steps", "+50"}, Words{"resume", "1", "--detach"}}) {
        const auto error = refused(arguments);
        EXPECT_EQ(error["code"], "run.state");
        EXPECT_EQ(error["where"], "1");
    }
    EXPECT_EQ(shown("1"), before);
    EXPECT_EQ(refused({"resume", "9"})["code"], "run.not_found");
}

TEST_F(ResumeTest, AWaitingLinearRunNeedsNoLibTorch)
{
    queue("linear");
    ASSERT_EQ(tlm({"stop", "1"}).status, 0);
    std::filesystem::remove(folder() / "bin/tlm-learn");
    EXPECT_EQ(refused({"resume", "1", "--steps", "+50"})["code"], "run.state");
    EXPECT_EQ(shown("1")["state"], "stopped");

    const auto outcome = installed({"resume", "1", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const auto run = jsonLines(outcome.output).back()["run"];
    EXPECT_EQ(run["state"], "finished");
    EXPECT_GT(run["dev"], 0.5);
    EXPECT_EQ(last({"evaluate", "1", "--task", "pets", "--split", "dev"})["evaluation"]["macro_f1"],
              run["dev"]);
}

TEST_F(ResumeTest, WithoutTlmLearnNothingChanges)
{
    queue("task-only");
    const auto before = shown("1");
    std::filesystem::remove(folder() / "bin/tlm-learn");
    EXPECT_EQ(refused({"resume", "1", "--steps", "+50"})["code"], "package.missing");
    EXPECT_EQ(shown("1"), before);
}

TEST_F(ResumeTest, DetachedItGivesTheTerminalBack)
{
    queue("task-only");
    const auto outcome = installed({"resume", "1", "--detach", "--steps", "+7", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(jsonLines(outcome.output).back()["run"]["state"], "queued");
}

} // namespace tlm::test
