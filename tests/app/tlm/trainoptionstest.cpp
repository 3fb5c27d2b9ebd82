#include "tool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

class TrainOptionsTest : public ToolTest
{
protected:
    void SetUp() override { addSelection(); }
    Words trainWith(Words options) const
    {
        options.insert(options.begin(), {"train", "--task", "pets", "--queue"});
        return options;
    }
    /// The configuration of the run that these options queue.
    nlohmann::json configured(const Words &options) const { return shown(last(trainWith(options))); }
    nlohmann::json shown(const nlohmann::json &line) const
    {
        return last({"show", line["run"]["id"]})["run"]["configuration"];
    }
    nlohmann::json refused(const Words &options, int status = 1) const
    {
        const auto error = errorOf(trainWith(options), status);
        EXPECT_EQ(results({"runs"}).size(), 0u);
        return error;
    }
};

} // namespace

TEST_F(TrainOptionsTest, TheUsualRunIsTlmFastTinyOfSeedOne)
{
    const auto configuration = configured({"--selection", "near"});
    EXPECT_EQ(configuration["method"], "tlm");
    EXPECT_EQ(configuration["recipe"], "fast");
    EXPECT_EQ(configuration["scale"], "tiny");
    EXPECT_EQ(configuration["seed"], 1);
    EXPECT_EQ(configuration["selection"], "near");
    EXPECT_EQ(configuration["compute"]["device"], "auto");
}

TEST_F(TrainOptionsTest, EveryMethodRecipeAndScaleCanBeQueued)
{
    for (const std::string method :
         {"tlm", "task-only", "task-mlm", "random", "finetune", "finetune-mlm", "pretrained-tlm", "linear"})
        for (const std::string recipe : {"faithful", "fast"}) {
            const auto configuration = configured(
                {"--selection", "near", "--model", "/models/bert", "--method", method, "--recipe", recipe});
            EXPECT_EQ(configuration["method"], method);
            EXPECT_EQ(configuration["recipe"], recipe);
            EXPECT_EQ(configuration["model"], "/models/bert");
        }
    for (const std::string scale : {"tiny", "mini", "small", "medium", "large"})
        EXPECT_EQ(configured({"--selection", "near", "--scale", scale})["scale"], scale);
}

TEST_F(TrainOptionsTest, ABudgetIsOfTokensOrTime)
{
    const auto joint = [&](const std::string &budget) {
        return configured({"--selection", "near", "--budget", budget})["joint"];
    };
    EXPECT_EQ(joint("2M")["tokens"], 2'000'000);
    EXPECT_EQ(joint("10min")["tokens"], 0);
    EXPECT_EQ(joint("10min")["minutes"], 10.0);
    EXPECT_EQ(joint("500k")["tokens"], 500'000);
}

TEST_F(TrainOptionsTest, AnyKindOfFieldCanBeSet)
{
    const auto configuration =
        configured({"--selection", "near", "--set", "joint.rho1=5", "--set", "joint.rho2=2.5",
                    "encoder.pre_norm=true", "encoder.pooling=classify", "--set", "model=/a=b",
                    "compute.device=cpu", "fine_tuning.dropout=0.25"});
    EXPECT_EQ(configuration["joint"]["rho1"], 5);
    EXPECT_EQ(configuration["joint"]["rho2"], 2.5);
    EXPECT_EQ(configuration["encoder"]["pre_norm"], true);
    EXPECT_EQ(configuration["encoder"]["pooling"], "classify");
    EXPECT_EQ(configuration["model"], "/a=b");
    EXPECT_EQ(configuration["compute"]["device"], "cpu");
    EXPECT_EQ(configuration["fine_tuning"]["dropout"], 0.25);
}

TEST_F(TrainOptionsTest, WhatIsSetStandsAboveTheOptionsAndTheLastWins)
{
    const auto configuration =
        configured({"--selection", "near", "--budget", "2M", "--threads", "2", "--device", "cpu", "--set",
                    "joint.tokens=3000000", "--set", "joint.rho1=5", "--set", "joint.rho1=6"});
    EXPECT_EQ(configuration["joint"]["tokens"], 3'000'000);
    EXPECT_EQ(configuration["joint"]["rho1"], 6);
    EXPECT_EQ(configuration["compute"]["threads"], 2);
    EXPECT_EQ(configuration["compute"]["device"], "cpu");
}

TEST_F(TrainOptionsTest, AConfigurationShownCanBeRunAgain)
{
    const auto first = configured({"--selection", "near", "--recipe", "faithful", "--scale", "mini", "--seed",
                                   "9", "--set", "joint.rho2=0.1", "--set", "joint.masking=0.25"});
    const auto path = file("config.json", first.dump());
    EXPECT_EQ(shown(last({"train", "--config", path, "--queue"})), first);

    auto changed = first;
    changed["seed"] = 10;
    changed["joint"]["rho1"] = 3;
    EXPECT_EQ(shown(last({"train", "--config", path, "--queue", "--seed", "10", "--set", "joint.rho1=3"})),
              changed);
}

TEST_F(TrainOptionsTest, AFileThatIsNoConfigurationIsRefusedWithItsPlace)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"{\"task\":", "file.damaged"},
        {"[1]", "configuration.invalid"},
        {R"({"task":"pets","joint":{"rho2":"much"}})", "configuration.invalid"},
        {R"({"task":"pets","seed":-1})", "configuration.out_of_range"},
        {R"({"task":"pets","method":"task-only","scale":"giant"})", "configuration.invalid"},
    };
    for (const auto &[content, code] : cases) {
        const auto error = errorOf({"train", "--queue", "--config", file("bad.json", content)});
        EXPECT_EQ(error["code"], code) << content;
        EXPECT_NE(error["where"].get<std::string>().find("bad.json"), std::string::npos) << error;
    }
    EXPECT_EQ(errorOf({"train", "--queue", "--config", "/no/such.json"})["code"], "file.not_found");
    EXPECT_EQ(results({"runs"}).size(), 0u);
}

TEST_F(TrainOptionsTest, AWrongKeyIsToldWithTheNearest)
{
    const auto error = refused({"--selection", "near", "--set", "joint.roh1=3"});
    EXPECT_EQ(error["code"], "configuration.unknown_key");
    EXPECT_NE(error["message"].get<std::string>().find("joint.rho1"), std::string::npos);
}

TEST_F(TrainOptionsTest, EveryProblemIsToldAtOnce)
{
    const auto message = refused({"--set", "encoder.heads=3", "--set", "fine_tuning.steps=5"})["message"];
    for (const std::string key : {"selection: ", "encoder.heads: ", "fine_tuning.epochs: "})
        EXPECT_NE(message.get<std::string>().find(key), std::string::npos) << message;
}

TEST_F(TrainOptionsTest, ValuesThatAreNoneAreRefused)
{
    for (const auto &options : std::vector<Words>{{"--method", "best"},
                                                  {"--recipe", "slow"},
                                                  {"--scale", "huge"},
                                                  {"--selection", "near", "--budget", "soon"},
                                                  {"--method", "task-only", "--budget", "2M"},
                                                  {"--selection", "near", "--set", "joint.rho1"},
                                                  {"--selection", "near", "--set", "encoder.pre_norm=yes"}})
        EXPECT_EQ(refused(options)["code"], "configuration.invalid") << options.back();
    for (const auto &options : std::vector<Words>{{"--seed", "first"},
                                                  {"--seed", "-1"},
                                                  {"--seed", "1,18446744073709551615"},
                                                  {"--seed", "1.5"},
                                                  {"--detach"},
                                                  {"--device", "abacus"},
                                                  {"--threads", "many"}})
        EXPECT_EQ(refused(options, 2)["code"], "usage") << options.front();
}

TEST_F(TrainOptionsTest, TheRandomMethodDrawsASelectionAsLargeForEachSeed)
{
    const auto lines = results(trainWith({"--selection", "near", "--method", "random", "--seed", "3,4"}));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(shown(lines[0])["selection"], "near-random-3");
    EXPECT_EQ(shown(lines[1])["selection"], "near-random-4");
    EXPECT_EQ(errorOf({"select", "near-random-3", "--task", "pets", "--corpus", "small"})["code"],
              "name.taken");

    const auto again = shown(last(trainWith({"--selection", "near", "--method", "random", "--seed", "3"})));
    EXPECT_EQ(again["selection"], "near-random-3"); // the one that is there
    const auto named = shown(last(trainWith({"--selection", "near-random-4", "--method", "random"})));
    EXPECT_EQ(named["selection"], "near-random-4");
}

TEST_F(TrainOptionsTest, AQueuedRunHasTheShapeOfARunWithoutFigures)
{
    const auto run = last(trainWith({"--selection", "near"}))["run"];
    EXPECT_EQ(keysOf(run),
              (Words{"best_step", "dev", "flops", "flops_real", "id", "seconds", "state", "test", "tokens"}));
    for (const char *key : {"best_step", "dev", "flops", "flops_real", "seconds", "test", "tokens"})
        EXPECT_TRUE(run[key].is_null()) << key;
    const auto row = last({"runs"});
    for (const char *key : {"task", "method", "recipe", "scale", "seed", "created", "note", "tags"})
        EXPECT_TRUE(row.contains(key)) << key;
    EXPECT_EQ(row["created"].get<std::string>().size(), 20u);
    EXPECT_EQ(row["tags"], nlohmann::json::array());
}

TEST_F(TrainOptionsTest, HelpListsEveryKeyWithItsRange)
{
    const auto help = text({"help", "train"});
    const auto configuration = configured({"--selection", "near"});
    for (const auto &[group, values] : configuration.items()) {
        if (!values.is_object())
            continue;
        for (const auto &[name, value] : values.items())
            EXPECT_NE(help.find("  " + group + "." + name + " "), std::string::npos) << group << '.' << name;
    }
    EXPECT_NE(help.find("[classify|mean|markers]"), std::string::npos);
    EXPECT_NE(help.find("[0.01 to 0.9 share]"), std::string::npos);
}

} // namespace tlm::test
