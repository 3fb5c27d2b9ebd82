#include "tool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

class SweepVerbTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addTask();
        addCorpus();
    }
    nlohmann::json swept(Words options) const
    {
        options.insert(options.begin(), "sweep");
        return last(options)["sweep"];
    }
    std::string code(Words options, int status) const
    {
        options.insert(options.begin(), "sweep");
        return errorOf(options, status)["code"];
    }
};

} // namespace

TEST_F(SweepVerbTest, ADryRunTellsEverythingAndMakesNothing)
{
    const Words command{"sweep",    "--task", "pets",  "--corpus", "small", "--vary",   "k=1,2",
                        "rho1=1,9", "--seed", "1,2,3", "--budget", "2M",    "--dry-run"};
    const auto lines = results(command);
    ASSERT_EQ(lines.size(), 13u);
    const auto &first = lines[0]["experiment"];
    EXPECT_EQ(first["values"],
              nlohmann::json::parse(R"({"k":"1","joint.rho1":"1","task":"pets","seed":"1"})"));
    EXPECT_TRUE(first["run"].is_null());
    EXPECT_EQ(first["configuration"]["selection"], "pets-k1-small");
    const auto &sweep = lines[12]["sweep"];
    EXPECT_EQ(sweep["experiments"], 12);
    EXPECT_EQ(sweep["new_runs"], 12);
    EXPECT_EQ(sweep["tokens"], 24e6);
    EXPECT_EQ(sweep["new_selections"], nlohmann::json::parse(R"(["pets-k1-small","pets-k2-small"])"));
    EXPECT_TRUE(sweep["made"].is_null());
    EXPECT_TRUE(results({"runs"}).empty());
    EXPECT_TRUE(results({"selection", "list"}).empty());
    EXPECT_FALSE(std::filesystem::exists(workspace() + "/sweeps"));
    const auto said = text(command);
    EXPECT_NE(said.find("12 different experiments, 12 new runs"), std::string::npos) << said;
    EXPECT_NE(said.find("FLOPs by the paper's rule"), std::string::npos);
}

TEST_F(SweepVerbTest, RunsAreQueuedOnceWithATag)
{
    const Words options{"--name", "first", "--task", "pets", "--corpus", "small", "--vary", "k=1,2"};
    const auto sweep = swept(options);
    EXPECT_EQ(sweep["made"].size(), 2u);
    const auto runs = results({"runs"});
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0]["state"], "queued");
    EXPECT_EQ(runs[0]["tags"], nlohmann::json::parse(R"(["sweep:first"])"));
    EXPECT_EQ(runs[0]["selection"], "pets-k2-small");
    EXPECT_EQ(
        code({"--name", "first", "--task", "pets", "--corpus", "small", "--vary", "k=2", "--dry-run"}, 1),
        "name.taken");
    const auto again = swept(options);
    EXPECT_EQ(again["new_runs"], 0);
    EXPECT_EQ(again["existing"], sweep["made"]);
    EXPECT_EQ(results({"runs"}).size(), 2u);
    Words command = options;
    command.insert(command.begin(), "sweep");
    EXPECT_NE(text(command).find("0 new runs, 2 there already"), std::string::npos);
}

TEST_F(SweepVerbTest, LinearRunsAreTrainedWithoutLibTorchAndShownInATable)
{
    const auto other = file("zoo.csv", rows(20));
    ASSERT_EQ(tlm({"task", "add", "zoo", "--train", other, "--dev", other, "--test", other}).status, 0);
    ASSERT_EQ(tlm({"sweep", "--name", "shots", "--task", "pets,zoo", "--method", "linear", "--vary",
                   "examples_per_class=1,4", "--seed", "1,2", "--run"})
                  .status,
              0);
    const auto table = last({"table", "--sweep", "shots", "--rows", "examples_per_class", "--columns", "task",
                             "--baseline", "1", "--samples", "200"})["table"];
    EXPECT_EQ(table["rows"], nlohmann::json::parse(R"(["data.examples_per_class"])"));
    ASSERT_EQ(table["cells"].size(), 4u);
    for (const auto &cell : table["cells"]) {
        EXPECT_EQ(cell["runs"].size(), 2u);
        EXPECT_GE(cell["mean"].get<double>(), 0.3);
        EXPECT_EQ(cell["difference"].is_null(), cell["row"] == "1") << cell;
    }
    const auto markdown = text({"table", "--sweep", "shots", "--format", "markdown"});
    EXPECT_NE(markdown.find("| data.examples_per_class | pets | zoo |"), std::string::npos) << markdown;
    const auto csv =
        text({"table", "--sweep", "shots", "--format", "csv", "--where", "task=zoo", "--split", "dev"});
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3) << csv;
    EXPECT_NE(text({"table", "--sweep", "shots"}).find(" ± "), std::string::npos);
}

TEST_F(SweepVerbTest, ThePapersTablesAreReady)
{
    const auto task = file("scierc.csv", rows(20));
    ASSERT_EQ(tlm({"task", "add", "scierc", "--train", task, "--dev", task, "--test", task}).status, 0);
    const auto experiments = [&](Words options) {
        options.insert(options.end(), {"--corpus", "small", "--dry-run"});
        return swept(options)["experiments"];
    };
    EXPECT_EQ(experiments({"--paper-table", "4"}), 4 * 3);
    EXPECT_EQ(experiments({"--paper-table", "5"}), 5 * 3);
    EXPECT_EQ(experiments({"--paper-table", "6", "--seed", "1"}), 4);
    EXPECT_EQ(experiments({"--paper-table", "7", "--task", "pets"}), 2 * 3);
    EXPECT_EQ(experiments({"--paper-table", "4", "--vary", "k=1,2", "--recipe", "faithful"}), 2 * 3);
    EXPECT_EQ(swept({"--paper-table", "3", "--vary", "corpus=small", "--dry-run"})["experiments"], 2 * 3);
    EXPECT_EQ(swept({"--paper-table", "4", "--corpus", "small", "--dry-run"})["name"], "table-4");
    EXPECT_EQ(code({"--paper-table", "3", "--corpus", "small"}, 2), "usage");
    EXPECT_EQ(code({"--paper-table", "7", "--corpus", "small"}, 2), "usage"); // no task of the table is there
    EXPECT_EQ(code({"--paper-table", "2"}, 2), "usage");
}

TEST_F(SweepVerbTest, SlipsOfThePenLeaveNothingBehind)
{
    EXPECT_EQ(code({"--corpus", "small", "--vary", "k=1"}, 2), "usage");
    EXPECT_EQ(code({"--task", "pets", "--vary", "k=1"}, 2), "usage");
    EXPECT_EQ(code({"--task", "pets", "--vary", "rho1=1,2"}, 2), "usage"); // nothing to select from
    EXPECT_EQ(code({"--task", "pets", "--corpus", "small", "--vary", "roh1=1"}, 1),
              "configuration.unknown_key");
    EXPECT_EQ(code({"--task", "nobody", "--corpus", "small"}, 1), "task.not_found");
    EXPECT_EQ(code({"--task", "pets", "--corpus", "none"}, 1), "corpus.not_found");
    EXPECT_EQ(code({"--task", "pets", "--selection", "none"}, 1), "selection.not_found");
    EXPECT_EQ(code({"--task", "pets", "--corpus", "small", "--selection", "near"}, 2), "usage");
    EXPECT_EQ(code({"--task", "pets", "--method", "finetune", "--vary", "model=77"}, 1), "run.not_found");
    EXPECT_EQ(code({"--task", "pets", "--corpus", "small", "--name", "a/b"}, 1), "name.invalid");
    EXPECT_EQ(code({"--task", "pets", "--run", "--dry-run"}, 2), "usage");
    EXPECT_TRUE(results({"runs"}).empty());
    EXPECT_TRUE(results({"selection", "list"}).empty());
}

TEST_F(SweepVerbTest, TablesOfWhatIsNotThereAreRefused)
{
    EXPECT_EQ(errorOf({"table", "--sweep", "none"})["code"], "file.not_found");
    EXPECT_EQ(errorOf({"table", "--rows", "k"}, 2)["code"], "usage");
    ASSERT_EQ(tlm({"sweep", "--name", "one", "--task", "pets", "--method", "linear"}).status, 0);
    EXPECT_EQ(errorOf({"table", "--sweep", "one", "--rows", "k"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"table", "--sweep", "one", "--where", "task"}, 2)["code"], "usage");
    std::ofstream(workspace() + "/sweeps/one.json") << "damaged";
    EXPECT_EQ(errorOf({"table", "--sweep", "one"})["code"], "file.damaged");
    EXPECT_EQ(errorOf({"sweep", "--name", "one", "--task", "pets", "--method", "linear"})["code"],
              "file.damaged");
}

TEST_F(SweepVerbTest, ResultsOfTasksAreATableToo)
{
    EXPECT_NE(text({"table"}).find("no finished run"), std::string::npos);
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear", "--seed", "1,2"}).status, 0);
    const auto lines = results({"table"});
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0]["result"]["method"], "linear");
    EXPECT_EQ(lines[0]["result"]["runs"].size(), 2u);
    EXPECT_EQ(lines[0]["result"]["test"]["mean"], 1.0);
    EXPECT_NE(text({"table"}).find("100.00 ± 0.00"), std::string::npos);
    EXPECT_EQ(results({"table", "--task", "scierc"}).size(), 7u); // the paper's
    EXPECT_NE(text({"table", "--task", "scierc", "--format", "markdown"}).find("TLM large (paper)"),
              std::string::npos);
}

TEST_F(SweepVerbTest, HelpShowsExamples)
{
    for (const char *word : {"--paper-table", "external-only", "tlm sweep --paper-table 4", "--dry-run"})
        EXPECT_NE(text({"help", "sweep"}).find(word), std::string::npos) << word;
    EXPECT_NE(text({"help", "table"}).find("tlm table --sweep"), std::string::npos);
    EXPECT_NE(text({"help", "train"}).find("--table-b1"), std::string::npos);
}

} // namespace tlm::test
