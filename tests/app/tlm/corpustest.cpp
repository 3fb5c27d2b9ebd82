#include "tool.h"

namespace tlm::test {

namespace {

class CorpusVerbTest : public ToolTest
{
protected:
    /// Adds a corpus `c` that must be accepted and gives what is said of it.
    nlohmann::json added(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"corpus", "add", "c"});
        return last(arguments)["corpus"];
    }
    /// Ids of the documents that hold a word, best first.
    std::vector<std::string> idsWith(const std::string &word) const
    {
        std::vector<std::string> ids;
        const auto found = last({"search", "c", "--query", word});
        for (const auto &neighbour : found["neighbours"])
            ids.push_back(neighbour["id"]);
        return ids;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_F(CorpusVerbTest, HasTheShapeThatScriptsRelyOn)
{
    addCorpus();
    for (const auto &line : {last({"corpus", "show", "small"}), last({"corpus", "list"})}) {
        EXPECT_EQ(keysOf(line), Names{"corpus"});
        EXPECT_EQ(keysOf(line["corpus"]), (Names{"bytes_read", "documents", "index_bytes", "left_out", "name",
                                                 "seconds", "terms", "tokens"}));
        EXPECT_EQ(keysOf(line["corpus"]["left_out"]), (Names{"bad", "duplicate"}));
        EXPECT_EQ(line["corpus"]["name"], "small");
        EXPECT_GT(line["corpus"]["index_bytes"], 0);
        EXPECT_GE(line["corpus"]["seconds"], 0);
    }
}

TEST_F(CorpusVerbTest, ProgressLinesHaveTheirFiveKeysAndNeverGoBack)
{
    std::string documents;
    for (int i = 0; i < 5000; ++i)
        documents += "{\"text\":\"document number " + std::to_string(i) + "\"}\n";
    const auto path = file("many.jsonl", documents);
    const auto outcome = tlm({"corpus", "add", "c", path, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    std::map<std::string, std::uint64_t> done;
    for (const auto &line : jsonLines(outcome.output)) {
        if (!line.contains("progress"))
            continue;
        const auto &progress = line["progress"];
        EXPECT_EQ(keysOf(progress), (Names{"done", "rate", "total", "unit", "what"}));
        auto &before = done[progress["what"]];
        EXPECT_GE(progress["done"], before);
        before = progress["done"];
        EXPECT_TRUE(progress["total"].is_null() || progress["done"] <= progress["total"]) << progress;
    }
    EXPECT_FALSE(done.empty());
    EXPECT_EQ(jsonLines(outcome.output).back()["corpus"]["documents"], 5000);
}

TEST_F(CorpusVerbTest, AFolderIsReadInByteOrderOfItsPathsWithoutHiddenFiles)
{
    std::filesystem::create_directories(folder() / "texts/inner");
    file("texts/b.txt", "second word");
    file("texts/B.txt", "first word");
    file("texts/inner/c.txt", "third word");
    file("texts/.hidden.txt", "hidden word");
    EXPECT_EQ(added({(folder() / "texts").string()})["documents"], 3);
    const auto neighbours = last({"search", "c", "--query", "word"})["neighbours"];
    ASSERT_EQ(neighbours.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(neighbours[i]["document"], i);
        EXPECT_EQ(neighbours[i]["text"], (Names{"first word", "second word", "third word"})[i]);
    }
}

TEST_F(CorpusVerbTest, PlainTextIsOneDocumentUnlessItIsSplit)
{
    const auto path = file("book.txt", "One line.\nAnother line.\n\nA second paragraph.\n");
    for (const auto &[options, documents] : std::vector<std::pair<Names, int>>{
             {{}, 1}, {{"--split", "paragraph"}, 2}, {{"--split", "line"}, 3}}) {
        Names arguments{path};
        arguments.insert(arguments.end(), options.begin(), options.end());
        EXPECT_EQ(added(arguments)["documents"], documents);
        ASSERT_EQ(tlm({"corpus", "remove", "c"}).status, 0);
    }
    EXPECT_EQ(errorOf({"corpus", "add", "c", path, "--split", "word"}, 2)["code"], "usage");
}

TEST_F(CorpusVerbTest, TextAndIdComeFromTheColumnsNamed)
{
    const auto path = file("a.csv", "key,head,rest\nk1,Apple,red fruit\nk2,Pear,green fruit\n");
    added({path, "--text", "head,rest", "--id", "key"});
    EXPECT_EQ(idsWith("apple"), Names{"k1"});
    EXPECT_EQ(idsWith("green"), Names{"k2"});
    EXPECT_EQ(last({"search", "c", "--query", "pear"})["neighbours"][0]["text"], "Pear\ngreen fruit");
}

TEST_F(CorpusVerbTest, WithoutAnIdTheNumberInItsFileIsOne)
{
    const auto first = file("a.csv", "title,body\nApple,red\nPear,green\n");
    const auto second = file("b.csv", "title,body\nPlum,blue\n");
    EXPECT_EQ(added({first, second})["documents"], 3);
    EXPECT_EQ(idsWith("pear"), Names{"1"});
    EXPECT_EQ(idsWith("plum"), Names{"0"});
    EXPECT_EQ(last({"search", "c", "--query", "plum"})["neighbours"][0]["document"], 2);
}

TEST_F(CorpusVerbTest, ReadingOptionsWorkAsForTasks)
{
    added({file("a.csv", "1;a caf\xE9\n2;a bar\n"), "--delimiter", ";", "--no-header", "--text", "2", "--id",
           "1", "--encoding", "windows-1252"});
    EXPECT_EQ(idsWith("café"), Names{"1"});
    EXPECT_EQ(idsWith("bar"), Names{"2"});
}

TEST_F(CorpusVerbTest, BadRecordsAreCountedListedAndLeftOut)
{
    const auto path = file("a.jsonl", "{\"text\":\"good one\"}\n[]\n{\"text\":\n{\"text\":\"good two\"}\n");
    const auto lines = results({"corpus", "add", "c", path});
    ASSERT_EQ(lines.size(), 3u);
    for (const std::size_t i : {0u, 1u}) {
        EXPECT_EQ(keysOf(lines[i]["bad"]), (Names{"file", "line", "reason"}));
        EXPECT_EQ(lines[i]["bad"]["file"], path);
        EXPECT_EQ(lines[i]["bad"]["line"], i + 2);
    }
    EXPECT_EQ(lines[2]["corpus"]["documents"], 2);
    EXPECT_EQ(lines[2]["corpus"]["left_out"]["bad"], 2);
    EXPECT_NE(text({"corpus", "show", "c"}).find("2 bad records"), std::string::npos);
}

TEST_F(CorpusVerbTest, ANameThatIsTakenKeepsWhatItHas)
{
    addCorpus();
    const auto other = file("other.jsonl", "{\"text\":\"zebra\"}\n");
    EXPECT_EQ(errorOf({"corpus", "add", "small", other})["code"], "name.taken");
    EXPECT_EQ(errorOf({"corpus", "add", ".small", other})["code"], "name.invalid");
    EXPECT_EQ(last({"corpus", "show", "small"})["corpus"]["documents"], 5);
    EXPECT_EQ(results({"corpus", "list"}).size(), 1u);
}

TEST_F(CorpusVerbTest, FailuresLeaveNothingBehind)
{
    const std::vector<std::pair<Names, std::string>> cases{
        {{"/no/such/file.jsonl"}, "file.not_found"},
        {{file("empty.jsonl", "")}, "file.empty"},
        {{file("a.csv", "a,b\n1,2\n")}, "column.missing"},
        {{file("b.csv", "text,b\n1,2\n"), "--id", "key"}, "column.missing"},
        {{file("latin.csv", "text,b\n\xEF,2\n"), "--encoding", "UTF-8"}, "file.encoding"},
        {{file("good.jsonl", "{\"text\":\"good\"}\n"), "/no/such/file.jsonl"}, "file.not_found"},
    };
    for (const auto &[arguments, code] : cases) {
        Names all{"corpus", "add", "c"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        EXPECT_EQ(errorOf(all)["code"], code) << arguments.front();
        EXPECT_TRUE(isEmpty("corpora")) << arguments.front();
    }
}

TEST_F(CorpusVerbTest, ACorpusThatIsNotThereIsNamed)
{
    addCorpus();
    for (const std::string name : {"none", "..", ".", "../corpora/small", "small/"})
        for (const std::string word : {"show", "remove"})
            EXPECT_EQ(errorOf({"corpus", word, name})["code"], "corpus.not_found") << word << ' ' << name;
    EXPECT_EQ(results({"corpus", "list"}).size(), 1u);
}

TEST_F(CorpusVerbTest, ThreadsDoNotChangeWhatIsStored)
{
    std::string documents;
    for (int i = 0; i < 2000; ++i)
        documents +=
            "{\"text\":\"word" + std::to_string(i % 97) + " and word" + std::to_string(i % 31) + "\"}\n";
    const auto path = file("many.jsonl", documents);
    for (const std::string threads : {"1", "4"})
        ASSERT_EQ(tlm({"corpus", "add", "c" + threads, path, "--threads", threads}).status, 0);
    for (const std::string part : {"documents.tlmd", "index.tlmi"})
        EXPECT_TRUE(contentOf(workspace() + "/corpora/c1/" + part) ==
                    contentOf(workspace() + "/corpora/c4/" + part))
            << part;
}

} // namespace tlm::test
