#include "tool.h"

namespace tlm::test {

namespace {

void expectNoLibTorch(const std::string &program)
{
    const auto outcome = runProgram("/usr/bin/ldd", {program});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_NE(outcome.output.find("libc.so"), std::string::npos) << outcome.output;
    EXPECT_EQ(outcome.output.find("torch"), std::string::npos);
    EXPECT_EQ(outcome.output.find("libc10"), std::string::npos);
}

} // namespace

TEST_F(ToolTest, TheCommandLineNeedsNoLibTorch)
{
    addTask();
    addCorpus();
    const std::vector<std::vector<std::string>> commands{
        {"help"},
        {"help", "train"},
        {"task", "list"},
        {"corpus", "list"},
        {"search", "small", "--query", "cat"},
        {"select", "s", "--task", "pets", "--corpus", "small"},
        {"runs"},
        {"check"}};
    for (const auto &command : commands) {
        const auto outcome = tlm(command, withoutLibTorch);
        EXPECT_EQ(outcome.status, 0) << command[0] << outcome.errors;
    }
}

TEST_F(ToolTest, AVerbThatNeedsLibTorchSaysWhatToInstallAndMakesNoRun)
{
    addTask();
    const auto outcome = tlm({"train", "--task", "pets", "--method", "task-only", "--json"}, withoutLibTorch);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(jsonLines(outcome.errors)[0]["error"]["code"], "libtorch.missing");
    EXPECT_EQ(tlm({"runs", "--json"}).output, "");
}

TEST_F(ToolTest, AnotherVersionOfLibTorchIsRefused)
{
    std::filesystem::create_directories(folder() / "torch/lib");
    file("torch/lib/libtorch_cpu.so", "");
    file("torch/version.py", "__version__ = '2.1.0+cpu'\n");
    const auto outcome = tlm({"serve", "--json", "--libtorch", (folder() / "torch").string()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(jsonLines(outcome.errors)[0]["error"]["code"], "libtorch.mismatch");
    EXPECT_NE(outcome.errors.find("2.1.0"), std::string::npos);
}

TEST_F(ToolTest, TheToolLinksNoLibTorch)
{
    expectNoLibTorch(TLM_BINARY_DIR "/tlm");
}

TEST_F(ToolTest, TheWindowLinksNoLibTorch)
{
    const std::string program = TLM_BINARY_DIR "/tlm-studio";
    if (!std::filesystem::exists(program))
        GTEST_SKIP() << "needs tlm-studio, which is not part of every preset";
    expectNoLibTorch(program);
}

TEST_F(ToolTest, WrongUsageHasExitStatus2)
{
    EXPECT_EQ(tlm({}).status, 2);
    EXPECT_EQ(tlm({"dance"}).status, 2);
    EXPECT_EQ(tlm({"search", "x"}).status, 2);
    EXPECT_EQ(tlm({"search", "x", "--query", "a", "-k", "0"}).status, 2);
}

TEST_F(ToolTest, EveryVerbIsExplainedWithAnExample)
{
    for (const std::string verb :
         {"sample",  "task",      "corpus", "search", "select", "selection", "train",     "resume",
          "pause",   "stop",      "runner", "sweep",  "table",  "runs",      "show",      "evaluate",
          "predict", "attention", "export", "serve",  "check",  "help",      "completion"}) {
        const auto outcome = tlm({"help", verb});
        EXPECT_EQ(outcome.status, 0) << verb;
        EXPECT_NE(outcome.output.find("Example:\n  "), std::string::npos) << verb << outcome.output;
        EXPECT_NE(outcome.output.find("Usage: tlm " + verb), std::string::npos) << verb << outcome.output;
    }
    EXPECT_NE(text({"help", "task", "add"}).find("Usage: tlm task add"), std::string::npos);
}

TEST_F(ToolTest, AReadOnlyWorkspaceIsRefused)
{
    const auto outcome = tlm({"runs", "--json", "--workspace", "/proc/nowhere"});
    EXPECT_EQ(outcome.status, 1);
    const auto error = jsonLines(outcome.errors)[0]["error"];
    EXPECT_FALSE(error["remedy"].get<std::string>().empty());
    EXPECT_NE(error["where"].get<std::string>().find("/proc/nowhere"), std::string::npos);
}

} // namespace tlm::test
