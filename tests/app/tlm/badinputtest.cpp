#include <sys/mount.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/restricted.h"
#include "tool.h"

namespace tlm::test {

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// Bad input to a workspace that holds one of everything: each has its cause, its place and a remedy, ends
/// with status 1, and the workspace is to the byte what it was.
class BadInputTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addSelection();
        ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear"}).status, 0);
        ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
        m_good = file("good.csv", rows(20));
    }
    /// Every file of the workspace with its bytes, but SQLite's memory of a write that is under way.
    std::map<std::string, std::string> content() const
    {
        std::map<std::string, std::string> files;
        for (const auto &entry : fs::recursive_directory_iterator(workspace())) {
            const auto name = entry.path().string();
            if (!name.ends_with("-wal") && !name.ends_with("-shm"))
                files[name] = entry.is_regular_file() ? contentOf(entry.path()) : "";
        }
        return files;
    }
    void refused(const std::string &code, const std::string &where, const Words &arguments) const
    {
        const auto before = content();
        const auto error = errorOf(arguments);
        const auto what = arguments[0] + ' ' + arguments[1] + ": " + error.dump();
        EXPECT_EQ(error["code"], code) << what;
        EXPECT_NE(error["where"].get<std::string>().find(where), std::string::npos) << what;
        EXPECT_FALSE(error["where"].get<std::string>().empty()) << what;
        EXPECT_EQ(error["message"].get<std::string>().find('\n'), std::string::npos) << what;
        EXPECT_TRUE(before == content()) << what;
    }
    /// A task whose train part is this file, with more options.
    Words taskOf(const std::string &train, Words options = {}) const
    {
        Words arguments{"task", "add", "new", "--train", train, "--dev", m_good, "--test", m_good};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return arguments;
    }
    /// A file that is bad for every verb that reads one.
    void refusedByEveryReader(const std::string &code, const std::string &path,
                              const std::string &where) const
    {
        for (const Words &arguments :
             {taskOf(path), Words{"corpus", "add", "new", path}, Words{"predict", "1", path},
              Words{"search", "small", "--queries", path}})
            refused(code, where, arguments);
    }
    /// The queued run's configuration with one value changed, as a file.
    std::string configuration(const std::string &pointer, const nlohmann::json &value) const
    {
        auto json = last({"show", "2"})["run"]["configuration"];
        json[nlohmann::json::json_pointer(pointer)] = value;
        return file("config.json", json.dump());
    }
    /// Verbs that fail while a file of the workspace has other bytes.
    void refusedWith(const std::string &name, const std::string &bytes, const std::string &code,
                     const std::vector<Words> &verbs) const
    {
        const auto path = workspace() + '/' + name;
        const auto before = contentOf(path);
        std::ofstream(path, std::ios::binary) << bytes;
        for (const auto &verb : verbs)
            refused(code, fs::path(name).filename(), verb);
        std::ofstream(path, std::ios::binary) << before;
    }

    const Words search{"search", "small", "--query", "cat"};
    const Words select{"select", "new", "--task", "pets", "--corpus", "small"};
    const std::vector<Words> historyVerbs{{"runs", "--json"},
                                          {"show", "1"},
                                          {"train", "--task", "pets", "--method", "linear"},
                                          {"resume", "2"},
                                          {"pause", "2"}};
    std::string m_good;
};

} // namespace

TEST_F(BadInputTest, MissingFile)
{
    const auto path = (folder() / "none.csv").string();
    refusedByEveryReader("file.not_found", path, "none.csv");
    refused("file.not_found", "none.csv", {"train", "--config", path});
}

TEST_F(BadInputTest, DirectoryInsteadOfFile)
{
    fs::create_directory(folder() / "directory");
    const auto path = (folder() / "directory").string();
    for (const Words &arguments :
         {taskOf(path), Words{"predict", "1", path}, Words{"search", "small", "--queries", path},
          Words{"train", "--config", path}, Words{"predict", "1", m_good, "--output", path}})
        refused("file.is_directory", "directory", arguments);
    refused("file.empty", "directory", {"corpus", "add", "new", path}); // which takes folders of files
    auto arguments = select;
    arguments.insert(arguments.end(), {"--output", path});
    refused("file.is_directory", "directory", arguments);
}

TEST_F(BadInputTest, EmptyFile)
{
    refusedByEveryReader("file.empty", file("empty.csv", ""), "empty.csv");
    refused("file.empty", "header.csv", taskOf(file("header.csv", "text,label\n")));
}

TEST_F(BadInputTest, NoSuchColumn)
{
    refused("column.missing", "good.csv", taskOf(m_good, {"--text", "body"}));
    refused("column.missing", "good.csv", taskOf(m_good, {"--label", "stars"}));
    refused("column.missing", "good.csv", taskOf(m_good, {"--pair", "second"}));
    refused("column.missing", "good.csv", {"corpus", "add", "new", m_good, "--text", "body"});
    refused("column.missing", "good.csv", {"predict", "1", m_good, "--columns", "body"});
}

TEST_F(BadInputTest, TruncatedGz)
{
    const auto whole = (folder() / "whole.csv").string();
    file("whole.csv", rows(2000));
    ASSERT_EQ(runProgram("/bin/gzip", {whole}).status, 0);
    const auto bytes = contentOf(whole + ".gz");
    refusedByEveryReader("file.truncated", file("cut.csv.gz", bytes.substr(0, bytes.size() / 2)),
                         "cut.csv.gz");
}

TEST_F(BadInputTest, WrongEncoding)
{
    refusedByEveryReader("file.encoding",
                         file("mixed.csv", "text,label\na naïve café façade,canine\na na\xEFve dog,canine\n"),
                         "mixed.csv:3");
    refusedByEveryReader("file.encoding",
                         file("picture.csv", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)),
                         "picture.csv");
    refused("file.encoding", "good.csv", taskOf(m_good, {"--encoding", "klingon"}));
}

TEST_F(BadInputTest, LabelOnlyInTest)
{
    const auto other = file("other.csv", "text,label\na dog,canine\na cow,bovine\n");
    refused("label.unknown", "other.csv:3",
            {"task", "add", "new", "--train", m_good, "--dev", m_good, "--test", other});
    refused("label.unknown", "other.csv:3",
            {"task", "add", "new", "--train", m_good, "--dev", other, "--test", m_good});
}

TEST_F(BadInputTest, DiskFull)
{
    std::string lines;
    for (int i = 0; i < 2000; ++i)
        lines += "document " + std::to_string(i * 7919) + "\n";
    const auto many = file("many.txt", lines);
    const auto large = file("large.csv", rows(2000));
    const FileSizeLimit limit(2000);
    refused("disk.full", workspace(), taskOf(large));
    refused("disk.full", workspace(), {"corpus", "add", "new", many, "--split", "line"});
    refused("disk.full", "labels", {"predict", "1", large, "--output", (folder() / "labels").string()});
    EXPECT_FALSE(fs::exists(folder() / "labels"));
}

TEST_F(BadInputTest, ReadOnlyWorkspace)
{
    const auto &root = workspace();
    if (mount(root.c_str(), root.c_str(), nullptr, MS_BIND, nullptr) != 0)
        GTEST_SKIP() << "needs the right to mount";
    ASSERT_EQ(mount(nullptr, root.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr), 0);
    for (const Words &arguments : {taskOf(m_good), Words{"corpus", "add", "new", m_good},
                                   Words{"task", "list"}, select, historyVerbs[0], historyVerbs[2],
                                   historyVerbs[3], Words{"stop", "2"}, Words{"corpus", "remove", "small"}})
        refused("workspace.read_only", root, arguments);
    EXPECT_EQ(umount(root.c_str()), 0);
}

TEST_F(BadInputTest, DamagedIndex)
{
    const auto bytes = contentOf(workspace() + "/corpora/small/index.tlmi");
    auto turned = bytes;
    turned[bytes.size() / 2] = static_cast<char>(turned[bytes.size() / 2] ^ 0x10);
    for (const auto &bad : {std::string(), bytes.substr(0, bytes.size() / 2), turned})
        refusedWith("corpora/small/index.tlmi", bad, "file.damaged", {search, select});
}

TEST_F(BadInputTest, DamagedDatabase)
{
    const auto bytes = contentOf(workspace() + "/history.sqlite");
    for (const auto &bad : {std::string(20'000, 'x'), bytes.substr(0, bytes.size() / 2),
                            bytes.substr(0, 4096) + std::string(4096, '\xff') + bytes.substr(8192)})
        refusedWith("history.sqlite", bad, "database.damaged", historyVerbs);
}

TEST_F(BadInputTest, ConfigurationWithAnUnknownKey)
{
    refused("configuration.unknown_key", "config.json",
            {"train", "--config", configuration("/joint/rho_one", 3)});
    refused("configuration.unknown_key", "--set joint.roh1=3",
            {"train", "--task", "pets", "--method", "task-only", "--set", "joint.roh1=3"});
}

TEST_F(BadInputTest, ValueOutOfRange)
{
    refused("configuration.out_of_range", "config.json",
            {"train", "--config", configuration("/joint/masking", 7)});
    refused("configuration.out_of_range", "--set joint.masking=7",
            {"train", "--task", "pets", "--method", "task-only", "--set", "joint.masking=7"});
    const std::vector<std::pair<Words, std::string>> others{{{"--budget", "soon"}, "--budget soon"},
                                                            {{"--method", "best"}, "--method best"},
                                                            {{"--set", "encoder.heads=3"}, "encoder.heads"}};
    for (const auto &[options, where] : others) {
        Words arguments{"train", "--task", "pets", "--selection", "near"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        refused("configuration.invalid", where, arguments);
    }
}

TEST_F(BadInputTest, NewerSchema)
{
    refused("file.newer", "config.json", {"train", "--config", configuration("/schema", 999)});
    for (const auto &[name, verb] :
         {std::pair{"tasks/pets", Words{"task", "show", "pets"}},
          {"corpora/small", search},
          {"selections/near", Words{"train", "--task", "pets", "--selection", "near"}}}) {
        const auto manifest = std::string(name) + "/manifest.json";
        auto json = nlohmann::json::parse(contentOf(workspace() + '/' + manifest));
        json["version"] = 999;
        refusedWith(manifest, json.dump(), "file.newer", {verb});
    }
    SQLite::Database(workspace() + "/history.sqlite", SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = 999");
    for (const auto &verb : historyVerbs)
        refused("database.newer", "history.sqlite", verb);
}

TEST_F(BadInputTest, NamesThatAreNotKnownAreLookedUpInTheWorkspace)
{
    for (const auto &[code, arguments] :
         {std::pair{"task.not_found", Words{"train", "--task", "none", "--method", "linear"}},
          {"selection.not_found", Words{"train", "--task", "pets", "--selection", "none"}},
          {"corpus.not_found", Words{"search", "none", "--query", "x"}},
          {"run.not_found", Words{"show", "99"}},
          {"name.invalid", Words{"corpus", "add", "a/b", m_good}}})
        refused(code, workspace(), arguments);
    refused("run.state", "1", {"stop", "1"});
    refused("run.state", "1", {"resume", "1", "--steps", "+4"});
}

} // namespace tlm::test
