#include <sys/mount.h>

#include "tests/restricted.h"
#include "tool.h"

namespace tlm::test {

namespace {

namespace fs = std::filesystem;

/// A workspace on a disk that is full, or that may only be read.
class RestrictedTest : public ToolTest
{
protected:
    static std::string documents(int count)
    {
        std::string lines;
        for (int i = 0; i < count; ++i)
            lines += "{\"text\":\"document " + std::to_string(i * 7919) + " is of word" + std::to_string(i) +
                     "\"}\n";
        return lines;
    }
    /// The code of the error on a disk that holds files of at most so many bytes.
    nlohmann::json onFullDisk(std::uint64_t bytes, const std::vector<std::string> &arguments) const
    {
        const FileSizeLimit limit(bytes);
        return errorOf(arguments)["code"];
    }
};

/// A small disk of its own for a folder.
class SmallDisk
{
public:
    explicit SmallDisk(fs::path folder) : m_folder(std::move(folder))
    {
        fs::create_directories(m_folder);
        m_isThere = ::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=4m") == 0;
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }
    bool isThere() const { return m_isThere; }
    /// Fills it but for so many bytes.
    void leave(std::uint64_t bytes) const
    {
        fs::remove(m_folder / "filler");
        const auto free = fs::space(m_folder).available;
        std::ofstream(m_folder / "filler") << std::string(free - std::min(free, bytes), 'x');
    }

private:
    fs::path m_folder;
    bool m_isThere;
};

} // namespace

TEST_F(RestrictedTest, ADiskThatFillsUpLeavesTheOldCorpus)
{
    const SmallDisk disk(workspace());
    if (!disk.isThere())
        GTEST_SKIP() << "needs the right to mount";
    addCorpus();
    const auto path = file("big.jsonl", documents(20000));
    for (std::uint64_t free = 16 << 10; free < 512 << 10; free *= 2) {
        disk.leave(free);
        EXPECT_EQ(errorOf({"corpus", "append", "small", path})["code"], "disk.full") << free;
        EXPECT_EQ(errorOf({"corpus", "add", "big", path})["code"], "disk.full") << free;
        EXPECT_EQ(last({"corpus", "show", "small"})["corpus"]["documents"], 5) << free;
        EXPECT_EQ(results({"corpus", "list"}).size(), 1u) << free;
    }
    disk.leave(4 << 20);
    EXPECT_EQ(last({"corpus", "append", "small", path})["corpus"]["documents"], 20005);
    EXPECT_EQ(tlm({"check"}).status, 0);
}

TEST_F(RestrictedTest, ACorpusThatDoesNotFitLeavesNothing)
{
    const auto path = file("big.jsonl", documents(3000));
    ASSERT_EQ(tlm({"task", "list"}).status, 0);
    for (std::uint64_t bytes = 500; bytes < 25'000; bytes *= 3)
        EXPECT_EQ(onFullDisk(bytes, {"corpus", "add", "big", path}), "disk.full") << bytes;
    EXPECT_TRUE(isEmpty("corpora"));
    EXPECT_EQ(tlm({"corpus", "add", "big", path}).status, 0);
}

TEST_F(RestrictedTest, ATaskThatDoesNotFitLeavesNothing)
{
    const auto path = file("big.csv", rows(3000));
    EXPECT_EQ(onFullDisk(2'000, {"task", "add", "big", "--train", path}), "disk.full");
    EXPECT_TRUE(isEmpty("tasks"));
    EXPECT_EQ(tlm({"task", "add", "big", "--train", path}).status, 0);
}

TEST_F(RestrictedTest, ASelectionThatDoesNotFitLeavesNothing)
{
    addTask();
    const auto path = file("big.jsonl", documents(3000));
    ASSERT_EQ(tlm({"corpus", "add", "big", path}).status, 0);
    EXPECT_EQ(onFullDisk(2'000, {"select", "s", "--task", "pets", "--corpus", "big", "--method", "random",
                                 "-k", "2000"}),
              "disk.full");
    EXPECT_TRUE(isEmpty("selections"));
}

TEST_F(RestrictedTest, AHistoryThatDoesNotFitIsToldAsSuch)
{
    EXPECT_EQ(onFullDisk(1'000, {"runs"}), "disk.full");
    EXPECT_EQ(tlm({"runs"}).status, 0);
}

TEST_F(RestrictedTest, PredictionsThatDoNotFitReplaceNothing)
{
    addTask();
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear"}).status, 0);
    const auto output = file("labels.jsonl", "before\n");
    EXPECT_EQ(onFullDisk(2'000, {"predict", "1", file("many.txt", rows(500)), "--output", output}),
              "disk.full");
    EXPECT_EQ(contentOf(output), "before\n");
}

TEST_F(RestrictedTest, AReadOnlyWorkspaceIsToldAsSuchByEveryVerb)
{
    addSelection();
    ASSERT_EQ(tlm({"runs"}).status, 0);
    const auto path = file("more.jsonl", documents(2));
    for (const auto &entry : fs::recursive_directory_iterator(workspace()))
        fs::permissions(entry.path(), entry.is_directory() ? fs::perms(0555) : fs::perms(0444));
    fs::permissions(workspace(), fs::perms(0555));
    fs::permissions(folder().path(), fs::perms(0755));
    {
        const WithoutRoot rights;
        for (const auto &arguments : std::vector<std::vector<std::string>>{
                 {"task", "list"}, {"task", "remove", "pets"}, {"corpus", "add", "more", path}, {"runs"}}) {
            const auto error = errorOf(arguments);
            EXPECT_EQ(error["code"], "workspace.read_only") << arguments[0];
            EXPECT_EQ(error["where"], workspace());
        }
    }
    for (const auto &entry : fs::recursive_directory_iterator(workspace()))
        if (entry.is_directory())
            fs::permissions(entry.path(), fs::perms(0755));
    fs::permissions(workspace(), fs::perms(0755));
    EXPECT_EQ(last({"task", "list"})["task"]["name"], "pets");
}

TEST_F(RestrictedTest, AFileNobodyMayReadIsToldAsSuch)
{
    const auto path = file("secret.csv", rows(20));
    fs::permissions(path, fs::perms::none);
    fs::permissions(folder().path(), fs::perms(0777));
    const WithoutRoot rights;
    EXPECT_EQ(errorOf({"task", "add", "t", "--train", path})["code"], "file.unreadable");
}

TEST_F(RestrictedTest, TheWorkspaceIsChosenByOptionThenVariableThenDataFolder)
{
    const auto at = [&](const std::string &name) { return (folder() / name).string(); };
    const auto rootOf = [&](const std::vector<std::string> &options,
                            const std::map<std::string, std::string> &environment) {
        std::vector<std::string> arguments{"check", "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        for (const auto &line : jsonLines(tlm(arguments, environment).output))
            if (line["check"]["what"] == "workspace")
                return line["check"]["detail"].get<std::string>();
        return std::string();
    };
    const std::map<std::string, std::string> all{
        {"TLM_WORKSPACE", at("variable")}, {"XDG_DATA_HOME", at("data")}, {"HOME", at("home")}};
    auto fewer = all;
    EXPECT_EQ(rootOf({"--workspace", at("option")}, fewer), at("option"));
    EXPECT_EQ(rootOf({}, fewer), at("variable"));
    fewer["TLM_WORKSPACE"] = "";
    EXPECT_EQ(rootOf({}, fewer), at("data") + "/tlm-studio");
    fewer["XDG_DATA_HOME"] = "relative"; // which the standard says to ignore
    EXPECT_EQ(rootOf({}, fewer), at("home") + "/.local/share/tlm-studio");
    fewer["XDG_DATA_HOME"] = "";
    EXPECT_EQ(rootOf({}, fewer), at("home") + "/.local/share/tlm-studio");
}

TEST_F(RestrictedTest, AWorkspaceThatIsAFileIsRefused)
{
    const auto path = file("file", "text");
    const auto error = errorOf({"--workspace", path, "task", "list"});
    EXPECT_EQ(error["code"], "file.unwritable");
    EXPECT_EQ(error["where"], path);
    EXPECT_EQ(contentOf(path), "text");
}

TEST_F(RestrictedTest, HelpNeedsNoWorkspace)
{
    for (const auto &arguments :
         std::vector<std::vector<std::string>>{{"help"}, {"help", "task", "add"}, {"--version"}, {"--help"}})
        EXPECT_EQ(tlm(arguments, {{"TLM_WORKSPACE", "/proc/nowhere"}}).status, 0) << arguments[0];
    EXPECT_EQ(errorOf({"help", "dance"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"help", "task", "dance"}, 2)["code"], "usage");
    EXPECT_NE(text({"help", "task", "add"}).find("--metric"), std::string::npos);
}

TEST_F(RestrictedTest, WrongUsageIsOneSentenceForPeople)
{
    const auto outcome = tlm({"search", "small"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
    EXPECT_NE(outcome.errors.find(". See `tlm help`"), std::string::npos) << outcome.errors;
    EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), 1);
}

TEST_F(RestrictedTest, ResultsThatStandardOutputDoesNotTakeAreAFailure)
{
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "needs /dev/full";
    addCorpus();
    for (const std::string json : {"", " --json"}) {
        const auto outcome = runProgram(
            "/bin/sh", {"-c", "exec \"$0\" corpus list" + json + " > /dev/full", TLM_BINARY_DIR "/tlm"},
            {{"TLM_WORKSPACE", workspace()}});
        EXPECT_EQ(outcome.status, 1);
        EXPECT_NE(outcome.errors.find("standard output"), std::string::npos) << outcome.errors;
    }
}

} // namespace tlm::test
