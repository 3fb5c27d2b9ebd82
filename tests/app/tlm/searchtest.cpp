#include "tool.h"

namespace tlm::test {

TEST_F(ToolTest, AddsACorpusAndTellsItsFigures)
{
    addCorpus();
    const auto corpus = last({"corpus", "show", "small"})["corpus"];
    EXPECT_EQ(corpus["documents"], 5);
    EXPECT_EQ(corpus["tokens"], 24);
    EXPECT_EQ(corpus["terms"], 10);
    EXPECT_EQ(corpus["left_out"], nlohmann::json::parse(R"({"duplicate":0,"bad":0})"));
    EXPECT_EQ(tlm({"corpus", "remove", "small"}).status, 0);
    EXPECT_EQ(tlm({"corpus", "list", "--json"}).output, "");
}

TEST_F(ToolTest, SearchPrintsShapesThatScriptsRelyOn)
{
    // Facts §6.4's documents without the sixth, so scores are those of the formula on these statistics.
    addCorpus();
    const auto result = last({"search", "small", "--query", "cat cat dog", "-k", "2", "--explain"});
    EXPECT_EQ(result["query"], 0);
    ASSERT_EQ(result["neighbours"].size(), 2u);
    const auto &first = result["neighbours"][0];
    EXPECT_EQ(first["rank"], 0);
    EXPECT_EQ(first["id"], "e");
    EXPECT_EQ(first["document"], 4);
    EXPECT_EQ(first["text"], "cat cat cat dog");
    EXPECT_EQ(first["explanation"]["value"].get<float>(), first["score"].get<float>());
    EXPECT_GE(first["explanation"]["details"].size(), 2u);
    EXPECT_GE(first["score"], result["neighbours"][1]["score"]);
}

TEST_F(ToolTest, Es7ScoresAre2Point2TimesLucenes)
{
    addCorpus();
    const auto lucene = last({"search", "small", "--query", "dog"})["neighbours"];
    const auto es7 = last({"search", "small", "--query", "dog", "--scores", "es7"})["neighbours"];
    ASSERT_EQ(lucene.size(), es7.size());
    for (std::size_t i = 0; i < lucene.size(); ++i) {
        EXPECT_EQ(lucene[i]["id"], es7[i]["id"]);
        EXPECT_NEAR(es7[i]["score"].get<double>() / lucene[i]["score"].get<double>(), 2.2, 1e-5);
    }
}

TEST_F(ToolTest, SearchesEveryQueryOfAFile)
{
    addCorpus();
    const auto queries = file("queries.txt", "cat\nzebra\n");
    const auto lines = jsonLines(tlm({"search", "small", "--queries", queries, "--json"}).output);
    std::vector<nlohmann::json> results;
    for (const auto &line : lines)
        if (line.contains("neighbours"))
            results.push_back(line);
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0]["neighbours"].size(), 2u);
    EXPECT_EQ(results[1]["neighbours"].size(), 0u);
}

TEST_F(ToolTest, QueriesAreJsonWhereTheNameOrTheFirstCharacterSaysSo)
{
    addCorpus();
    std::filesystem::create_directories(folder() / "x.jsonl.d");
    const std::string json = "{\"text\":\"zebra\"}\n{\"text\":\"cats\"}\n";
    for (const std::string &queries :
         {file("q.ndjson", json), file("q.json", json), file("q", "\n " + json), file("q.txt", json),
          file("a.json", "[{\"text\":\"zebra\"},{\"text\":\"cats\"}]"),
          file("x.jsonl.d/q.txt", "zebra\ncats\n"), file("brackets", "[zebra]\ncats\n")}) {
        const auto found = results({"search", "small", "--queries", queries});
        ASSERT_EQ(found.size(), 2u) << queries;
        EXPECT_TRUE(found[0]["neighbours"].empty()) << queries;
        ASSERT_EQ(found[1]["neighbours"].size(), 1u) << queries;
        EXPECT_EQ(found[1]["neighbours"][0]["id"], "c");
    }
}

TEST_F(ToolTest, QueriesComeThroughAPipe)
{
    addCorpus();
    const auto outcome = runProgram(
        "/bin/sh",
        {"-c", "printf 'cats\\n' | \"$0\" search small --queries /dev/stdin --json", TLM_BINARY_DIR "/tlm"},
        {{"TLM_WORKSPACE", workspace()}});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(jsonLines(outcome.output).back()["neighbours"][0]["id"], "c");
}

TEST_F(ToolTest, SearchesSeveralCorporaWithOneSetOfStatistics)
{
    addCorpus();
    const auto more = file("more.jsonl", "{\"id\":\"x\",\"text\":\"a cat\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "more", more}).status, 0);
    const auto neighbours = last({"search", "small,more", "--query", "cat"})["neighbours"];
    ASSERT_EQ(neighbours.size(), 3u);
    EXPECT_EQ(neighbours[0]["corpus"], "small");
    EXPECT_EQ(neighbours[1]["id"], "x");
}

TEST_F(ToolTest, SelectsAndExportsTheUnion)
{
    addTask();
    addCorpus();
    const auto csv = (folder() / "selection.csv").string();
    const auto selection = last(
        {"select", "near", "--task", "pets", "--corpus", "small", "-k", "2", "--output", csv})["selection"];
    EXPECT_EQ(selection["queries"], 40);
    EXPECT_GT(selection["documents"], 1);
    EXPECT_EQ(selection["left_out"]["guarded"], 0);
    EXPECT_EQ(contentOf(csv).substr(0, 13), "text,id,rank\n");

    const auto random = last({"select", "chance", "--task", "pets", "--corpus", "small", "--method", "random",
                              "--like", "near"})["selection"];
    EXPECT_GE(random["tokens"], selection["tokens"]);
}

TEST_F(ToolTest, UnknownCorpusOrSelectionIsNamed)
{
    const auto corpus = tlm({"search", "nowhere", "--query", "x", "--json"});
    EXPECT_EQ(corpus.status, 1);
    EXPECT_EQ(jsonLines(corpus.errors)[0]["error"]["code"], "corpus.not_found");
    EXPECT_NE(corpus.errors.find("nowhere"), std::string::npos);
    const auto task = tlm({"select", "s", "--task", "nothing", "--corpus", "nowhere", "--json"});
    EXPECT_EQ(task.status, 1);
    EXPECT_EQ(jsonLines(task.errors)[0]["error"]["code"], "task.not_found");
}

TEST_F(ToolTest, CheckFindsADamagedIndex)
{
    addTask();
    addCorpus();
    EXPECT_EQ(tlm({"check"}).status, 0);
    std::filesystem::path index;
    for (const auto &entry : std::filesystem::directory_iterator(workspace() + "/corpora/small"))
        if (entry.path().string().find("index") != std::string::npos)
            index = entry.path();
    ASSERT_FALSE(index.empty());
    auto bytes = contentOf(index);
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x40);
    std::ofstream(index, std::ios::binary) << bytes;
    const auto checked = tlm({"check", "--json"});
    EXPECT_EQ(checked.status, 1);
    EXPECT_NE(checked.output.find("index of small"), std::string::npos);

    const auto flipped = tlm({"search", "small", "--query", "cat", "--json"});
    EXPECT_EQ(flipped.status, 1);
    EXPECT_EQ(jsonLines(flipped.errors)[0]["error"]["code"], "file.damaged");

    std::ofstream(index, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
    const auto searched = tlm({"search", "small", "--query", "cat", "--json"});
    EXPECT_EQ(searched.status, 1);
    const auto error = jsonLines(searched.errors)[0]["error"];
    EXPECT_EQ(error["code"], "file.damaged");
    EXPECT_NE(error["where"].get<std::string>().find("small"), std::string::npos);
}

TEST_F(ToolTest, AnIndexOfOtherDocumentsIsRefused)
{
    addCorpus();
    const auto more = file("more.jsonl", "{\"id\":\"x\",\"text\":\"a cat\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "more", more}).status, 0);
    for (const auto &entry : std::filesystem::directory_iterator(workspace() + "/corpora/small"))
        if (entry.path().string().find("index") != std::string::npos)
            std::filesystem::copy_file(entry.path(),
                                       workspace() + "/corpora/more/" + entry.path().filename().string(),
                                       std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(errorOf({"search", "more", "--query", "dog"})["code"], "file.damaged");
    const auto checked = tlm({"check"});
    EXPECT_EQ(checked.status, 1);
    EXPECT_NE(checked.output.find("BAD   index of more"), std::string::npos) << checked.output;
}

} // namespace tlm::test
