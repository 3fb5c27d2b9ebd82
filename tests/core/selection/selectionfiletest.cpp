#include "selectionfixture.h"

namespace tlm {
namespace {

class SelectionFile : public test::SelectionTest
{
protected:
    void SetUp() override
    {
        SelectionTest::SetUp();
        auto wanted = options("s");
        wanted.k = 200;
        wanted.bm25 = {0.9f, 0.4f, ScoreScale::Elasticsearch7, 1024};
        wanted.seed = ~std::uint64_t(0);
        wanted.queryText = QueryText::Rake;
        wanted.dedupe = Dedupe::Near;
        wanted.minimumWords = 100;
        wanted.likeDocuments = true;
        addCorpusOf("third", {documents[0], documents[1], "none of these"});
        wanted.corpora.push_back("third");
        auto selection = make(wanted);
        ASSERT_TRUE(selection) << describe(selection.error());
        made = std::move(*selection);
    }

    std::string textIn(const SelectedDocument &document) const
    {
        return document.corpus == 2 ? "none of these" : textOf(document.corpus, document.document);
    }

    Selection made;
    NoProgress quiet;
};

TEST_F(SelectionFile, comesBackAsItWas)
{
    const auto loaded = loadSelection(workspace, "s");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    ASSERT_EQ(loaded->documents.size(), made.documents.size());
    for (std::size_t i = 0; i < made.documents.size(); ++i) {
        const SelectedDocument &a = made.documents[i], &b = loaded->documents[i];
        EXPECT_EQ(std::tie(a.corpus, a.document, a.rank, a.queries, a.score),
                  std::tie(b.corpus, b.document, b.rank, b.queries, b.score));
    }
    ASSERT_FALSE(made.duplicates.empty());
    ASSERT_EQ(loaded->duplicates.size(), made.duplicates.size());
    for (std::size_t i = 0; i < made.duplicates.size(); ++i) {
        const RepeatedDocument &a = made.duplicates[i], &b = loaded->duplicates[i];
        EXPECT_EQ(std::tie(a.corpus, a.document, a.ofCorpus, a.ofDocument, a.similarity),
                  std::tie(b.corpus, b.document, b.ofCorpus, b.ofDocument, b.similarity));
    }
    ASSERT_FALSE(made.guarded.empty());
    ASSERT_EQ(loaded->guarded.size(), made.guarded.size());
    for (std::size_t i = 0; i < made.guarded.size(); ++i) {
        const GuardedDocument &a = made.guarded[i], &b = loaded->guarded[i];
        EXPECT_EQ(std::tie(a.corpus, a.document, a.split, a.example, a.near),
                  std::tie(b.corpus, b.document, b.split, b.example, b.near));
    }
}

TEST_F(SelectionFile, theManifestComesBackAsItWas)
{
    const auto loaded = summarizeSelection(workspace, "s");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    const SelectionSummary &a = made.summary, &b = *loaded;
    EXPECT_EQ(std::tie(a.name, a.task, a.corpora, a.corpusHashes, a.documents, a.queries, a.hash),
              std::tie(b.name, b.task, b.corpora, b.corpusHashes, b.documents, b.queries, b.hash));
    EXPECT_EQ(
        std::tie(a.queriesWithoutNeighbour, a.tokens, a.bytes, a.guarded, a.near, a.duplicates, a.seconds),
        std::tie(b.queriesWithoutNeighbour, b.tokens, b.bytes, b.guarded, b.near, b.duplicates, b.seconds));
    EXPECT_EQ(std::tie(a.documentsPerCorpus, a.documentsPerClass, a.terms, a.coveredTerms),
              std::tie(b.documentsPerCorpus, b.documentsPerClass, b.terms, b.coveredTerms));
    EXPECT_EQ(b.documentsPerCorpus.size(), 3u);
    const SelectionOptions &o = b.options;
    EXPECT_EQ(o.queryText, QueryText::Rake);
    EXPECT_EQ(o.dedupe, Dedupe::Near);
    EXPECT_EQ(o.minimumWords, 100u);
    EXPECT_TRUE(o.likeDocuments);
    EXPECT_EQ(o.selector, Selector::Bm25);
    EXPECT_EQ(o.k, 200u);
    EXPECT_EQ(o.bm25.k1, 0.9f);
    EXPECT_EQ(o.bm25.b, 0.4f);
    EXPECT_EQ(o.bm25.scale, ScoreScale::Elasticsearch7);
    EXPECT_EQ(o.bm25.clauseLimit, 1024u);
    EXPECT_EQ(o.seed, ~std::uint64_t(0));
    EXPECT_TRUE(o.guard);
    EXPECT_EQ(workspace.list("selections"), std::vector<std::string>{"s"});
}

TEST_F(SelectionFile, textsComeInOrder)
{
    const auto texts = SelectionTexts::open(workspace, made);
    ASSERT_TRUE(texts) << describe(texts.error());
    ASSERT_EQ(texts->size(), made.documents.size());
    for (std::size_t i = 0; i < texts->size(); ++i)
        EXPECT_EQ(texts->document(i).text, textIn(made.documents[i]));
}

TEST_F(SelectionFile, exportsTheAuthorsColumns)
{
    ASSERT_TRUE(exportSelection(workspace, made, folder / "out.csv", quiet));
    std::string expected = "text,id,rank\n";
    for (std::size_t i = 0; i < made.documents.size(); ++i)
        expected += textIn(made.documents[i]) + ',' + std::to_string(i) + ',' +
                    std::to_string(made.documents[i].rank) + '\n';
    EXPECT_EQ(test::contentOf(folder / "out.csv"), expected);
}

TEST_F(SelectionFile, quotesTextsThatNeedIt)
{
    addCorpusOf("quoted", {"plain", "a,b \"c\"\nd"});
    Selection selection;
    selection.summary.corpora = {"quoted"};
    selection.summary.corpusHashes = {summarizeCorpus(workspace, "quoted")->hash};
    selection.documents = {{0, 1, 4, 1, 0}, {0, 0, 2, 1, 0}};
    ASSERT_TRUE(exportSelection(workspace, selection, folder / "out.csv", quiet));
    EXPECT_EQ(test::contentOf(folder / "out.csv"), "text,id,rank\n\"a,b \"\"c\"\"\nd\",0,4\nplain,1,2\n");
}

TEST_F(SelectionFile, jsonLinesTellWhereEachTextStands)
{
    addCorpusOf("quoted", {"plain", "a \"b\"\nc"});
    Selection selection;
    selection.summary.corpora = {"quoted"};
    selection.summary.corpusHashes = {summarizeCorpus(workspace, "quoted")->hash};
    selection.documents = {{0, 1, 4, 1, 0}, {0, 0, 2, 1, 0}};
    ASSERT_TRUE(exportSelection(workspace, selection, folder / "out.jsonl", quiet));
    EXPECT_EQ(test::contentOf(folder / "out.jsonl"),
              R"({"text":"a \"b\"\nc","id":0,"rank":4,"corpus":"quoted","document":"1"})"
              "\n"
              R"({"text":"plain","id":1,"rank":2,"corpus":"quoted","document":"0"})"
              "\n");
}

TEST_F(SelectionFile, aStoppedExportLeavesNoFile)
{
    std::stop_source stop;
    stop.request_stop();
    const auto written = exportSelection(workspace, made, folder / "out.csv", quiet, stop.get_token());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Stopped);
    EXPECT_FALSE(std::filesystem::exists(folder / "out.csv"));
}

TEST_F(SelectionFile, anotherNameKeepsEverythingElse)
{
    ASSERT_TRUE(renameSelection(workspace, "s", "t"));
    EXPECT_EQ(workspace.list("selections"), std::vector<std::string>{"t"});
    const auto loaded = loadSelection(workspace, "t");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(loaded->summary.name, "t");
    EXPECT_EQ(loaded->summary.hash, made.summary.hash);
    EXPECT_EQ(loaded->documents.size(), made.documents.size());
    EXPECT_EQ(loadSelection(workspace, "s").error().code, ErrorCode::SelectionNotFound);
}

TEST_F(SelectionFile, aNameThatCannotBeIsRefused)
{
    ASSERT_TRUE(make(options("other")));
    EXPECT_EQ(renameSelection(workspace, "s", "other").error().code, ErrorCode::NameTaken);
    EXPECT_EQ(renameSelection(workspace, "s", "a/b").error().code, ErrorCode::NameInvalid);
    EXPECT_EQ(renameSelection(workspace, "none", "t").error().code, ErrorCode::SelectionNotFound);
    EXPECT_TRUE(loadSelection(workspace, "s"));
}

TEST_F(SelectionFile, theFolderDecidesTheNameWhereARenamingWasCutShort)
{
    std::filesystem::rename(workspace.selection("s"), workspace.selection("t"));
    EXPECT_EQ(summarizeSelection(workspace, "t")->name, "t");
}

TEST_F(SelectionFile, aChangedOrMissingCorpusIsRefused)
{
    ASSERT_TRUE(removeCorpus(workspace, "second"));
    EXPECT_EQ(SelectionTexts::open(workspace, made).error().code, ErrorCode::CorpusNotFound);
    addCorpusOf("second", {"another text"});
    const auto texts = SelectionTexts::open(workspace, made);
    ASSERT_FALSE(texts);
    EXPECT_EQ(texts.error().code, ErrorCode::CorpusNotFound);
    EXPECT_NE(texts.error().cause.find("no longer"), std::string::npos);
    EXPECT_FALSE(exportSelection(workspace, made, folder / "out.csv", quiet));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.csv"));
}

TEST_F(SelectionFile, aDocumentBeyondItsCorpusIsRefused)
{
    made.documents[0].document = 1000000;
    EXPECT_EQ(SelectionTexts::open(workspace, made).error().code, ErrorCode::FileDamaged);
    made.documents[0] = {7, 0, 0, 0, 0};
    EXPECT_EQ(SelectionTexts::open(workspace, made).error().code, ErrorCode::FileDamaged);
}

TEST_F(SelectionFile, damageIsFound)
{
    const auto path = workspace.selection("s") / "documents.bin";
    const std::string good = test::contentOf(path);
    const auto codeOf = [&](const std::string &bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
        const auto loaded = loadSelection(workspace, "s");
        return loaded ? std::string("loaded") : std::string(errorName(loaded.error().code));
    };
    for (std::size_t i = 8; i < good.size(); i += good.size() / 97) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        EXPECT_EQ(codeOf(bad), errorName(ErrorCode::FileDamaged)) << i;
        EXPECT_EQ(codeOf(good.substr(0, i)), errorName(ErrorCode::FileDamaged)) << i;
    }
    EXPECT_EQ(codeOf(good), "loaded");
}

/// A container of any payload, with a checksum that fits.
void writeContainer(const std::filesystem::path &path, std::uint32_t version, const std::string &payload)
{
    auto file = ContainerWriter::create(path, "TLMS", version).value();
    ASSERT_TRUE(file.write(payload.data(), payload.size()));
    ASSERT_TRUE(file.finish());
}

std::string bytesOf(const std::vector<std::uint64_t> &counts, const std::vector<std::uint32_t> &values)
{
    std::string bytes(reinterpret_cast<const char *>(counts.data()), counts.size() * 8);
    return bytes.append(reinterpret_cast<const char *>(values.data()), values.size() * 4);
}

TEST_F(SelectionFile, countsAndNumbersThatCannotBeAreRefused)
{
    const auto path = workspace.selection("s") / "documents.bin";
    constexpr auto huge = ~std::uint64_t(0);
    const std::vector<std::string> hostile{
        "",
        bytesOf({1, 0}, {}),
        bytesOf({1, 0, 0}, {}),
        bytesOf({huge, 0, 0}, {0, 0, 0, 0, 0}),
        bytesOf({huge / 20 + 2, 0, 0}, {0, 0, 0, 0, 0}),
        bytesOf({huge, 2, 0}, {0, 0, 0, 0, 0}),
        bytesOf({1, 0, 0}, {3, 0, 0, 0, 0}),
        bytesOf({0, 1, 0}, {3, 0, 0, 0, 0}),
        bytesOf({0, 1, 0}, {0, 0, 3, 0, 0}),
        bytesOf({0, 0, 1}, {3, 0, 0, 0, 0}),
        bytesOf({0, 0, 1}, {0, 0, 3, 0, 0}),
        bytesOf({1, 0, 0}, {0, 0, 0, 0, 0, 0}),
    };
    for (const std::string &payload : hostile) {
        writeContainer(path, 2, payload);
        const auto loaded = loadSelection(workspace, "s");
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().code, ErrorCode::FileDamaged);
    }
    writeContainer(path, 2, bytesOf({1, 1, 1}, {0, 7, 1, 2, 0, 0, 8, 2, 5, 1, 1, 9, 0, 7, 0}));
    const auto loaded = loadSelection(workspace, "s");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->documents[0].document, 7u);
    EXPECT_EQ(loaded->guarded[0].example, 5u);
    EXPECT_EQ(loaded->duplicates[0].ofDocument, 7u);
}

TEST_F(SelectionFile, filesWithoutDuplicatesAreRead)
{
    writeContainer(workspace.selection("s") / "documents.bin", 1,
                   bytesOf({1, 1}, {0, 7, 1, 2, 0, 0, 8, 2, 5, 1}));
    const auto path = workspace.selection("s") / "manifest.json";
    Json manifest = readJson(path).value();
    manifest["version"] = 1;
    for (const char *key : {"per_corpus", "per_class", "terms", "covered_terms"})
        manifest.erase(key);
    for (const char *key : {"query", "dedupe", "like_documents", "minimum_words"})
        manifest["options"].erase(key);
    ASSERT_TRUE(writeFile(path, toText(manifest)));
    const auto loaded = loadSelection(workspace, "s");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(loaded->documents.size(), 1u);
    EXPECT_EQ(loaded->guarded.size(), 1u);
    EXPECT_TRUE(loaded->duplicates.empty());
    EXPECT_EQ(loaded->summary.options.dedupe, Dedupe::None);
    EXPECT_EQ(loaded->summary.options.queryText, QueryText::Whole);
}

TEST_F(SelectionFile, aDamagedManifestIsNamedAndCanBeRemoved)
{
    const auto path = workspace.selection("s") / "manifest.json";
    const std::string good = test::contentOf(path);
    const auto codeOf = [&](const std::string &from, const std::string &to) {
        std::string changed = good;
        changed.replace(changed.find(from), from.size(), to);
        std::ofstream(path) << changed;
        return errorName(summarizeSelection(workspace, "s").error().code);
    };
    EXPECT_EQ(codeOf("\"tokens\"", "\"token\""), errorName(ErrorCode::FileDamaged));
    EXPECT_EQ(codeOf("\"guard\": true", "\"guard\": 3"), errorName(ErrorCode::FileDamaged));
    EXPECT_EQ(codeOf("\"version\": 2", "\"version\": 3"), errorName(ErrorCode::FileNewer));
    EXPECT_EQ(codeOf("\"tokens\"", "\"token\""), errorName(ErrorCode::FileDamaged));
    EXPECT_TRUE(removeSelection(workspace, "s"));
    EXPECT_FALSE(std::filesystem::exists(workspace.selection("s")));
}

TEST_F(SelectionFile, removeAndMissing)
{
    EXPECT_TRUE(removeSelection(workspace, "s"));
    EXPECT_EQ(removeSelection(workspace, "s").error().code, ErrorCode::SelectionNotFound);
    EXPECT_EQ(loadSelection(workspace, "s").error().code, ErrorCode::SelectionNotFound);
    EXPECT_EQ(summarizeSelection(workspace, "../tasks/task").error().code, ErrorCode::SelectionNotFound);
    EXPECT_TRUE(workspace.list("selections").empty());
}

} // namespace
} // namespace tlm
