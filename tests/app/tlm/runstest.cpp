#include "tool.h"

namespace tlm::test {

namespace {

class RunsTest : public ToolTest
{
protected:
    void SetUp() override { addTask(); }
    void queue(const std::string &seeds) const
    {
        const auto outcome =
            tlm({"train", "--task", "pets", "--method", "task-only", "--seed", seeds, "--queue"});
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }
};

} // namespace

TEST_F(RunsTest, TheNewestRunIsFirst)
{
    queue("3,1,2");
    std::string ids;
    for (const auto &line : results({"runs"}))
        ids += line["id"].get<std::string>() + ':' + line["seed"].dump() + ' ';
    EXPECT_EQ(ids, "3:2 2:1 1:3 ");
}

TEST_F(RunsTest, PeopleReadOneLineARunAndWhatToDoWithoutAny)
{
    EXPECT_EQ(text({"runs"}), "There is no run yet; tlm train starts one.\n");
    queue("7");
    const auto line = text({"runs"});
    for (const std::string part : {"    1  queued ", "pets", "task-only", "tiny", "seed 7", "dev     –"})
        EXPECT_NE(line.find(part), std::string::npos) << part << '\n' << line;
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
}

TEST_F(RunsTest, ARunIsShownWithItsMachineAndConfiguration)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear", "--threads", "2"}).status, 0);
    const auto run = last({"show", "1"})["run"];
    EXPECT_EQ(run["device"], "cpu");
    EXPECT_EQ(run["threads"], 2);
    EXPECT_EQ(run["precision"], "fp64");
    EXPECT_EQ(run["version"].get<std::string>() + "\n", text({"--version"}));
    EXPECT_EQ(run["error"], "");
    EXPECT_EQ(run["configuration"]["schema"], 1);
    EXPECT_GT(run["tokens"], 0);
    const auto shown = text({"show", "1"});
    for (const std::string part : {"selection none", "recipe fast", "device cpu, 2 threads", "step 1 of 1"})
        EXPECT_NE(shown.find(part), std::string::npos) << part << '\n' << shown;
}

TEST_F(RunsTest, AQueuedRunIsStoppedAtOnce)
{
    queue("1,2");
    EXPECT_EQ(last({"stop", "1"})["run"]["state"], "stopped");
    EXPECT_NE(text({"runs"}).find("    1  stopped"), std::string::npos);
    EXPECT_NE(text({"runs"}).find("    2  queued"), std::string::npos);
    EXPECT_EQ(errorOf({"stop", "1"})["code"], "run.state");
    EXPECT_EQ(errorOf({"pause", "2"})["code"], "run.state");
    EXPECT_EQ(errorOf({"stop", "2", "--keep-best"})["code"], "run.state"); // it has no best model
}

TEST_F(RunsTest, VerbsOnARunNameTheOneThatIsNotThere)
{
    for (const std::string verb : {"show", "stop", "pause", "resume"})
        for (const std::string id : {"4711", "one", "", "1; drop table runs"}) {
            const auto error = errorOf({verb, id});
            EXPECT_EQ(error["code"], "run.not_found") << verb << ' ' << id;
            EXPECT_NE(error["message"].get<std::string>().find(id), std::string::npos);
        }
    for (const std::string verb : {"show", "stop", "pause", "resume"})
        EXPECT_EQ(errorOf({verb}, 2)["code"], "usage");
}

TEST_F(RunsTest, ARunWhoseTaskIsGoneIsShownAllTheSame)
{
    queue("1");
    ASSERT_EQ(tlm({"task", "remove", "pets"}).status, 0);
    EXPECT_EQ(last({"show", "1"})["run"]["task"], "pets");
    EXPECT_EQ(errorOf({"train", "--task", "pets", "--method", "linear"})["code"], "task.not_found");
    EXPECT_EQ(results({"runs"}).size(), 1u);
}

TEST_F(RunsTest, ScoresOfALinearRunAreThoseThatEvaluateGives)
{
    // Half of the test labels are turned round, so scores are not perfect.
    const auto test = file("hard.csv", rows(10) + "the cat number 3 purrs and sits,canine\n");
    ASSERT_EQ(tlm({"task", "add", "hard", "--train", file("t.csv", rows(40)), "--dev", file("d.csv", rows(6)),
                   "--test", test, "--metric", "accuracy"})
                  .status,
              0);
    const auto run = last({"train", "--task", "hard", "--method", "linear"})["run"];
    const auto evaluation = last({"evaluate", run["id"], "--task", "hard"})["evaluation"];
    EXPECT_EQ(run["test"], evaluation["accuracy"]);
    EXPECT_NEAR(run["test"].get<double>(), 10.0 / 11, 1e-12);
    EXPECT_EQ(evaluation["confusion"], nlohmann::json::parse("[[5,1],[0,5]]"));
    EXPECT_EQ(run["best_step"], 1);
}

} // namespace tlm::test
