#include "core/data/corpus.h"

#include <gtest/gtest.h>

#include "compressed.h"
#include "core/index/index.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

class CorpusStore : public testing::Test
{
protected:
    Expected<CorpusImport> add(const std::vector<std::filesystem::path> &paths,
                               const std::string &name = "heap", std::stop_token stop = {})
    {
        source.paths = paths;
        NoProgress progress;
        return addCorpus(workspace, name, source, 2, progress, stop);
    }
    void expectUnchanged() const { EXPECT_TRUE(std::filesystem::is_empty(workspace.root() / "corpora")); }

    TemporaryFolder files, folder;
    Workspace workspace = Workspace::open(folder.path()).value();
    CorpusSource source;
};

TEST_F(CorpusStore, guessedEncodingsAreTold)
{
    files.write("a.txt", "un caf\xE9 noir et un th\xE9 vert, d\xE9j\xE0 pr\xEAts\n");
    files.write("b.txt", "un café\n");
    const auto import = add({files.path()});
    ASSERT_TRUE(import) << describe(import.error());
    ASSERT_EQ(import->guessed.size(), 1u);
    EXPECT_EQ(import->guessed[0].file, (files / "a.txt").string());
    EXPECT_EQ(import->guessed[0].encoding, "windows-1252");
    EXPECT_GE(import->guessed[0].confidence, 20);
    const auto store = DocumentStore::open(import->summary.documentFiles);
    EXPECT_EQ(store->document(0)->text, "un café noir et un thé vert, déjà prêts");
}

TEST_F(CorpusStore, tooManyBadRecordsEndTheReading)
{
    std::string lines;
    for (std::size_t i = 0; i <= mostBadRecords; ++i)
        lines += "x\n";
    const auto path = files.write("a.jsonl.gz", test::compress("gz", "{\"text\":\"a\"}\n" + lines));
    const auto import = add({path});
    ASSERT_FALSE(import);
    EXPECT_EQ(import.error().code, ErrorCode::RecordBad);
    EXPECT_EQ(import.error().where, path.string() + ":" + std::to_string(mostBadRecords + 2));
    expectUnchanged();
}

TEST_F(CorpusStore, twoColumnsOfOneNameAreNotGuessed)
{
    source.reading.header = true;
    for (const char *header : {"text,text", "id,id,text"}) {
        const auto import = add({files.write("a.csv", std::string(header) + "\na,b,c\n")});
        ASSERT_FALSE(import);
        EXPECT_EQ(import.error().code, ErrorCode::ColumnMissing);
        EXPECT_NE(import.error().cause.find("2 columns called"), std::string::npos) << import.error().cause;
    }
    expectUnchanged();
}

TEST_F(CorpusStore, documentsOfAllFilesAreStoredAndIndexedInOrder)
{
    files.write("a.jsonl.gz", test::compress("gz", "{\"id\":7,\"text\":\"red fox\"}\n"
                                                   "{\"id\":\"x\",\"text\":\"red hen\"}\nbad\n"));
    files.write("b.csv", "title,body\nT,green fox\n");
    const auto import = add({files.path()});
    ASSERT_TRUE(import) << describe(import.error());
    const CorpusSummary &summary = import->summary;
    EXPECT_EQ(summary.documents, 3u);
    EXPECT_EQ(summary.tokens, 7u);
    EXPECT_EQ(summary.terms, 5u);
    EXPECT_EQ(summary.bytesRead,
              std::filesystem::file_size(files / "a.jsonl.gz") + std::filesystem::file_size(files / "b.csv"));
    ASSERT_EQ(import->bad.size(), 1u);
    EXPECT_EQ(import->bad[0].line, 3u);

    const auto store = DocumentStore::open(summary.documentFiles, Verify::Checksum);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->document(0)->id, "7");
    EXPECT_EQ(store->document(1)->text, "red hen");
    EXPECT_EQ(store->document(2)->id, "0");
    EXPECT_EQ(store->document(2)->text, "T\ngreen fox");
    const auto index = Index::open(summary.indexFiles, Verify::Checksum);
    ASSERT_TRUE(index);
    EXPECT_EQ(index->documents(), 3u);
    EXPECT_EQ(index->documentFrequency("fox"), 2u);
    EXPECT_EQ(index->frequency("fox", 2), 1u);
    EXPECT_EQ(test::contentOf(workspace.corpus("heap") / "bad.jsonl").substr(0, 9), "{\"file\":\"");
}

TEST_F(CorpusStore, theSummaryComesFromTheManifest)
{
    const auto import = add({files.write("a.txt", "some words here")});
    ASSERT_TRUE(import);
    const auto summary = summarizeCorpus(workspace, "heap");
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->name, "heap");
    EXPECT_EQ(summary->documents, 1u);
    EXPECT_EQ(summary->hash, import->summary.hash);
    EXPECT_EQ(summary->files, std::vector<std::string>{(files / "a.txt").string()});
    EXPECT_EQ(summary->indexBytes, std::filesystem::file_size(summary->indexFiles.front()));
    EXPECT_EQ(workspace.list("corpora"), std::vector<std::string>{"heap"});
    std::filesystem::resize_file(workspace.corpus("heap") / "manifest.json", 20);
    EXPECT_EQ(summarizeCorpus(workspace, "heap").error().code, ErrorCode::FileDamaged);
}

TEST_F(CorpusStore, equalTextsHaveEqualHashes)
{
    const auto path = files.write("a.jsonl", "{\"text\":\"x\",\"key\":\"k\"}\n");
    const auto hash = add({path}, "a")->summary.hash;
    EXPECT_EQ(add({path}, "b")->summary.hash, hash);
    source.id = "key";
    EXPECT_NE(add({path}, "c")->summary.hash, hash);
    EXPECT_EQ(DocumentStore::open(summarizeCorpus(workspace, "c")->documentFiles)->document(0)->id, "k");
}

TEST_F(CorpusStore, whatCannotBeReadLeavesTheWorkspaceUnchanged)
{
    const auto good = files.write("good.txt", "words");
    const std::string gz = test::compress("gz", std::string(100000, 'x') + std::to_string(17));
    const auto codeOf = [&](const std::filesystem::path &path) {
        const auto import = add({good, path});
        EXPECT_FALSE(import);
        EXPECT_FALSE(import.error().where.empty());
        expectUnchanged();
        return import.error().code;
    };
    EXPECT_EQ(codeOf(files / "none"), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(files.write("empty.txt", "")), ErrorCode::FileEmpty);
    EXPECT_EQ(codeOf(files.write("cut.txt.gz", gz.substr(0, gz.size() - 9))), ErrorCode::FileTruncated);
    EXPECT_EQ(codeOf(files.write("latin.txt", "caf\xE9")), ErrorCode::FileEncoding);
    EXPECT_EQ(codeOf(files.write("other.csv", "name,year\nx,2001\n")), ErrorCode::ColumnMissing);
    source.id = "key";
    EXPECT_EQ(codeOf(good), ErrorCode::ColumnMissing);
}

TEST_F(CorpusStore, badNamesAndNoDocumentsAreErrors)
{
    const auto good = files.write("good.txt", "words");
    EXPECT_EQ(add({good}, "../x").error().code, ErrorCode::NameInvalid);
    EXPECT_EQ(add({files.write("only.jsonl", "{\"text\":1\n")}).error().code, ErrorCode::ColumnMissing);
    EXPECT_EQ(add({}).error().code, ErrorCode::Usage);
    ASSERT_TRUE(add({good}));
    EXPECT_EQ(add({good}).error().code, ErrorCode::NameTaken);
    ASSERT_TRUE(removeCorpus(workspace, "heap"));
    EXPECT_EQ(removeCorpus(workspace, "heap").error().code, ErrorCode::CorpusNotFound);
    EXPECT_EQ(summarizeCorpus(workspace, "heap").error().code, ErrorCode::CorpusNotFound);
    expectUnchanged();
}

TEST_F(CorpusStore, aFullDiskLeavesTheWorkspaceUnchanged)
{
    std::string lines;
    for (int i = 0; i < 5000; ++i)
        lines += "{\"text\":\"document number " + std::to_string(i) + " with some words\"}\n";
    const auto path = files.write("a.jsonl", lines);
    {
        const test::FileSizeLimit limit(100000);
        EXPECT_EQ(add({path}).error().code, ErrorCode::DiskFull);
    }
    expectUnchanged();
    EXPECT_TRUE(add({path}));
}

/// Asks to stop at the first report of progress.
class StopAtOnce final : public ProgressSink
{
public:
    void report(const Progress &progress) override
    {
        last = progress;
        stop.request_stop();
    }
    std::stop_source stop;
    Progress last;
};

TEST_F(CorpusStore, stoppingLeavesTheWorkspaceUnchanged)
{
    std::string lines;
    for (int i = 0; i < 20000; ++i)
        lines += "line " + std::to_string(i) + "\n";
    source.paths = {files.write("a.txt", lines)};
    source.reading.textSplit = TextSplit::Line;
    StopAtOnce sink;
    const auto import = addCorpus(workspace, "heap", source, 1, sink, sink.stop.get_token());
    EXPECT_EQ(import.error().code, ErrorCode::Stopped);
    EXPECT_EQ(sink.last.what, "index");
    EXPECT_EQ(sink.last.total, lines.size());
    expectUnchanged();
}

} // namespace
} // namespace tlm
