#pragma once
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "program.h"

namespace tlm::test {

/// The command line on a workspace of its own, with small files to work on.
class ToolTest : public testing::Test
{
protected:
    Outcome tlm(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {}) const
    {
        environment.emplace("TLM_WORKSPACE", workspace());
        return runProgram(TLM_BINARY_DIR "/tlm", arguments, environment);
    }
    /// The last JSON line of a verb that must succeed.
    nlohmann::json last(std::vector<std::string> arguments) const
    {
        arguments.emplace_back("--json");
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        const auto lines = jsonLines(outcome.output);
        return lines.empty() ? nlohmann::json() : lines.back();
    }
    static std::vector<nlohmann::json> jsonLines(const std::string &text)
    {
        std::vector<nlohmann::json> lines;
        std::istringstream stream(text);
        for (std::string line; std::getline(stream, line);)
            lines.push_back(nlohmann::json::parse(line));
        return lines;
    }
    std::string workspace() const { return (m_folder / "workspace").string(); }
    std::string file(const std::string &name, const std::string &bytes) const
    {
        return m_folder.write(name, bytes).string();
    }
    const TemporaryFolder &folder() const { return m_folder; }

    /// A task of two classes that a few words tell apart.
    void addTask() const
    {
        const auto train = file("train.csv", rows(40));
        const auto dev = file("dev.csv", rows(10));
        const auto test = file("test.csv", rows(12));
        const auto outcome = tlm({"task", "add", "pets", "--train", train, "--dev", dev, "--test", test});
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }
    void addCorpus() const
    {
        const auto documents = file("corpus.jsonl", R"({"id":"a","text":"the cat sat on the mat"}
{"id":"b","text":"the dog sat on the log"}
{"id":"c","text":"cats and dogs"}
{"id":"d","text":"the the the the the"}
{"id":"e","text":"cat cat cat dog"}
)");
        const auto outcome = tlm({"corpus", "add", "small", documents});
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }

private:
    static std::string rows(int count)
    {
        std::string text = "text,label\n";
        for (int i = 0; i < count; ++i)
            text += i % 2 ? "the cat number " + std::to_string(i) + " purrs and sits,feline\n"
                          : "a dog number " + std::to_string(i) + " barks and runs,canine\n";
        return text;
    }
    TemporaryFolder m_folder;
};

} // namespace tlm::test
