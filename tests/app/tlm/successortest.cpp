#include <sys/stat.h>

#include "core/base/json.h"
#include "core/history/queue.h"
#include "installedtool.h"

namespace tlm::test {

using Words = std::vector<std::string>;

TEST_F(InstalledToolTest, ATrainingGoesOnInTlmLearnWithItsRunsAndOptions)
{
    addTask();
    const auto words = callOf({"train", "--task", "pets", "--method", "task-only", "--seed", "4,5",
                               "--threads", "3", "--device", "cpu", "--json"});
    ASSERT_GE(words.size(), 3u);
    EXPECT_EQ((Words{words.begin(), words.begin() + 3}), (Words{"run", "1", "2"}));
    EXPECT_EQ(after(words, "--workspace"), workspace());
    EXPECT_EQ(after(words, "--threads"), "3");
    EXPECT_EQ(after(words, "--device"), "cpu");
    EXPECT_TRUE(has(words, "--json"));
    EXPECT_TRUE(has(words, "libraries " + torch() + "/lib"));
    const auto runs = results({"runs"});
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[1]["seed"], 4);
    EXPECT_EQ(runs[0]["seed"], 5);
}

TEST_F(InstalledToolTest, EstimatesAndTheSearchForTheLargestBatchMakeNoRun)
{
    addTask();
    const auto words = callOf(
        {"train", "--task", "pets", "--method", "task-mlm", "--find-batch", "--set", "encoder.layers=3"});
    ASSERT_GE(words.size(), 3u);
    EXPECT_EQ(words.front(), "probe");
    const auto configuration = nlohmann::json::parse(after(words, "--configuration"));
    EXPECT_EQ(configuration["method"], "task-mlm");
    EXPECT_EQ(configuration["encoder"]["layers"], 3);
    EXPECT_TRUE(has(words, "--find-batch"));
    EXPECT_FALSE(
        has(callOf({"train", "--task", "pets", "--method", "task-mlm", "--estimate"}), "--find-batch"));
    EXPECT_TRUE(results({"runs"}).empty());
}

TEST_F(InstalledToolTest, BatchesGoOnWithTheConfigurationOfARunOrOfATraining)
{
    addTask();
    const auto words = callOf({"batches", "--task", "pets", "--method", "task-mlm", "--first", "3"});
    EXPECT_EQ(words.front(), "batches");
    EXPECT_EQ(nlohmann::json::parse(after(words, "--configuration"))["method"], "task-mlm");
    EXPECT_EQ(after(words, "--first"), "3");
    EXPECT_EQ(after(words, "--stage"), "joint");
    EXPECT_FALSE(has(words, "--run"));
    ASSERT_EQ(installed({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    const auto ofRun = callOf({"batches", "1", "--stage", "fine-tuning"});
    EXPECT_EQ(after(ofRun, "--run"), "1");
    EXPECT_EQ(nlohmann::json::parse(after(ofRun, "--configuration"))["method"], "task-only");
    EXPECT_EQ(installed({"batches"}).status, 2);
    EXPECT_EQ(installed({"batches", "9"}).status, 1);
    ASSERT_EQ(installed({"train", "--task", "pets", "--method", "linear", "--queue"}).status, 0);
    EXPECT_EQ(installed({"batches", "2"}).status, 1);
}

TEST_F(InstalledToolTest, ATrainingSharesItsDeviceIfTold)
{
    addTask();
    const Words train{"train", "--task", "pets", "--method", "task-only"};
    EXPECT_FALSE(has(callOf(train), "--share-device"));
    Words shared = train;
    shared.emplace_back("--share-device");
    EXPECT_TRUE(has(callOf(shared), "--share-device"));
}

TEST_F(InstalledToolTest, ARunnerTakesThePauseOfTheQueueBackAndGoesOnInTlmLearn)
{
    addTask();
    ASSERT_EQ(
        installed({"train", "--task", "pets", "--method", "task-only", "--seed", "1,2", "--queue"}).status,
        0);
    const auto paused = installed({"runner", "--pause", "--json"});
    EXPECT_EQ(paused.status, 0) << paused.errors;
    const auto waiting = jsonLines(paused.output);
    ASSERT_EQ(waiting.size(), 2u);
    EXPECT_EQ(waiting[0]["run"]["id"], "1");
    EXPECT_EQ(waiting[1]["run"]["state"], "queued");
    const auto open = [this] { return Queue::open(workspace()).value(); };
    EXPECT_TRUE(open().isPaused().value());
    const auto words = callOf({"runner"});
    ASSERT_GE(words.size(), 2u);
    EXPECT_EQ((Words{words.begin(), words.begin() + 2}), (Words{"run", "--queued"}));
    EXPECT_FALSE(has(words, "--own-logs"));
    EXPECT_FALSE(open().isPaused().value());
}

TEST_F(InstalledToolTest, ARunnerInTheBackgroundKeepsALogForEachRun)
{
    addTask();
    ASSERT_EQ(installed({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    const auto written = (folder() / "written").string();
    ASSERT_EQ(mkfifo(written.c_str(), 0600), 0);
    installLearn("echo \"$@\" > '" + written + "'\n");
    const auto begun = installed({"runner", "--detach", "--json"});
    EXPECT_EQ(begun.status, 0) << begun.errors;
    EXPECT_EQ(jsonLines(begun.output).front()["run"]["state"], "queued");
    const auto words = contentOf(written); // waits for the program in the background
    EXPECT_TRUE(words.starts_with("run --queued --own-logs")) << words;
    EXPECT_NE(words.find("--json"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(workspace() + "/runner.log"));
    EXPECT_EQ(installed({"runner", "--detach", "--pause"}).status, 2);
}

TEST_F(InstalledToolTest, TlmLearnsExitStatusIsTheVerbs)
{
    addTask();
    for (const int status : {0, 1, 3}) {
        installLearn("exit " + std::to_string(status) + "\n");
        EXPECT_EQ(installed({"train", "--task", "pets", "--method", "task-only"}).status, status);
    }
}

TEST_F(InstalledToolTest, ADetachedTrainingWritesItsLogAndGivesTheTerminalBack)
{
    addTask();
    const auto written = (folder() / "written").string();
    ASSERT_EQ(mkfifo(written.c_str(), 0600), 0);
    installLearn("echo \"$@\"\necho trouble >&2\necho end > '" + written + "'\n");
    const auto outcome =
        installed({"train", "--task", "pets", "--method", "task-only", "--detach", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const auto run = jsonLines(outcome.output).back()["run"];
    EXPECT_EQ(run["state"], "queued");
    EXPECT_TRUE(run["seconds"].is_null());
    EXPECT_EQ(contentOf(written), "end\n"); // waits for the program in the background
    const auto log = contentOf(workspace() + "/runs/1/log.txt");
    EXPECT_EQ(log.substr(0, 6), "run 1 ");
    EXPECT_NE(log.find("--json"), std::string::npos);
    EXPECT_NE(log.find("trouble\n"), std::string::npos);
}

TEST_F(InstalledToolTest, TheVerbsOnAModelAreRepeatedWordByWord)
{
    addTask();
    const std::vector<Words> commands{
        {"evaluate", "7", "--task", "pets", "--split", "dev"},
        {"predict", "/models/bert", "--text", "a text with spaces and \"quotes\""},
        {"attention", "7", "--task", "pets", "--examples", "5", "--json"},
        {"export", "7", "folder"},
        {"serve", "--json"}};
    for (auto command : commands) {
        auto words = callOf(command);
        ASSERT_FALSE(words.empty());
        words.pop_back(); // the libraries
        EXPECT_EQ(words, command);
    }
}

TEST_F(InstalledToolTest, TheOptionForLibTorchIsNotPassedOn)
{
    for (const auto &option : {Words{"--libtorch", torch()}, Words{"--libtorch=" + torch()}}) {
        Words arguments = option;
        arguments.emplace_back("serve");
        const auto words = callOf(arguments);
        EXPECT_EQ(words, (Words{"serve", "libraries " + torch() + "/lib"}));
    }
}

TEST_F(InstalledToolTest, LibTorchMayLieInTheCacheOrBesideTheProgram)
{
    const auto moved = [&](const std::filesystem::path &to) {
        std::filesystem::create_directories(to.parent_path());
        std::filesystem::rename(torch(), to);
        const auto outcome = runProgram((folder() / "bin/tlm").string(), {"serve"},
                                        {{"TLM_WORKSPACE", workspace()},
                                         {"TLM_LIBTORCH", ""},
                                         {"XDG_CACHE_HOME", (folder() / "cache").string()}});
        std::filesystem::rename(to, torch());
        return outcome;
    };
    const auto version = contentOf(folder() / "torch/version.py").substr(15, 6);
    const auto beside = moved(folder() / "bin/torch");
    EXPECT_EQ(beside.status, 0) << beside.errors;
    EXPECT_NE(beside.output.find("/bin/torch/lib"), std::string::npos);
    const auto cached = moved(folder() / ("cache/tlm-studio/libtorch-" + version + "/torch"));
    EXPECT_EQ(cached.status, 0) << cached.errors;
    EXPECT_NE(cached.output.find("/cache/tlm-studio/libtorch-"), std::string::npos);
}

TEST_F(InstalledToolTest, CheckAsksTlmLearnForTheDevices)
{
    const auto words = callOf({"check", "--threads", "3"});
    EXPECT_TRUE(has(words, "devices"));
    EXPECT_EQ(after(words, "--threads"), "3");
    installLearn("exit 1\n");
    const auto outcome = installed({"check"});
    EXPECT_EQ(outcome.status, 0) << "the workspace is whole";
    EXPECT_NE(outcome.output.find("BAD   devices: "), std::string::npos) << outcome.output;
}

TEST_F(InstalledToolTest, WithoutTlmLearnThePackageIsNamed)
{
    addTask();
    std::filesystem::remove(folder() / "bin/tlm-learn");
    for (const auto &command : {Words{"serve"}, Words{"runner"}, Words{"predict", "9", "--text", "x"},
                                Words{"train", "--task", "pets", "--method", "task-only"}}) {
        Words arguments = command;
        arguments.emplace_back("--json");
        const auto error = errorIn(installed(arguments));
        EXPECT_EQ(error["code"], "package.missing") << command[0];
        EXPECT_NE(error["where"].get<std::string>().find("tlm-learn"), std::string::npos);
    }
    EXPECT_EQ(results({"runs"}).size(), 0u);
}

} // namespace tlm::test
