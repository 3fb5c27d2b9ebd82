#include "core/history/runarchive.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/history/runjson.h"
#include "tests/temporaryfolder.h"
#include "tests/torchfile.h"

using namespace tlm;

namespace {

class RunArchiveTest : public testing::Test
{
protected:
    RunArchiveTest()
    {
        Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
        configuration.task = "birds";
        id = history.create(configuration).value();
        RunMachine machine;
        machine.device = "cpu";
        EXPECT_TRUE(history.start(id, machine, 0));
        RunFigures figures;
        figures.step = 30;
        figures.dev = 0.75;
        figures.flops = 2.5e11;
        EXPECT_TRUE(history.record(id, figures,
                                   {{10, 20, "loss.task", 0.1, 5},
                                    {20, 40, "loss.task", std::nan(""), 6},
                                    {20, 40, "dev.macro_f1", 1.0 / 3, 7}}));
        EXPECT_TRUE(history.setState(id, RunState::Finished));
        EXPECT_TRUE(history.setName(id, "größer"));
        EXPECT_TRUE(history.setTags(id, {"paper", "best"}));
        EXPECT_TRUE(history.setNote(id, "*good*"));
        write("model/config.json", "{}");
        write("model/weights", std::string(3 << 20, 'w'));
        write("log.txt", "");
        write("lock", "");
    }
    void write(const std::string &name, const std::string &bytes) const
    {
        const auto path = work.run(id) / name;
        std::filesystem::create_directories(path.parent_path());
        ASSERT_TRUE(writeFile(path, bytes));
    }
    std::filesystem::path archive()
    {
        const auto path = folder / "run.tlmrun";
        EXPECT_TRUE(archiveRun(work, id, path, quiet, {}));
        return path;
    }
    Expected<std::string> take(const std::filesystem::path &path)
    {
        return unarchiveRun(other, path, quiet, {});
    }
    /// The archive with these entries is refused and leaves nothing behind.
    Error refused(const std::string &bytes)
    {
        const auto path = folder.write("bad.tlmrun", bytes);
        const auto taken = take(path);
        EXPECT_FALSE(taken);
        EXPECT_TRUE(History::open(other.root())->runs()->empty());
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(other.root() / "runs"), {}), 0);
        return taken ? Error{} : taken.error();
    }
    /// The good archive's parts, with one more.
    std::vector<test::ZipPart> partsWith(const std::string &name, const std::string &bytes = "x")
    {
        return {
            {"run.json", toText(runToJson(*history.run(id)))}, {"points.csv", pointsText({})}, {name, bytes}};
    }

    test::TemporaryFolder folder;
    Workspace work = Workspace::open(folder / "one").value();
    Workspace other = Workspace::open(folder / "two").value();
    History history = History::open(work.root()).value();
    NoProgress quiet;
    std::string id;
};

} // namespace

TEST_F(RunArchiveTest, ARunOpensInAnotherWorkspaceAsItWas)
{
    const auto path = archive();
    ASSERT_TRUE(History::open(other.root())->create({}));
    const std::string taken = take(path).value();
    EXPECT_EQ(taken, "2");
    const History there = History::open(other.root()).value();
    tlm::Run before = history.run(id).value();
    const tlm::Run after = there.run(taken).value();
    before.id = taken;
    EXPECT_EQ(runToJson(after).dump(), runToJson(before).dump());
    std::int64_t last = 0;
    const auto points = there.metrics(taken, 0, last).value();
    ASSERT_EQ(points.size(), 3u);
    EXPECT_EQ(points[0].value, 0.1);
    EXPECT_TRUE(std::isnan(points[1].value));
    EXPECT_EQ(points[2].value, 1.0 / 3);
    EXPECT_EQ(points[2].name, "dev.macro_f1");
    EXPECT_EQ(readFile(other.run(taken) / "model/weights").value(), std::string(3 << 20, 'w'));
    EXPECT_EQ(readFile(other.run(taken) / "log.txt").value(), "");
    EXPECT_FALSE(std::filesystem::exists(other.run(taken) / "lock"));
}

TEST_F(RunArchiveTest, EqualRunsGiveEqualBytes)
{
    const auto first = readFile(archive()).value();
    EXPECT_EQ(readFile(archive()).value(), first);
}

TEST_F(RunArchiveTest, OtherZipToolsMayHaveWrittenIt)
{
    const auto taken = take(folder.write("own.tlmrun", test::zipOf(partsWith("folder/model/config.json"))));
    ASSERT_TRUE(taken) << describe(taken.error());
    EXPECT_EQ(readFile(other.run(*taken) / "model/config.json").value(), "x");
}

TEST_F(RunArchiveTest, ACompressedArchiveIsToldToBePackedAgain)
{
    std::string bytes = test::contentOf(archive());
    const std::size_t entry = bytes.rfind("PK\1\2"), method = 10;
    ASSERT_NE(entry, std::string::npos);
    bytes[entry + method] = 8; // deflate
    const Error error = refused(bytes);
    EXPECT_EQ(error.code, ErrorCode::FileDamaged);
    EXPECT_TRUE(
        error.cause.ends_with(" is compressed. A run is archived without compression: pack its files again "
                              "with zip -0 -D -r."))
        << error.cause;
}

TEST_F(RunArchiveTest, ARunAtWorkIsNotArchived)
{
    const FileLock lock = FileLock::acquire(lockFile(work.root(), id)).value();
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(archiveRun(work, id, folder / "no.tlmrun", quiet, {}).error().code, ErrorCode::RunLocked);
    EXPECT_FALSE(std::filesystem::exists(folder / "no.tlmrun"));
    EXPECT_EQ(archiveRun(work, "99", folder / "no.tlmrun", quiet, {}).error().code, ErrorCode::RunNotFound);
}

TEST_F(RunArchiveTest, NamesThatLeaveTheFolderAreRefused)
{
    for (const std::string name : {"/etc/passwd", "folder/../../x", "folder//x", "folder/./x", "folder/",
                                   "folder", "../run.json", "folder/a/../../../x", "folder/C:x",
                                   "folder/a\\b", "folder/lock", "folder/.lock", "folder/a\nb", "other.txt"})
        EXPECT_EQ(refused(test::zipOf(partsWith(name))).code, ErrorCode::FileDamaged) << name;
}

TEST_F(RunArchiveTest, ANameThatIsAFileAndAFolderIsRefused)
{
    auto parts = partsWith("folder/a");
    parts.push_back({"folder/a/b", "y"});
    (void)refused(test::zipOf(parts));
}

TEST_F(RunArchiveTest, WhatIsCutOffIsRefusedWherever)
{
    const std::string whole = readFile(archive()).value();
    for (std::size_t size = 0; size < whole.size(); size += size < 4096 ? 97 : whole.size() / 23)
        EXPECT_EQ(refused(whole.substr(0, size)).code, ErrorCode::FileDamaged) << size;
}

TEST_F(RunArchiveTest, AChangedByteIsRefused)
{
    std::string bytes = readFile(archive()).value();
    bytes[bytes.find("www") + 1000] = 'v';
    EXPECT_EQ(refused(bytes).code, ErrorCode::FileDamaged);
    bytes = readFile(archive()).value();
    bytes.replace(bytes.find("birds"), 5, "bords");
    EXPECT_EQ(refused(bytes).code, ErrorCode::FileDamaged);
}

TEST_F(RunArchiveTest, SizesThatCannotBeAreRefusedWithoutMemoryBeingTaken)
{
    std::string bytes = test::zipOf(partsWith("folder/a"));
    const std::size_t line = bytes.rfind("PK\1\2");
    bytes.replace(line + 20, 8, test::bytesOf<std::uint64_t>(0xfffffff0fffffff0));
    EXPECT_EQ(refused(bytes).code, ErrorCode::FileDamaged);
}

TEST_F(RunArchiveTest, MissingAndWrongPartsAreRefused)
{
    EXPECT_EQ(refused("").code, ErrorCode::FileDamaged);
    EXPECT_EQ(refused("no archive at all, and long enough for one").code, ErrorCode::FileDamaged);
    EXPECT_EQ(refused(test::zipOf({{"run.json", "{}"}})).code, ErrorCode::FileDamaged);
    EXPECT_EQ(refused(test::zipOf({{"run.json", "{}"}, {"points.csv", pointsText({})}})).code,
              ErrorCode::FileDamaged);
    auto parts = partsWith("folder/a");
    parts[1].bytes += "1,2,3,x,loss\n";
    const Error error = refused(test::zipOf(parts));
    EXPECT_EQ(error.code, ErrorCode::FileDamaged);
    EXPECT_TRUE(error.where.ends_with("points.csv:2")) << error.where;
    EXPECT_EQ(take(folder / "nothing").error().code, ErrorCode::FileNotFound);
}

TEST_F(RunArchiveTest, DescriptionsAreCheckedValueByValue)
{
    const Json good = runToJson(*history.run(id));
    const auto refusedWith = [&](const char *key, const Json &value) {
        Json changed = good;
        changed[key] = value;
        return refused(test::zipOf({{"run.json", toText(changed)}, {"points.csv", pointsText({})}})).code;
    };
    EXPECT_EQ(refusedWith("version_of_format", 2), ErrorCode::FileNewer);
    EXPECT_EQ(refusedWith("state", "dreaming"), ErrorCode::FileDamaged);
    EXPECT_EQ(refusedWith("created", std::int64_t(1) << 62), ErrorCode::FileDamaged);
    EXPECT_EQ(refusedWith("tokens", "many"), ErrorCode::FileDamaged);
    EXPECT_EQ(refusedWith("tags", {1, 2}), ErrorCode::FileDamaged);
    EXPECT_EQ(refusedWith("note", nullptr), ErrorCode::FileDamaged);
    EXPECT_NE(refusedWith("configuration", {{"task", 7}}), ErrorCode::Internal);
}

TEST_F(RunArchiveTest, WhatWasAtWorkElsewhereIsStopped)
{
    Json json = runToJson(*history.run(id));
    for (const char *state : {"running", "preparing", "paused", "queued", "lost"}) {
        json["state"] = state;
        EXPECT_EQ(runFromJson(json, "here")->state, RunState::Stopped) << state;
    }
    json["state"] = "failed";
    EXPECT_EQ(runFromJson(json, "here")->state, RunState::Failed);
}

TEST_F(RunArchiveTest, StoppingLeavesNothing)
{
    const auto path = archive();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(archiveRun(work, id, folder / "no.tlmrun", quiet, stop.get_token()).error().code,
              ErrorCode::Stopped);
    EXPECT_FALSE(std::filesystem::exists(folder / "no.tlmrun"));
    EXPECT_EQ(unarchiveRun(other, path, quiet, stop.get_token()).error().code, ErrorCode::Stopped);
    EXPECT_TRUE(History::open(other.root())->runs()->empty());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(other.root() / "runs"), {}), 0);
}

TEST(PointsText, ValuesReadBackAsTheyWere)
{
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<MetricPoint> points{{-1, 0, "a,b", 1.0 / 3, 5},
                                          {7, 18'446'744'073'709'551'615u, "x", -infinity, -5},
                                          {8, 1, "y", std::numeric_limits<double>::denorm_min(), 0}};
    const auto read = pointsOf(pointsText(points), "here").value();
    ASSERT_EQ(read.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(read[i].step, points[i].step);
        EXPECT_EQ(read[i].tokens, points[i].tokens);
        EXPECT_EQ(read[i].name, points[i].name);
        EXPECT_EQ(read[i].value, points[i].value);
        EXPECT_EQ(read[i].time, points[i].time);
    }
    for (const std::string bad :
         {"", "step\n", "step,tokens,time,value,name\n1,2,3,4,a", "step,tokens,time,value,name\n1,-2,3,4,a\n",
          "step,tokens,time,value,name\n1,2,3,4,\n", "step,tokens,time,value,name\n\n"})
        EXPECT_FALSE(pointsOf(bad, "here")) << bad;
}
