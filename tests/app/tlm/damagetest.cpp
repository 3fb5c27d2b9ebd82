#include <span>

#include "core/data/checkpointfile.h"
#include "core/history/history.h"
#include "tool.h"

namespace tlm::test {

namespace {

namespace fs = std::filesystem;

/// What `check` finds wrong after something happened to a file of the workspace.
class DamageTest : public ToolTest
{
protected:
    void SetUp() override { addSelection(); }

    std::vector<fs::path> filesIn(const std::string &part) const
    {
        std::vector<fs::path> files;
        for (const auto &entry : fs::recursive_directory_iterator(fs::path(workspace()) / part))
            if (entry.is_regular_file() && fs::file_size(entry.path()) > 0)
                files.push_back(entry.path());
        return files;
    }
    /// Checks a workspace with other bytes in one file; puts the right ones back.
    Outcome checkedWith(const fs::path &path, const std::string &bytes) const
    {
        const auto before = contentOf(path);
        std::ofstream(path, std::ios::binary) << bytes;
        auto outcome = check();
        std::ofstream(path, std::ios::binary) << before;
        return outcome;
    }
    /// What is told of the files; devices are another matter.
    Outcome check() const { return tlm({"check", "--json"}, withoutLibTorch); }
    /// The parts that are not fine, but for LibTorch.
    static std::vector<std::string> badParts(const Outcome &outcome)
    {
        std::vector<std::string> parts;
        for (const auto &line : jsonLines(outcome.output)) {
            if (line["check"]["ok"] == true ||
                line["check"]["what"].get<std::string>().starts_with("LibTorch"))
                continue;
            EXPECT_FALSE(line["error"]["remedy"].get<std::string>().empty());
            parts.push_back(line["check"]["what"]);
        }
        return parts;
    }
    void expectOnlyBad(const Outcome &outcome, const std::string &part) const
    {
        EXPECT_EQ(errorIn(outcome)["code"], "file.damaged");
        EXPECT_EQ(badParts(outcome), std::vector<std::string>{part});
    }
};

const std::map<std::string, std::string> partNames{{"documents.tlmd", "documents of small"},
                                                   {"index.tlmi", "index of small"}};

} // namespace

TEST_F(DamageTest, AnIntactWorkspaceIsFine)
{
    const auto outcome = check();
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(badParts(outcome).empty());
    std::vector<std::string> parts;
    for (const auto &line : jsonLines(outcome.output)) {
        EXPECT_TRUE(line["check"]["detail"].is_string());
        parts.push_back(line["check"]["what"]);
    }
    for (const std::string part :
         {"workspace", "task pets", "selection near", "documents of small", "index of small", "history"})
        EXPECT_NE(std::find(parts.begin(), parts.end(), part), parts.end()) << part;
    EXPECT_EQ(text({"check"}).substr(0, 9), "fine  tlm");
}

TEST_F(DamageTest, ACutFileIsFound)
{
    for (const auto &[name, part] : partNames) {
        const fs::path path = workspace() + "/corpora/small/" + name;
        const auto bytes = contentOf(path);
        for (const std::size_t size : {std::size_t(0), std::size_t(5), bytes.size() / 2, bytes.size() - 1})
            expectOnlyBad(checkedWith(path, bytes.substr(0, size)), part);
    }
    for (const auto &[folder, part] :
         {std::pair{"tasks/pets", "task pets"}, {"selections/near", "selection near"}})
        for (const auto &path : filesIn(folder)) {
            const auto bytes = contentOf(path);
            expectOnlyBad(checkedWith(path, bytes.substr(0, bytes.size() / 2)), part);
        }
}

TEST_F(DamageTest, ATurnedBitOfACorpusIsFound)
{
    for (const auto &[name, part] : partNames) {
        const fs::path path = workspace() + "/corpora/small/" + name;
        const auto bytes = contentOf(path);
        for (std::size_t place = 0; place < bytes.size(); place += 1 + bytes.size() / 7) {
            auto turned = bytes;
            turned[place] = static_cast<char>(turned[place] ^ 0x10);
            const auto outcome = checkedWith(path, turned);
            EXPECT_EQ(outcome.status, 1) << name << " at " << place;
            EXPECT_EQ(badParts(outcome), std::vector<std::string>{part}) << place;
        }
    }
}

TEST_F(DamageTest, AMissingFileIsFound)
{
    for (const auto &[name, part] : partNames) {
        const fs::path path = workspace() + "/corpora/small/" + name;
        fs::rename(path, folder() / "aside");
        expectOnlyBad(check(), part);
        fs::rename(folder() / "aside", path);
    }
    fs::rename(workspace() + "/corpora/small", folder() / "aside");
    EXPECT_EQ(errorOf({"search", "small", "--query", "cat"})["code"], "corpus.not_found");
}

TEST_F(DamageTest, ADamagedHistoryIsFound)
{
    ASSERT_EQ(tlm({"runs"}).status, 0);
    expectOnlyBad(checkedWith(workspace() + "/history.sqlite", std::string(20'000, 'x')), "history");
}

TEST_F(DamageTest, ALargeHistoryIsReadWhole)
{
    {
        auto history = History::open(workspace()).value();
        const auto id = history.create(Configuration()).value();
        std::vector<MetricPoint> points;
        for (std::int64_t step = 0; step < 400'000; ++step)
            points.push_back({step, 1'000'000, "loss.task", 0.123456789, 1'700'000'000'000});
        ASSERT_TRUE(history.record(id, {}, points));
    }
    const fs::path path = workspace() + "/history.sqlite";
    ASSERT_GT(fs::file_size(path), 8u << 20);
    EXPECT_EQ(check().status, 0);
    auto bytes = contentOf(path);
    std::fill_n(bytes.begin() + (6 << 20), 4096, 'x');
    expectOnlyBad(checkedWith(path, bytes), "history");
}

TEST_F(DamageTest, TheKindOfJournalIsTold)
{
    EXPECT_NE(text({"check"}).find("write-ahead log"), std::string::npos);
}

TEST_F(DamageTest, ADamagedFileOfARunIsFound)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear", "--threads", "1"}).status, 0);
    const fs::path run = workspace() + "/runs/1";
    const std::string state = R"({"version":2})";
    const std::vector<float> weights{1, 2, 3, 4};
    const std::vector<TensorView> tensors{{"weights.a", "F32", {4}, std::as_bytes(std::span(weights))}};
    ASSERT_TRUE(writeSafeTensors(checkpointFile(run), tensors,
                                 {{"state", state}, {"checksum", checkpointChecksum(state, tensors)}}));
    std::ofstream(run / "config.json") << toText(toJson(Configuration()));
    const auto fine = check();
    EXPECT_EQ(fine.status, 0) << fine.output;
    EXPECT_NE(fine.output.find("run 1"), std::string::npos);

    for (const std::string name : {"config.json", "predictions-dev.json", "predictions-test.json"})
        expectOnlyBad(checkedWith(run / name, "{"), name + " of run 1");
    expectOnlyBad(checkedWith(run / "linear/linear.bin", "short"), "linear of run 1");
    auto turned = contentOf(checkpointFile(run));
    turned.back() = static_cast<char>(turned.back() ^ 1);
    expectOnlyBad(checkedWith(checkpointFile(run), turned), "checkpoint.safetensors of run 1");
    for (const std::string name : {"tokenizer", "model", "models/400"}) {
        fs::create_directories(run / name);
        std::ofstream(run / name / "config.json") << "{";
        expectOnlyBad(check(), name + " of run 1");
        fs::remove_all(run / name);
    }
}

TEST_F(DamageTest, ADamagedPresetIsFound)
{
    fs::create_directories(workspace() + "/presets");
    std::ofstream(workspace() + "/presets/mine.json") << "{";
    expectOnlyBad(check(), "preset mine");
}

TEST_F(DamageTest, PeopleReadWhatIsBadAndHowMuch)
{
    const fs::path index = workspace() + "/corpora/small/index.tlmi";
    std::ofstream(index, std::ios::binary) << "short";
    const auto outcome = tlm({"check"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.output.find("BAD   index of small: "), std::string::npos) << outcome.output;
    EXPECT_NE(outcome.output.find("fine  documents of small: "), std::string::npos);
    EXPECT_NE(outcome.errors.find("1 parts of the workspace are damaged."), std::string::npos);
}

TEST_F(DamageTest, VerbsOnADamagedTaskOrSelectionFailAndMakeNoRun)
{
    for (const auto &path : filesIn("tasks/pets")) {
        const auto bytes = contentOf(path);
        std::ofstream(path, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
        EXPECT_EQ(errorOf({"task", "show", "pets"})["code"], "file.damaged") << path;
        EXPECT_EQ(errorOf({"select", "s", "--task", "pets", "--corpus", "small"})["code"], "file.damaged");
        std::ofstream(path, std::ios::binary) << bytes;
    }
    std::ofstream(workspace() + "/selections/near/manifest.json") << "{";
    EXPECT_EQ(errorOf({"train", "--task", "pets", "--selection", "near", "--queue"})["code"], "file.damaged");
    EXPECT_EQ(results({"runs"}).size(), 0u);
}

TEST_F(DamageTest, AFileOfANewerVersionIsNotCalledDamaged)
{
    for (const std::string manifest :
         {"tasks/pets/manifest.json", "corpora/small/manifest.json", "selections/near/manifest.json"}) {
        const fs::path path = fs::path(workspace()) / manifest;
        auto json = nlohmann::json::parse(contentOf(path));
        json["version"] = 999;
        std::ofstream(path) << json;
    }
    EXPECT_EQ(errorOf({"task", "show", "pets"})["code"], "file.newer");
    EXPECT_EQ(errorOf({"corpus", "show", "small"})["code"], "file.newer");
    EXPECT_EQ(errorOf({"train", "--task", "pets", "--selection", "near", "--queue"})["code"], "file.newer");
}

TEST_F(DamageTest, ADamagedTaskOrCorpusCanStillBeRemoved)
{
    std::ofstream(workspace() + "/tasks/pets/manifest.json") << "{";
    std::ofstream(workspace() + "/corpora/small/manifest.json") << "{";
    EXPECT_EQ(tlm({"task", "remove", "pets"}).status, 0);
    EXPECT_EQ(tlm({"corpus", "remove", "small"}).status, 0);
    EXPECT_TRUE(isEmpty("tasks"));
    EXPECT_TRUE(isEmpty("corpora"));
}

} // namespace tlm::test
