#include "tool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

class PlanTest : public ToolTest
{
protected:
    void SetUp() override { addSelection(); }
    nlohmann::json planned(Words options) const
    {
        options.insert(options.begin(), {"train", "--task", "pets", "--selection", "near", "--plan"});
        const auto plan = last(options)["plan"];
        EXPECT_TRUE(results({"runs"}).empty());
        return plan;
    }
};

} // namespace

TEST_F(PlanTest, TellsThePapersCountAndTheRealOne)
{
    const auto plan = planned({"--recipe", "faithful", "--scale", "small", "--table-b1", "imdb"});
    EXPECT_EQ(plan["parameters"], 108891648);
    const double tokens = 150000.0 * 256 * (0.95 * 128 + 0.05 * 512);
    EXPECT_NEAR(plan["tokens"].get<double>(), tokens, 1);
    EXPECT_NEAR(plan["flops"].get<double>(), 6 * tokens * 108891648, 1e9);
    EXPECT_GT(plan["flops_real"].get<double>(), 0.5 * plan["flops"].get<double>());
    EXPECT_GT(plan["memory_bytes"].get<double>(), 1e9);
    EXPECT_GT(plan["disk_bytes"].get<double>(), 1e9);
    EXPECT_EQ(plan["configuration"]["joint"]["rho1"], 19);
}

TEST_F(PlanTest, WhatIsSetStandsAboveTheRow)
{
    const auto joint = planned({"--recipe", "faithful", "--scale", "large", "--table-b1", "hyp", "--set",
                                "joint.rho1=7"})["configuration"]["joint"];
    EXPECT_EQ(joint["rho1"], 7);
    EXPECT_EQ(joint["rho2"], 20);
    EXPECT_EQ(joint["steps"], 300000);
    EXPECT_EQ(joint["batch_sequences"], 512);
    EXPECT_EQ(joint["average_sequences"], 32);
}

TEST_F(PlanTest, NeitherRunsNorSelectionsAreMade)
{
    const auto lines = results(
        {"train", "--task", "pets", "--selection", "near", "--method", "random", "--seed", "1,2", "--plan"});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[1]["plan"]["configuration"]["selection"], "near-random-2");
    EXPECT_EQ(results({"selection", "list"}).size(), 1u);
    EXPECT_TRUE(results({"runs"}).empty());
}

TEST_F(PlanTest, ATimeForABudgetHasNoCountYet)
{
    const auto plan = planned({"--budget", "10min"});
    EXPECT_EQ(plan["minutes"], 10);
    for (const char *key : {"tokens", "flops", "flops_real"})
        EXPECT_TRUE(plan[key].is_null()) << key;
}

TEST_F(PlanTest, APretrainedModelIsPlannedByItsOwnSizes)
{
    file("config.json",
         R"({"vocab_size":30522,"hidden_size":768,"num_hidden_layers":12,)"
         R"("num_attention_heads":12,"intermediate_size":3072,"max_position_embeddings":512})");
    file("model.safetensors", "");
    const auto plan = last({"train", "--task", "pets", "--method", "finetune", "--model",
                            folder().path().string(), "--set", "joint.task_length=512", "--plan"})["plan"];
    EXPECT_EQ(plan["parameters"], 108891648);
    EXPECT_GT(plan["memory_bytes"].get<double>(), 16.0 * 108891648);
    EXPECT_EQ(plan["configuration"]["encoder"]["layers"], 2) << "it is stored as it was configured";
}

TEST_F(PlanTest, AModelThatIsNotThereYetHasNoSizes)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    const Words words{"train", "--task", "pets", "--method", "finetune-mlm", "--model", "1", "--plan"};
    const auto plan = last(words)["plan"];
    EXPECT_EQ(plan["tokens"], 16000000);
    for (const char *key : {"parameters", "flops", "flops_real", "memory_bytes", "disk_bytes"})
        EXPECT_TRUE(plan[key].is_null()) << key;
    EXPECT_NE(text(words).find("not known yet"), std::string::npos);
}

TEST_F(PlanTest, PeopleReadSentences)
{
    const auto said = text({"train", "--task", "pets", "--selection", "near", "--plan"});
    EXPECT_NE(said.find("by the paper's rule, at most"), std::string::npos) << said;
    EXPECT_NE(said.find("1.6e+07 tokens"), std::string::npos) << said;
    EXPECT_NE(text({"train", "--task", "pets", "--method", "linear", "--plan"}).find("no network"),
              std::string::npos);
}

TEST_F(PlanTest, ARowThatCannotBeTakenIsRefused)
{
    const auto refused = [&](Words options, int status) {
        options.insert(options.begin(), {"train", "--task", "pets", "--selection", "near", "--plan"});
        return errorOf(options, status)["code"];
    };
    EXPECT_EQ(refused({"--table-b1", "imdb"}, 1), "configuration.invalid");
    EXPECT_EQ(refused({"--recipe", "faithful", "--scale", "small", "--table-b1", "none"}, 1),
              "configuration.invalid");
    EXPECT_EQ(refused({"--config", file("c.json", "{}"), "--table-b1", "imdb"}, 2), "usage");
}

TEST_F(PlanTest, ATaskThatThePaperHasNotIsTold)
{
    const auto outcome = tlm({"train", "--task", "pets", "--selection", "near", "--recipe", "faithful",
                              "--scale", "small", "--plan"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.errors.find("--table-b1"), std::string::npos) << outcome.errors;
    EXPECT_EQ(tlm({"train", "--task", "pets", "--selection", "near", "--plan"}).errors, "");
}

TEST_F(PlanTest, ARunToStartFromMustBeOne)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear"}).status, 0);
    const auto refused = [&](const std::string &model) {
        return errorOf(
            {"train", "--task", "pets", "--method", "finetune", "--model", model, "--queue"})["code"];
    };
    EXPECT_EQ(refused("1"), "run.state");
    EXPECT_EQ(refused("99"), "run.not_found");
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    const auto run =
        last({"train", "--task", "pets", "--method", "finetune", "--model", "2", "--queue"})["run"];
    EXPECT_EQ(last({"show", run["id"]})["run"]["configuration"]["model"], "2");
}

} // namespace tlm::test
