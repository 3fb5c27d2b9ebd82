#include <memory>
#include <set>

#include <gtest/gtest.h>

#include "core/data/splitting.h"
#include "core/data/task.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;
using Names = std::vector<std::string>;

Expected<TaskImport> read(const TaskSource &source)
{
    NoProgress progress;
    return readTask("mine", source, progress, {});
}

class TaskFiles : public testing::Test
{
protected:
    TaskFiles()
    {
        source.train = folder.write("train.csv", "text,label\na,pos\nb,neg\nc,pos\n");
        source.dev = folder.write("dev.csv", "text,label\nd,neg\n");
        source.test = folder.write("test.csv", "text,label\ne,pos\nf,neg\n");
    }
    TemporaryFolder folder;
    TaskSource source;
};

TEST_F(TaskFiles, areReadWithLabelsInByteOrder)
{
    const auto import = read(source);
    ASSERT_TRUE(import) << describe(import.error());
    const Task &task = import->task;
    EXPECT_EQ(task.labels, (Names{"neg", "pos"}));
    EXPECT_EQ(task.examples(Split::Train), (std::vector<Example>{{"a", "", 1}, {"b", "", 0}, {"c", "", 1}}));
    EXPECT_EQ(task.examples(Split::Dev), (std::vector<Example>{{"d", "", 0}}));
    EXPECT_EQ(task.examples(Split::Test).size(), 2u);
    EXPECT_EQ(task.hash, hashTask(task));
    EXPECT_FALSE(task.hasPairs);
    EXPECT_TRUE(import->bad.empty());
}

TEST_F(TaskFiles, aLabelOnlyInTestIsAnErrorWithItsPlace)
{
    source.test = folder.write("test.csv", "text,label\ne,pos\n\"f\ng\",odd\n");
    const auto import = read(source);
    ASSERT_FALSE(import);
    EXPECT_EQ(import.error().code, ErrorCode::LabelUnknown);
    EXPECT_EQ(import.error().where, (folder / "test.csv").string() + ":3");
    EXPECT_NE(import.error().cause.find("odd"), std::string::npos);
}

TEST_F(TaskFiles, missingColumnsAreNamed)
{
    source.label = "class";
    const auto import = read(source);
    EXPECT_EQ(import.error().code, ErrorCode::ColumnMissing);
    EXPECT_EQ(import.error().cause, "There is no column class; the columns are text, label.");
    source.label.clear();
    source.pair = "second";
    EXPECT_EQ(read(source).error().code, ErrorCode::ColumnMissing);
}

TEST_F(TaskFiles, recordsWithoutLabelOrTextAreBad)
{
    source.train = folder.write("train.jsonl", "{\"text\":\"a\",\"label\":\"pos\"}\n{\"text\":\"b\"}\n"
                                               "{\"label\":\"neg\",\"text\":null}\nnonsense\n"
                                               "{\"text\":\"c\",\"label\":\"neg\"}\n");
    const auto import = read(source);
    ASSERT_TRUE(import);
    EXPECT_EQ(import->task.examples(Split::Train).size(), 2u);
    ASSERT_EQ(import->bad.size(), 3u);
    EXPECT_EQ(import->bad[0].line, 2u);
    EXPECT_EQ(import->bad[0].reason, "There is no value in the column label.");
    EXPECT_EQ(import->bad[1].reason, "There is no value in the column text.");
}

TEST_F(TaskFiles, pairsAndChosenColumnsAreRead)
{
    for (auto *path : {&source.train, &*source.dev, &*source.test})
        *path = folder.write("pairs.jsonl",
                             "{\"premise\":\"p\",\"title\":\"t\",\"hypothesis\":\"h\",\"gold\":1}\n");
    source.text = "title,premise";
    source.pair = "hypothesis";
    source.label = "gold";
    const auto import = read(source);
    ASSERT_TRUE(import) << describe(import.error());
    EXPECT_TRUE(import->task.hasPairs);
    EXPECT_EQ(import->task.labels, Names{"1"});
    EXPECT_EQ(import->task.examples(Split::Train), (std::vector<Example>{{"t\np", "h", 0}}));
}

TEST_F(TaskFiles, splitsWithoutExamplesAreAnError)
{
    source.dev = folder.write("dev.csv", "text,label\n");
    const auto import = read(source);
    EXPECT_EQ(import.error().code, ErrorCode::FileEmpty);
    EXPECT_EQ(import.error().where, (folder / "dev.csv").string());
}

TEST_F(TaskFiles, stopsWhenAsked)
{
    const auto stop = std::make_unique<std::stop_source>();
    stop->request_stop();
    NoProgress progress;
    EXPECT_EQ(readTask("mine", source, progress, stop->get_token()).error().code, ErrorCode::Stopped);
    EXPECT_EQ(readTask("not good", source, progress, {}).error().code, ErrorCode::NameInvalid);
}

TEST_F(TaskFiles, progressEndsAtTheBytesOfAllFiles)
{
    struct Last final : ProgressSink
    {
        void report(const Progress &progress) override { last = progress; }
        Progress last;
    } sink;
    ASSERT_TRUE(readTask("mine", source, sink, {}));
    EXPECT_GT(sink.last.done, 0u);
    EXPECT_EQ(sink.last.done, sink.last.total);
}

TEST_F(TaskFiles, oneFileIsDividedByLabelAndSeed)
{
    std::string content = "text,label\n";
    for (int i = 0; i < 100; ++i)
        content += "t" + std::to_string(i) + (i < 80 ? ",big\n" : ",small\n");
    source.train = folder.write("all.csv", content);
    source.dev.reset();
    source.test.reset();
    const auto import = read(source);
    ASSERT_TRUE(import) << describe(import.error());
    const auto countSmall = [&](Split split) {
        std::size_t count = 0;
        for (const auto &example : import->task.examples(split))
            count += example.label == 1;
        return count;
    };
    EXPECT_EQ(import->task.examples(Split::Train).size(), 80u);
    EXPECT_EQ(import->task.examples(Split::Dev).size(), 10u);
    EXPECT_EQ(countSmall(Split::Train), 16u);
    EXPECT_EQ(countSmall(Split::Dev), 2u);
    EXPECT_EQ(countSmall(Split::Test), 2u);
    EXPECT_EQ(read(source)->task.hash, import->task.hash);
    source.seed = 2;
    EXPECT_NE(read(source)->task.hash, import->task.hash);
}

TEST_F(TaskFiles, onlyWhatIsMissingIsTakenFromTrain)
{
    std::string content = "text,label\n";
    for (int i = 0; i < 90; ++i)
        content += "t" + std::to_string(i) + (i % 2 ? ",pos\n" : ",neg\n");
    source.train = folder.write("train.csv", content);
    source.dev.reset();
    const auto import = read(source);
    EXPECT_EQ(import->task.examples(Split::Train).size(), 80u);
    EXPECT_EQ(import->task.examples(Split::Dev).size(), 10u);
    EXPECT_EQ(import->task.examples(Split::Test).size(), 2u);
}

TEST_F(TaskFiles, idsAreKeptButAreNoPartOfTheTask)
{
    const auto without = read(source);
    source.train = folder.write("train.csv", "id,text,label\nx1,a,pos\nx2,b,neg\nx3,c,pos\n");
    const auto named = read(source);
    ASSERT_TRUE(named) << describe(named.error());
    EXPECT_EQ(named->task.examples(Split::Train)[1].id, "x2");
    EXPECT_EQ(named->task.hash, without->task.hash);
    source.dev = source.test = source.train;
    source.id = "text";
    EXPECT_EQ(read(source)->task.examples(Split::Train)[1].id, "b");
    source.id = "missing";
    EXPECT_EQ(read(source).error().code, ErrorCode::ColumnMissing);
}

TEST(SplitByLabel, partsHoldEachTextOnceInTheOrderOfTheFile)
{
    std::vector<LabelledText> texts;
    for (int i = 0; i < 57; ++i)
        texts.push_back({std::to_string(1000 + i), "", i % 3 ? "a" : "b"});
    const auto parts = splitByLabel(texts, {60, 20, 20}, 9);
    std::multiset<std::string> all;
    for (const auto &part : parts) {
        EXPECT_TRUE(std::is_sorted(part.begin(), part.end(),
                                   [](const auto &x, const auto &y) { return x.text < y.text; }));
        for (const auto &text : part)
            all.insert(text.text);
    }
    EXPECT_EQ(all.size(), 57u);
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), 57u);
    EXPECT_EQ(parts[0].size(), 34u);
}

TEST(SplitByLabel, aLonelyExampleGoesToTrain)
{
    const auto parts = splitByLabel({{"x", "", "rare"}}, {80, 10, 10}, 1);
    EXPECT_EQ(parts[0].size(), 1u);
}

TEST(Preview, showsRecordsAndBadRecords)
{
    const TemporaryFolder folder;
    const auto preview = previewRecords(folder.write("f.csv", "a,b\n1,x\n2\n3,y\n4,z\n"), {}, 3);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->format, Format::Csv);
    EXPECT_EQ(preview->columns, (Names{"a", "b"}));
    EXPECT_EQ(preview->records.size(), 2u);
    EXPECT_EQ(preview->bad.size(), 1u);
    EXPECT_FALSE(previewRecords(folder / "none", {}));
}

TEST(Preview, ofAFolderWithSplitsShowsTheClassesOfTrain)
{
    const TemporaryFolder folder;
    for (const char *part : {"train/pos", "train/neg", "test/pos", "test/neg"}) {
        std::filesystem::create_directories(folder.path() / "all" / part);
        folder.write(std::string("all/") + part + "/1.txt", "some words");
    }
    const auto preview = previewRecords(folder.path() / "all", {});
    ASSERT_TRUE(preview) << describe(preview.error());
    EXPECT_EQ(preview->format, Format::ClassFolder);
    ASSERT_EQ(preview->records.size(), 2u);
    EXPECT_EQ(*preview->records[0].find("label"), "neg");
}

TEST(TaskNames, areTheSameBothWays)
{
    for (const Split split : {Split::Train, Split::Dev, Split::Test})
        EXPECT_EQ(splitFromName(splitName(split)).value(), split);
    for (const TaskMetric metric : {TaskMetric::MacroF1, TaskMetric::MicroF1, TaskMetric::Accuracy})
        EXPECT_EQ(metricFromName(metricName(metric)).value(), metric);
    EXPECT_EQ(metricFromName("f1").error().code, ErrorCode::Usage);
}

TEST(JoinedText, hasALineBreakBetweenThePartsOfAPair)
{
    EXPECT_EQ(joinedText({"one", "", 0}), "one");
    EXPECT_EQ(joinedText({"one", "two", 0}), "one\ntwo");
}

TEST(TaskHash, seesEveryPart)
{
    Task task{"n", TaskMetric::MacroF1, false, {"a", "b"}, {}, ""};
    task.splits[0] = {{"ab", "c", 0}};
    std::set<std::string> hashes{hashTask(task)};
    const auto differs = [&](auto change) {
        Task other = task;
        change(other);
        return hashes.insert(hashTask(other)).second;
    };
    EXPECT_TRUE(differs([](Task &t) { t.name = "m"; }));
    EXPECT_TRUE(differs([](Task &t) { t.metric = TaskMetric::Accuracy; }));
    EXPECT_TRUE(differs([](Task &t) { t.labels[1] = "c"; }));
    EXPECT_TRUE(differs([](Task &t) { t.splits[0][0] = {"a", "bc", 0}; }));
    EXPECT_TRUE(differs([](Task &t) { t.splits[0][0].label = 1; }));
    EXPECT_TRUE(differs([](Task &t) { std::swap(t.splits[0], t.splits[1]); }));
}

} // namespace
} // namespace tlm
