#include "tool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

bool isThere(const std::string &program)
{
    return std::filesystem::exists(program);
}

class ShellTest : public ToolTest
{
protected:
    void SetUp() override { addSelection(); }
    Words completions(Words words) const
    {
        words.insert(words.begin(), "complete");
        Words found;
        std::istringstream stream(tlm(words).output);
        for (std::string line; std::getline(stream, line);)
            found.push_back(line.substr(0, line.find('\t')));
        return found;
    }
};

} // namespace

TEST_F(ShellTest, NamesOfTheWorkspaceAreCompleted)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    EXPECT_EQ(completions({"train", "--task", ""}), Words{"pets"});
    EXPECT_EQ(completions({"train", "--selection", "n"}), Words{"near"});
    EXPECT_EQ(completions({"train", "--method", "task-"}), (Words{"task-only", "task-mlm"}));
    EXPECT_EQ(completions({"search", ""}), Words{"small"});
    EXPECT_EQ(completions({"show", ""}), Words{"1"});
    EXPECT_EQ(completions({"task", "show", ""}), Words{"pets"});
    EXPECT_EQ(completions({"corpus", "append", ""}), Words{"small"});
    EXPECT_EQ(completions({"task", "add", ""}), Words{}) << "a new name";
    EXPECT_EQ(completions({"evaluate", "1", "--split", "t"}), (Words{"train", "test"}));
    EXPECT_EQ(completions({"help", "sele"}), (Words{"select", "selection"}));
    EXPECT_EQ(completions({"--workspace", (folder() / "none").string(), "search", ""}), Words{});
    EXPECT_FALSE(std::filesystem::exists(folder() / "none"));
    EXPECT_EQ(tlm({"complete", "nothing"}).status, 1);
}

TEST_F(ShellTest, BashCompletes)
{
    const std::string script = "set -eu; program=$0; source <(\"$program\" completion bash); "
                               "complete -p tlm >&2; "
                               "COMP_WORDS=(tlm \"$@\"); COMP_CWORD=$#; _tlm \"$program\"; "
                               "printf '%s\\n' \"${COMPREPLY[@]}\"";
    const auto bash = [&](Words words) {
        words.insert(words.begin(), {"-c", script, TLM_BINARY_DIR "/tlm"});
        const auto outcome = runProgram("/bin/bash", words, {{"TLM_WORKSPACE", workspace()}});
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        EXPECT_EQ(outcome.errors, "complete -o default -F _tlm tlm\n");
        return outcome.output;
    };
    EXPECT_EQ(bash({"tra"}), "train\n");
    EXPECT_EQ(bash({"search", "small", "--scores", ""}), "lucene\nes7\n");
    EXPECT_EQ(bash({"train", "--task", "p"}), "pets\n");
}

TEST_F(ShellTest, TheScriptsOfOtherShellsAreSound)
{
    for (const std::string shell : {"zsh", "fish"}) {
        const auto script = file("script", text({"completion", shell}));
        EXPECT_NE(contentOf(script).find("complete"), std::string::npos);
        if (isThere("/usr/bin/" + shell)) {
            const auto outcome = runProgram("/usr/bin/" + shell, {"-n", script});
            EXPECT_EQ(outcome.status, 0) << outcome.errors;
        }
    }
    EXPECT_EQ(tlm({"completion", "csh"}).status, 2);
}

TEST_F(ShellTest, TheManualPageIsSound)
{
    const auto page = file("tlm.1", text({"help", "--man"}));
    for (const std::string part :
         {".SS tlm task add [OPTIONS] NAME", "\\fB\\-\\-budget\\fR", ".SH EXIT STATUS"})
        EXPECT_NE(contentOf(page).find(part), std::string::npos) << part;
    if (isThere("/usr/bin/mandoc")) {
        const auto outcome = runProgram("/usr/bin/mandoc", {"-T", "lint", "-W", "warning", page});
        EXPECT_EQ(outcome.status, 0) << outcome.output;
    } else if (isThere("/usr/bin/man") && isThere("/usr/bin/groff")) {
        const auto outcome = runProgram("/usr/bin/man", {"--warnings", "-l", page}, {{"LC_ALL", "C.UTF-8"}});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.errors, "");
        EXPECT_NE(outcome.output.find("EXIT STATUS"), std::string::npos);
    } else {
        GTEST_SKIP() << "needs mandoc, or man with groff, to read the page";
    }
}

} // namespace tlm::test
