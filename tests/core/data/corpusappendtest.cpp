#include <fstream>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/data/corpus.h"
#include "core/index/index.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::string lines(int from, int to)
{
    std::string text;
    for (int i = from; i < to; ++i)
        text += "{\"text\":\"document number " + std::to_string(i) + " with words\"}\n";
    return text;
}

class CorpusAppend : public testing::Test
{
protected:
    using Reading = decltype(&addCorpus);
    Expected<CorpusImport> read(Reading reader, const std::string &name, const std::string &text,
                                std::stop_token stop = {})
    {
        source.paths = {files.write("f" + std::to_string(number++) + ".jsonl", text)};
        NoProgress progress;
        return reader(workspace, name, source, 1 + number % 3, progress, stop);
    }
    Expected<CorpusImport> add(const std::string &name, const std::string &text)
    {
        return read(addCorpus, name, text);
    }
    Expected<CorpusImport> append(const std::string &name, const std::string &text)
    {
        return read(appendCorpus, name, text);
    }
    CorpusSummary summary(const std::string &name) const { return summarizeCorpus(workspace, name).value(); }
    std::vector<std::string> textsOf(const std::string &name) const
    {
        const auto store = DocumentStore::open(summary(name).documentFiles, Verify::Checksum).value();
        std::vector<std::string> texts;
        for (std::uint64_t i = 0; i < store.size(); ++i)
            texts.push_back(store.text(i).value());
        return texts;
    }
    std::vector<std::string> fileNames(const std::string &name) const
    {
        std::vector<std::string> names;
        for (const auto &entry : std::filesystem::directory_iterator(workspace.corpus(name)))
            names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }
    /// What must be as before when an append fails.
    void expectUnchanged(const std::string &name, const CorpusSummary &before) const
    {
        const auto now = summary(name);
        EXPECT_EQ(now.hash, before.hash);
        EXPECT_EQ(now.documents, before.documents);
        EXPECT_EQ(textsOf(name).size(), before.documents);
        EXPECT_EQ(now.documentFiles, before.documentFiles);
    }

    TemporaryFolder files, folder;
    Workspace workspace = Workspace::open(folder.path()).value();
    CorpusSource source;
    int number = 0;
};

TEST_F(CorpusAppend, appendingEqualsReadingEverythingAtOnce)
{
    ASSERT_TRUE(add("parts", lines(0, 700)));
    ASSERT_TRUE(append("parts", lines(700, 701) + "bad\n"));
    const auto import = append("parts", lines(701, 1500));
    ASSERT_TRUE(import) << describe(import.error());
    source.paths = {files / "f0.jsonl", files / "f1.jsonl", files / "f2.jsonl"};
    NoProgress progress;
    ASSERT_TRUE(addCorpus(workspace, "whole", source, 1, progress, {}));
    const auto parts = summary("parts"), whole = summary("whole");
    EXPECT_EQ(parts.hash, whole.hash);
    EXPECT_EQ(parts.documents, 1500u);
    EXPECT_EQ(parts.tokens, whole.tokens);
    EXPECT_EQ(parts.terms, whole.terms);
    EXPECT_EQ(Index::open(parts.indexFiles)->documentFrequency("document"), 1500u);
    ASSERT_EQ(parts.indexFiles.size(), 1u) << "the last part is as large as those before: one segment again";
    EXPECT_TRUE(test::contentOf(parts.indexFiles[0]) == test::contentOf(whole.indexFiles[0]));
    EXPECT_EQ(parts.indexBytes, whole.indexBytes);
    EXPECT_FALSE(std::filesystem::exists(workspace.corpus("parts") / "index-3.tlmi"));
    EXPECT_EQ(parts.bytesRead, whole.bytesRead);
    EXPECT_EQ(parts.bad, 1u);
    EXPECT_EQ(parts.files.size(), 3u);
    EXPECT_EQ(parts.documentFiles.size(), 3u);
    EXPECT_EQ(import->summary.hash, parts.hash);
    EXPECT_TRUE(import->bad.empty());
    EXPECT_EQ(textsOf("parts"), textsOf("whole"));
    EXPECT_NE(test::contentOf(workspace.corpus("parts") / "bad-2.jsonl").find("\"line\":2"),
              std::string::npos);
}

TEST_F(CorpusAppend, olderDocumentsKeepTheirNumbersAndTheHashChanges)
{
    ASSERT_TRUE(add("heap", lines(0, 10)));
    const auto before = summary("heap");
    const auto opened = DocumentStore::open(before.documentFiles).value();
    ASSERT_TRUE(append("heap", lines(10, 20)));
    EXPECT_NE(summary("heap").hash, before.hash);
    EXPECT_EQ(textsOf("heap")[3], opened.text(3));
    EXPECT_EQ(opened.size(), 10u); // what was opened before goes on
    EXPECT_EQ(opened.text(9), textsOf("heap")[9]);
}

TEST_F(CorpusAppend, duplicatesAreLeftOutOfAllPartsAndListed)
{
    source.dedupe = Dedupe::Exact;
    const std::string first =
        "{\"id\":\"a\",\"text\":\"One text\"}\n{\"id\":\"b\",\"text\":\" one\\n  TEXT \"}\n";
    const auto made = add("heap", first + "{\"id\":\"c\",\"text\":\"another\"}\n");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->summary.documents, 2u);
    ASSERT_EQ(made->duplicates.size(), 1u);
    EXPECT_EQ(made->duplicates[0].id, "b");
    EXPECT_EQ(made->duplicates[0].line, 2u);
    EXPECT_EQ(made->duplicates[0].document, 0u);
    source.dedupe = Dedupe::None; // the corpus decides
    const auto more = append("heap", "{\"text\":\"new\"}\n{\"id\":\"d\",\"text\":\"Another\"}\n");
    ASSERT_TRUE(more) << describe(more.error());
    ASSERT_EQ(more->duplicates.size(), 1u);
    EXPECT_EQ(more->duplicates[0].document, 1u);
    EXPECT_EQ(more->summary.duplicates, 2u);
    EXPECT_EQ(textsOf("heap"), (std::vector<std::string>{"One text", "another", "new"}));
    const auto listed = test::contentOf(workspace.corpus("heap") / "duplicates-2.jsonl");
    EXPECT_NE(listed.find("\"id\":\"d\",\"document\":1"), std::string::npos) << listed;
}

TEST_F(CorpusAppend, nearDuplicatesAreLeftOutWhenTheCorpusSaysSo)
{
    source.dedupe = Dedupe::Near;
    std::string words;
    for (int i = 0; i < 100; ++i)
        words += "word" + std::to_string(i) + ' ';
    const auto line = [](const std::string &text) { return "{\"text\":\"" + text + "\"}\n"; };
    ASSERT_TRUE(add("heap", line("other text") + line(words)));
    const auto more = append("heap", line(words + "and one more") + line("new"));
    ASSERT_TRUE(more) << describe(more.error());
    ASSERT_EQ(more->duplicates.size(), 1u);
    EXPECT_EQ(more->duplicates[0].document, 1u);
    EXPECT_LT(more->duplicates[0].similarity, 1);
    EXPECT_GE(more->duplicates[0].similarity, 0.8f);
    EXPECT_EQ(textsOf("heap").size(), 3u);
    EXPECT_EQ(summary("heap").dedupe, Dedupe::Near);
}

TEST_F(CorpusAppend, theMemoryToStayWithinDoesNotChangeTheCorpus)
{
    const auto text = lines(0, 3000);
    ASSERT_TRUE(add("free", text));
    source.memory = 1;
    ASSERT_TRUE(add("bound", text));
    EXPECT_EQ(summary("bound").hash, summary("free").hash);
    EXPECT_TRUE(test::contentOf(summary("bound").indexFiles[0]) ==
                test::contentOf(summary("free").indexFiles[0]));
    ASSERT_TRUE(append("bound", lines(3000, 6000)));
    EXPECT_EQ(summary("bound").documents, 6000u);
}

TEST_F(CorpusAppend, failuresLeaveTheCorpusAsItWas)
{
    ASSERT_TRUE(add("heap", lines(0, 10)));
    const auto before = summary("heap");
    EXPECT_EQ(append("heap", "{\"other\":1}\n").error().code, ErrorCode::ColumnMissing);
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_EQ(read(appendCorpus, "heap", lines(0, 5), stopped.get_token()).error().code, ErrorCode::Stopped);
    const auto more = files.write("more.jsonl", lines(10, 4000));
    for (std::uint64_t bytes = 50; bytes < 25'000; bytes = bytes * 3 / 2) {
        source.paths = {more};
        const test::FileSizeLimit limit(bytes);
        NoProgress progress;
        const auto import = appendCorpus(workspace, "heap", source, 3, progress, {});
        ASSERT_FALSE(import) << bytes;
        EXPECT_EQ(import.error().code, ErrorCode::DiskFull) << bytes;
    }
    expectUnchanged("heap", before);
    EXPECT_EQ(fileNames("heap"), (std::vector<std::string>{".lock", "bad.jsonl", "documents.tlmd",
                                                           "index.tlmi", "manifest.json"}));
    EXPECT_TRUE(append("heap", lines(10, 4000)));
    EXPECT_EQ(summary("heap").documents, 4000u);
}

TEST_F(CorpusAppend, theRemainsOfAKilledAppendAreCleanedByTheNext)
{
    ASSERT_TRUE(add("heap", lines(0, 10)));
    for (const char *name : {"documents-2.tlmd", "index-2.tlmi", ".tlm-1-2.tmp", "bad-2.jsonl", "strange"})
        std::ofstream(workspace.corpus("heap") / name) << "remains";
    std::filesystem::create_directory(workspace.corpus("heap") / "spill");
    ASSERT_TRUE(append("heap", lines(10, 20)));
    EXPECT_EQ(textsOf("heap").size(), 20u);
    for (const char *name : {"spill", "strange", ".tlm-1-2.tmp"})
        EXPECT_FALSE(std::filesystem::exists(workspace.corpus("heap") / name)) << name;
}

TEST_F(CorpusAppend, twoAtATimeAreRefused)
{
    ASSERT_TRUE(add("heap", lines(0, 10)));
    const auto lock = FileLock::acquire(workspace.corpus("heap") / ".lock");
    ASSERT_TRUE(lock);
    const auto second = append("heap", lines(10, 20));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::RunLocked);
    EXPECT_NE(second.error().cause.find("heap"), std::string::npos);
}

TEST_F(CorpusAppend, aCorpusThatIsNotThereOrDamagedIsRefused)
{
    EXPECT_EQ(append("none", lines(0, 1)).error().code, ErrorCode::CorpusNotFound);
    ASSERT_TRUE(add("heap", lines(0, 10)));
    const auto manifest = workspace.corpus("heap") / "manifest.json";
    const auto good = readJson(manifest).value();
    const auto codeWith = [&](const char *key, const Json &value) {
        auto bad = good;
        bad[key] = value;
        std::ofstream(manifest) << toText(bad);
        return append("heap", lines(0, 1)).error().code;
    };
    EXPECT_EQ(codeWith("documents", 11), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("hash", "zz"), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("version", 99), ErrorCode::FileNewer);
    EXPECT_EQ(codeWith("document_files", Json::array({"../../x.tlmd"})), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("document_files", Json::array()), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("index_files", Json::array({"/etc/passwd"})), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("index_files", Json::array({".."})), ErrorCode::FileDamaged);
    EXPECT_EQ(codeWith("index_files", 7), ErrorCode::FileDamaged);
}

} // namespace
} // namespace tlm
