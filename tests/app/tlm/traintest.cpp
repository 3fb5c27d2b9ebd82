#include "tool.h"

namespace tlm::test {

TEST_F(ToolTest, TheLinearMethodTrainsEvaluatesAndPredictsWithoutLibTorch)
{
    addTask();
    const auto run = last({"train", "--task", "pets", "--method", "linear"})["run"];
    EXPECT_EQ(run["state"], "finished");
    EXPECT_EQ(run["dev"], 1.0);
    EXPECT_EQ(run["test"], 1.0);
    const auto id = run["id"].get<std::string>();

    const auto evaluation = last({"evaluate", id, "--task", "pets", "--split", "test"})["evaluation"];
    EXPECT_EQ(evaluation["examples"], 12);
    EXPECT_EQ(evaluation["macro_f1"], 1.0);
    EXPECT_EQ(evaluation["confusion"], nlohmann::json::parse("[[6,0],[0,6]]"));

    const auto prediction = last({"predict", id, "--text", "this dog barks"});
    EXPECT_EQ(prediction["label"], "canine");
    EXPECT_NEAR(prediction["probabilities"]["canine"].get<double>() +
                    prediction["probabilities"]["feline"].get<double>(),
                1.0, 1e-9);

    const auto row = last({"runs"});
    EXPECT_EQ(row["id"], id);
    EXPECT_EQ(row["method"], "linear");
    EXPECT_EQ(row["task"], "pets");
    EXPECT_EQ(last({"show", id})["run"]["configuration"]["method"], "linear");
}

TEST_F(ToolTest, PredictsAFileAndWritesTheOutputWhole)
{
    addTask();
    const auto id = last({"train", "--task", "pets", "--method", "linear"})["run"]["id"].get<std::string>();
    const auto texts = file("texts.txt", "a dog barks\nthe cat purrs\n");
    const auto output = (folder() / "labels.jsonl").string();
    ASSERT_EQ(tlm({"predict", id, texts, "--output", output}).status, 0);
    const auto lines = jsonLines(contentOf(output));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]["label"], "canine");
    EXPECT_EQ(lines[1]["label"], "feline");
}

TEST_F(ToolTest, EverySeedIsARunOfTheQueue)
{
    addTask();
    const auto outcome =
        tlm({"train", "--task", "pets", "--method", "task-only", "--seed", "1,2,3", "--queue", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const auto lines = jsonLines(outcome.output);
    ASSERT_EQ(lines.size(), 3u);
    for (const auto &line : lines) {
        EXPECT_EQ(line["run"]["state"], "queued");
        EXPECT_TRUE(line["run"]["test"].is_null());
    }
    EXPECT_EQ(jsonLines(tlm({"runs", "--json"}).output).size(), 3u);
}

TEST_F(ToolTest, BadConfigurationsAreRefusedBeforeARunExists)
{
    addTask();
    const auto unknown =
        file("unknown.json", R"({"schema":1,"task":"pets","method":"task-only","joint":{"rho_one":3}})");
    const auto newer = file("newer.json", R"({"schema":999,"task":"pets"})");
    struct Case
    {
        std::vector<std::string> arguments;
        std::string code;
    };
    const std::vector<Case> cases{
        {{"--config", unknown}, "configuration.unknown_key"},
        {{"--config", newer}, "file.newer"},
        {{"--task", "pets", "--method", "task-only", "--set", "joint.masking=7"},
         "configuration.out_of_range"},
        {{"--task", "pets", "--method", "task-only", "--set", "no.such=1"}, "configuration.unknown_key"},
        {{"--task", "nobody", "--method", "task-only"}, "task.not_found"},
        {{"--task", "pets", "--selection", "none"}, "selection.not_found"},
    };
    for (const auto &[options, code] : cases) {
        std::vector<std::string> arguments{"train", "--queue", "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 1) << code << outcome.output;
        ASSERT_FALSE(outcome.errors.empty());
        EXPECT_EQ(jsonLines(outcome.errors)[0]["error"]["code"], code) << outcome.errors;
        EXPECT_EQ(tlm({"runs", "--json"}).output, "") << code;
    }
}

TEST_F(ToolTest, OrdersToARunThatCannotFollowThemAreRefused)
{
    addTask();
    const auto id = last({"train", "--task", "pets", "--method", "linear"})["run"]["id"].get<std::string>();
    const auto pause = tlm({"pause", id, "--json"});
    EXPECT_EQ(pause.status, 1);
    EXPECT_EQ(jsonLines(pause.errors)[0]["error"]["code"], "run.state");
    const auto missing = tlm({"show", "4711", "--json"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(jsonLines(missing.errors)[0]["error"]["code"], "run.not_found");
}

TEST_F(ToolTest, ADamagedOrNewerHistoryIsRefused)
{
    ASSERT_EQ(tlm({"runs"}).status, 0);
    const std::filesystem::path database = workspace() + "/history.sqlite";
    std::ofstream(database, std::ios::binary) << std::string(8192, 'x');
    const auto damaged = tlm({"runs", "--json"});
    EXPECT_EQ(damaged.status, 1);
    EXPECT_EQ(jsonLines(damaged.errors)[0]["error"]["code"], "database.damaged");
    EXPECT_EQ(contentOf(database), std::string(8192, 'x')); // nothing was written over it
}

} // namespace tlm::test
