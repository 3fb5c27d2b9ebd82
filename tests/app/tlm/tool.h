#pragma once
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "program.h"

namespace tlm::test {

/// The environment of a machine on which no LibTorch is found.
inline const std::map<std::string, std::string> withoutLibTorch{{"HOME", "/nonexistent"},
                                                                {"XDG_CACHE_HOME", "/nonexistent"},
                                                                {"TLM_LIBTORCH", ""},
                                                                {"PATH", "/nonexistent"}};

/// The command line on a workspace of its own, with small files to work on.
class ToolTest : public testing::Test
{
protected:
    Outcome tlm(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {}) const
    {
        environment.emplace("TLM_WORKSPACE", workspace());
        return runProgram(TLM_BINARY_DIR "/tlm", arguments, environment);
    }
    /// The same, with Ctrl-C pressed in its first moment.
    Outcome interrupted(const std::vector<std::string> &arguments) const
    {
        return runProgram(TLM_BINARY_DIR "/tlm", arguments, {{"TLM_WORKSPACE", workspace()}}, SIGINT);
    }
    /// The error of a verb that must fail with this status.
    nlohmann::json errorOf(std::vector<std::string> arguments, int status = 1) const
    {
        arguments.emplace_back("--json");
        return errorIn(tlm(arguments), status);
    }
    /// What an outcome tells on standard error: one line with code, message, remedy and place.
    static nlohmann::json errorIn(const Outcome &outcome, int status = 1)
    {
        EXPECT_EQ(outcome.status, status) << outcome.output << outcome.errors;
        const auto lines = jsonLines(outcome.errors);
        EXPECT_EQ(lines.size(), 1u) << outcome.errors;
        if (lines.size() != 1)
            return {};
        const auto error = lines[0]["error"];
        for (const char *key : {"code", "message", "remedy"})
            EXPECT_FALSE(error[key].get<std::string>().empty()) << key << outcome.errors;
        EXPECT_TRUE(error["where"].is_string()) << outcome.errors;
        return error;
    }
    /// All JSON lines of a verb that must succeed, without its progress.
    std::vector<nlohmann::json> results(std::vector<std::string> arguments) const
    {
        arguments.emplace_back("--json");
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        auto lines = jsonLines(outcome.output);
        std::erase_if(lines, [](const auto &line) { return line.contains("progress"); });
        return lines;
    }
    /// What people read of a verb that must succeed.
    std::string text(const std::vector<std::string> &arguments) const
    {
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        return outcome.output;
    }
    /// Whether a folder of the workspace holds nothing at all, not even hidden remains.
    bool isEmpty(const std::string &part) const
    {
        const auto path = std::filesystem::path(workspace()) / part;
        return !std::filesystem::exists(path) || std::filesystem::is_empty(path);
    }
    /// The keys of an object in the order of the alphabet.
    static std::vector<std::string> keysOf(const nlohmann::json &object)
    {
        std::vector<std::string> keys;
        for (const auto &[key, value] : object.items())
            keys.push_back(key);
        return keys;
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
    /// A selection of the small corpus for the task; adds both.
    void addSelection() const
    {
        addTask();
        addCorpus();
        const auto outcome = tlm({"select", "near", "--task", "pets", "--corpus", "small", "-k", "2"});
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

    /// Rows of a CSV file of the task.
    static std::string rows(int count)
    {
        std::string text = "text,label\n";
        for (int i = 0; i < count; ++i)
            text += i % 2 ? "the cat number " + std::to_string(i) + " purrs and sits,feline\n"
                          : "a dog number " + std::to_string(i) + " barks and runs,canine\n";
        return text;
    }

private:
    TemporaryFolder m_folder;
};

} // namespace tlm::test
