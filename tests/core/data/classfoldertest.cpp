#include <gtest/gtest.h>

#include "compressed.h"
#include "core/data/task.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

/// Writes files into a folder as the Large Movie Review Dataset has them.
class ClassFolder : public testing::Test
{
protected:
    void write(const std::string &path, const std::string &text) const
    {
        std::filesystem::create_directories((folder / path).parent_path());
        folder.write(path, text);
    }
    Reading read(const std::string &path) const
    {
        ReadOptions options;
        options.format = Format::ClassFolder;
        return readRecords(folder / path, options);
    }
    Expected<TaskImport> import(TaskSource source) const
    {
        NoProgress progress;
        return readTask("reviews", source, progress, {});
    }
    void writeReviews(const std::string &split, int count) const
    {
        for (int i = 0; i < count; ++i) {
            write(split + "/pos/" + std::to_string(i) + "_9.txt", "good film " + std::to_string(i));
            write(split + "/neg/" + std::to_string(i) + "_2.txt", "bad film " + std::to_string(i));
        }
    }

    TemporaryFolder folder;
};

TEST_F(ClassFolder, everyFileIsAnExampleOfItsFolder)
{
    write("t/pos/b.txt", "two\r\nlines\r\n");
    write("t/neg/a.txt", "one");
    write("t/pos/more/c.txt.gz", compress("gz", "packed"));
    write("t/.hidden/x.txt", "not seen");
    const Reading reading = read("t");
    EXPECT_EQ(reading.columns, (Names{"id", "label", "text"}));
    EXPECT_EQ(reading.values("id"), (Names{"neg/a.txt", "pos/b.txt", "pos/more/c.txt.gz"}));
    EXPECT_EQ(reading.values("label"), (Names{"neg", "pos", "pos"}));
    EXPECT_EQ(reading.values("text"), (Names{"one", "two\nlines", "packed"}));
    EXPECT_TRUE(reading.bad.empty());
    EXPECT_EQ(read("t/").values("id"), reading.values("id"));
}

TEST_F(ClassFolder, whatIsNoExampleIsTold)
{
    write("t/pos/a.txt", "text");
    write("t/pos/empty.txt", "");
    write("t/pos/blank.txt.gz", compress("gz", ""));
    write("t/pos/\xFF.txt", "name");
    write("t/labeledBow.feat", "9 0:9");
    write("t/unsup/1.txt", "no class");
    write("t/unsup/2.txt", "no class");
    const Reading reading = read("t");
    EXPECT_EQ(reading.values("text"), Names{"text"});
    Names reasons;
    for (const auto &bad : reading.bad) {
        reasons.push_back(bad.reason);
        EXPECT_EQ(bad.line, 0u);
    }
    EXPECT_EQ(reasons, (Names{"The file is in no folder of a class.", "The file is empty.",
                              "The file is empty.", "The name of the file is not valid UTF-8.",
                              "These texts have no class: make a corpus of them."}));
    EXPECT_EQ(reading.bad.back().file, (folder / "t/unsup").string());
}

TEST_F(ClassFolder, aFileThatCannotBeReadEndsTheReading)
{
    const std::string bytes = compress("xz", "a text that is long enough");
    write("t/pos/a.txt", "text");
    write("t/pos/cut.txt.xz", bytes.substr(0, bytes.size() - 8));
    const Reading reading = read("t");
    EXPECT_EQ(reading.records.size(), 1u);
    EXPECT_EQ(reading.error->code, ErrorCode::FileTruncated);
    EXPECT_EQ(reading.error->where, (folder / "t/pos/cut.txt.xz").string());
}

TEST_F(ClassFolder, whatIsNoFolderOfClassesIsRefused)
{
    write("t/a.txt", "text");
    EXPECT_EQ(read("none").error->code, ErrorCode::FileNotFound);
    EXPECT_EQ(read("t/a.txt").error->code, ErrorCode::RecordBad);
    std::filesystem::create_directory(folder / "empty");
    EXPECT_EQ(read("empty").error->code, ErrorCode::FileIsDirectory);
    for (const char *same : {"t", "t/", "./t"})
        EXPECT_EQ(read(same).error->code, ErrorCode::FileIsDirectory) << same;
}

TEST_F(ClassFolder, aFolderWithSplitsIsAWholeTask)
{
    writeReviews("train", 18);
    writeReviews("test", 5);
    write("train/unsup/0.txt", "no class");
    write("README", "about");
    TaskSource source;
    source.train = folder.path();
    const auto imported = import(source);
    ASSERT_TRUE(imported) << describe(imported.error());
    const Task &task = imported->task;
    EXPECT_EQ(task.labels, (Names{"neg", "pos"}));
    EXPECT_EQ(task.examples(Split::Train).size(), 32u);
    EXPECT_EQ(task.examples(Split::Dev).size(), 4u) << "one of nine of train";
    EXPECT_EQ(task.examples(Split::Test).size(), 10u);
    EXPECT_EQ(task.examples(Split::Test)[0].text, "bad film 0");
    ASSERT_EQ(imported->bad.size(), 1u);
    EXPECT_TRUE(imported->bad[0].file.ends_with("train/unsup"));
}

TEST_F(ClassFolder, foldersMayBeNamedOneByOne)
{
    writeReviews("a", 10);
    writeReviews("b", 2);
    writeReviews("c", 3);
    TaskSource source;
    source.train = folder / "a";
    source.dev = folder / "b";
    source.test = folder / "c";
    EXPECT_EQ(import(source)->task.examples(Split::Train).size(), 20u);
    write("c/odd/x.txt", "text");
    const auto refused = import(source);
    EXPECT_EQ(refused.error().code, ErrorCode::LabelUnknown);
    EXPECT_EQ(refused.error().where, (folder / "c/odd/x.txt").string());
    source.dev = source.test = {};
    EXPECT_EQ(import(source)->task.examples(Split::Train).size(), 16u) << "one folder is divided";
}

TEST_F(ClassFolder, aPreviewShowsItsFirstExamples)
{
    writeReviews("train", 3);
    write("train/neg/latin.txt", "un caf\xE9 noir et un th\xE9 vert, d\xE9j\xE0 pr\xEAts\n");
    const auto preview = previewRecords(folder / "train", {}, 4).value();
    EXPECT_EQ(preview.format, Format::ClassFolder);
    EXPECT_EQ(preview.records.size(), 4u);
    ASSERT_EQ(preview.guessed.size(), 1u);
    EXPECT_EQ(preview.guessed[0].file, (folder / "train/neg/latin.txt").string());
    EXPECT_EQ(preview.guessed[0].encoding, "windows-1252");
}

} // namespace
} // namespace tlm
