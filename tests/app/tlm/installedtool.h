#pragma once
#include "tool.h"

namespace tlm::test {

/// The command line installed beside a tlm-learn that only tells how it was called, with a LibTorch folder of
/// the right version that holds no library.
class InstalledToolTest : public ToolTest
{
protected:
    void SetUp() override
    {
        std::filesystem::create_directories(folder() / "bin");
        std::filesystem::create_directories(folder() / "torch/lib");
        copyTool();
        installLearn("printf '%s\\n' \"$@\"\necho \"libraries $LD_LIBRARY_PATH\"\n");
        file("torch/lib/libtorch_cpu.so", "");
        file("torch/version.py", "__version__ = '" + libTorchVersion() + "+cpu'\n");
    }
    /// Puts a shell script in the place of tlm-learn.
    void installLearn(const std::string &script) const
    {
        const auto path = folder().write("bin/tlm-learn", "#!/bin/sh\n" + script);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    }
    std::string torch() const { return (folder() / "torch").string(); }
    Outcome installed(const std::vector<std::string> &arguments) const
    {
        return runProgram(
            (folder() / "bin/tlm").string(), arguments,
            {{"TLM_WORKSPACE", workspace()}, {"TLM_LIBTORCH", torch()}, {"LD_LIBRARY_PATH", ""}});
    }
    /// What tlm-learn is called with; the verb must succeed.
    std::vector<std::string> callOf(const std::vector<std::string> &arguments) const
    {
        const auto outcome = installed(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        return wordsOf(outcome.output);
    }
    static std::vector<std::string> wordsOf(const std::string &output)
    {
        std::vector<std::string> words;
        std::istringstream stream(output);
        for (std::string line; std::getline(stream, line);)
            words.push_back(line);
        return words;
    }
    static bool has(const std::vector<std::string> &words, const std::string &word)
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
    /// The word after a word, or nothing.
    static std::string after(const std::vector<std::string> &words, const std::string &word)
    {
        const auto found = std::find(words.begin(), words.end(), word);
        return found == words.end() || found + 1 == words.end() ? "" : *(found + 1);
    }

private:
    void copyTool() const
    {
        const std::filesystem::path tool = TLM_BINARY_DIR "/tlm";
        std::error_code otherDisk;
        std::filesystem::create_hard_link(tool, folder() / "bin/tlm", otherDisk);
        if (otherDisk)
            std::filesystem::copy_file(tool, folder() / "bin/tlm");
    }
    /// The version that this build asks for, as `check` tells it.
    std::string libTorchVersion() const
    {
        for (const auto &line : jsonLines(tlm({"check", "--json"}, withoutLibTorch).output)) {
            const auto what = line["check"]["what"].get<std::string>();
            if (what.starts_with("LibTorch "))
                return what.substr(9);
        }
        return {};
    }
};

} // namespace tlm::test
