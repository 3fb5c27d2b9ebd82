#include "tool.h"

namespace tlm::test {

namespace {

using Names = std::vector<std::string>;

class SelectTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addTask();
        addCorpus();
    }
    /// Makes a selection that must come about and gives what is said of it.
    nlohmann::json selected(const std::string &name, Names options) const
    {
        options.insert(options.begin(), {"select", name, "--task", "pets"});
        return last(options)["selection"];
    }
    /// Rows of the CSV that a selection gives, without its header.
    Names rowsOf(const std::string &name, Names options) const
    {
        const auto csv = (folder() / (name + ".csv")).string();
        options.insert(options.end(), {"--output", csv});
        selected(name, options);
        std::istringstream stream(contentOf(csv));
        Names lines;
        for (std::string line; std::getline(stream, line);)
            lines.push_back(line);
        EXPECT_EQ(lines.front(), "text,id,rank");
        lines.erase(lines.begin());
        return lines;
    }
    void addMany() const
    {
        std::string documents;
        for (int i = 0; i < 200; ++i)
            documents += "{\"text\":\"cat or dog number " + std::to_string(i) + "\"}\n";
        ASSERT_EQ(tlm({"corpus", "add", "many", file("many.jsonl", documents)}).status, 0);
    }
};

} // namespace

TEST_F(SelectTest, HasTheShapeThatScriptsRelyOn)
{
    const auto selection = selected("s", {"--corpus", "small", "-k", "1"});
    EXPECT_EQ(keysOf(selection),
              (Names{"bytes", "coverage", "documents", "left_out", "name", "per_class", "per_corpus",
                     "queries", "queries_without_neighbour", "seconds", "tokens"}));
    EXPECT_EQ(keysOf(selection["left_out"]), (Names{"duplicate", "guarded", "near"}));
    EXPECT_EQ(selection["name"], "s");
    EXPECT_EQ(selection["queries"], 40);
    EXPECT_EQ(selection["queries_without_neighbour"], 0);
}

TEST_F(SelectTest, TellsWhatEachCorpusAndClassHasAndWhatItCovers)
{
    addMany();
    const auto selection = selected("s", {"--corpus", "small,many", "-k", "3"});
    EXPECT_EQ(keysOf(selection["per_corpus"]), (Names{"many", "small"}));
    EXPECT_EQ(selection["per_corpus"]["many"].get<int>() + selection["per_corpus"]["small"].get<int>(),
              selection["documents"].get<int>());
    EXPECT_EQ(keysOf(selection["per_class"]), (Names{"canine", "feline"}));
    EXPECT_GT(selection["per_class"]["canine"], 0);
    EXPECT_GT(selection["coverage"]["covered"], 0);
    EXPECT_LT(selection["coverage"]["covered"], selection["coverage"]["terms"]);
    EXPECT_NE(text({"selection", "show", "s"}).find("documents found by each class: canine "),
              std::string::npos);
}

TEST_F(SelectTest, RowsAreInOrderOfFirstAppearanceWithTheirLowestRank)
{
    // The first query is of a dog, the second of a cat; for both the third document comes second.
    const auto documents = file("three.jsonl", "{\"text\":\"it purrs and sits\"}\n"
                                               "{\"text\":\"it barks and runs\"}\n"
                                               "{\"text\":\"and so on\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "three", documents}).status, 0);
    EXPECT_EQ(rowsOf("best", {"--corpus", "three", "-k", "1"}),
              (Names{"it barks and runs,0,0", "it purrs and sits,1,0"}));
    EXPECT_EQ(rowsOf("two", {"--corpus", "three", "-k", "2"}),
              (Names{"it barks and runs,0,0", "and so on,1,1", "it purrs and sits,2,0"}));
}

TEST_F(SelectTest, MoreNeighboursContainFewerOnes)
{
    addMany();
    std::uint64_t before = 0;
    for (const std::string k : {"1", "3", "10", "50"}) {
        const auto selection = selected("k" + k, {"--corpus", "many", "-k", k});
        EXPECT_GE(selection["documents"], before);
        EXPECT_LE(selection["documents"], 40 * std::stoull(k));
        before = selection["documents"];
    }
}

TEST_F(SelectTest, SeveralCorporaMayBeNamedInTwoWays)
{
    addMany();
    const auto listed = rowsOf("one", {"--corpus", "small,many", "-k", "5"});
    EXPECT_EQ(rowsOf("two", {"--corpus", "small", "many", "-k", "5"}), listed);
    EXPECT_NE(std::find_if(listed.begin(), listed.end(),
                           [](const auto &line) { return line.find("number") != std::string::npos; }),
              listed.end());
}

TEST_F(SelectTest, LongQueriesFindNothingBeyondTheClauseLimit)
{
    const auto selection = selected("s", {"--corpus", "small", "--clause-limit", "3"});
    EXPECT_EQ(selection["queries_without_neighbour"], 40);
    EXPECT_EQ(selection["documents"], 0);
}

TEST_F(SelectTest, ARandomDrawDependsOnItsSeedAlone)
{
    addMany();
    const Names options{"--corpus", "many", "--method", "random", "-k", "20", "--seed"};
    const auto drawn = [&](const std::string &name, const std::string &seed, const std::string &threads) {
        auto all = options;
        all.insert(all.end(), {seed, "--threads", threads});
        return rowsOf(name, all);
    };
    const auto first = drawn("a", "5", "1");
    EXPECT_EQ(first.size(), 20u);
    EXPECT_EQ(drawn("b", "5", "4"), first);
    EXPECT_NE(drawn("c", "6", "1"), first);
}

TEST_F(SelectTest, ARandomDrawLikeASelectionHasJustAsManyTokens)
{
    addMany();
    const auto like = selected("near", {"--corpus", "many", "-k", "3"});
    const auto drawn = selected("chance", {"--corpus", "many", "--method", "random", "--like", "near"});
    EXPECT_GE(drawn["tokens"], like["tokens"]);
    EXPECT_LT(drawn["tokens"], like["tokens"].get<std::uint64_t>() + 10); // no document has more words
    EXPECT_EQ(drawn["queries"], 0);
}

TEST_F(SelectTest, DrawsMayHaveAsManyDocuments)
{
    addMany();
    const auto like = selected("near", {"--corpus", "many", "-k", "3"});
    for (const std::string method : {"random", "dsir"}) {
        const auto drawn = selected(
            method, {"--corpus", "many", "--method", method, "--like", "near", "--as-many", "documents"});
        EXPECT_EQ(drawn["documents"], like["documents"]);
    }
}

TEST_F(SelectTest, ImportanceResamplingDependsOnItsSeedAlone)
{
    addMany();
    const auto drawn = [&](const std::string &name, const std::string &seed, const std::string &threads) {
        return rowsOf(name, {"--corpus", "small,many", "--method", "dsir", "-k", "20", "--seed", seed,
                             "--threads", threads});
    };
    const auto first = drawn("a", "5", "1");
    EXPECT_EQ(first.size(), 20u);
    EXPECT_EQ(drawn("b", "5", "3"), first);
    EXPECT_NE(drawn("c", "6", "1"), first);
    EXPECT_EQ(selected("long",
                       {"--corpus", "small,many", "--method", "dsir", "--minimum-words", "100"})["documents"],
              0);
}

TEST_F(SelectTest, KeywordPhrasesAreQueriesToo)
{
    const auto documents = file("stop.jsonl", "{\"text\":\"the and a\"}\n{\"text\":\"dog barks\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "stop", documents}).status, 0);
    EXPECT_EQ(selected("whole", {"--corpus", "stop"})["documents"], 2);
    EXPECT_EQ(selected("phrases", {"--corpus", "stop", "--query", "rake"})["documents"], 1);
}

TEST_F(SelectTest, RepeatsAreLeftOutAndListedWhenAsked)
{
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "cat" + std::to_string(i) + ' ';
    const auto documents =
        file("twice.jsonl", "{\"id\":\"a\",\"text\":\"the cat " + words +
                                "\"}\n{\"id\":\"b\",\"text\":\"The cat, " + words +
                                "!\"}\n{\"id\":\"c\",\"text\":\"the cat " + words + "end\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "twice", documents}).status, 0);
    EXPECT_EQ(selected("all", {"--corpus", "twice"})["documents"], 3);
    EXPECT_EQ(selected("exact", {"--corpus", "twice", "--dedupe", "exact"})["left_out"]["duplicate"], 1);
    EXPECT_EQ(selected("near", {"--corpus", "twice", "--dedupe", "near"})["left_out"]["duplicate"], 2);
    const auto lines = results({"selection", "show", "near", "--left-out"});
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0]["left_out"]["reason"], "duplicate");
    EXPECT_EQ(lines[0]["left_out"]["id"], "b");
    EXPECT_EQ(lines[0]["left_out"]["of"]["id"], "a");
    EXPECT_EQ(lines[0]["left_out"]["similarity"], 1);
    EXPECT_LT(lines[1]["left_out"]["similarity"], 1);
    EXPECT_EQ(lines[2]["selection"]["name"], "near");
    EXPECT_NE(text({"selection", "show", "near", "--left-out"}).find("twice b: repeats twice a"),
              std::string::npos);
}

TEST_F(SelectTest, SelectionsAreListedComparedAndRemoved)
{
    addMany();
    selected("a", {"--corpus", "many", "-k", "3"});
    selected("b", {"--corpus", "many", "-k", "5"});
    EXPECT_EQ(results({"selection", "list"}).size(), 2u);
    const auto overlap = last({"selection", "compare", "a", "b"})["overlap"];
    EXPECT_EQ(overlap["shared"], overlap["documents"][0]) << "fewer neighbours are among more";
    EXPECT_EQ(last({"selection", "compare", "a", "a"})["overlap"]["jaccard"], 1);
    EXPECT_EQ(errorOf({"selection", "compare", "a", "none"})["code"], "selection.not_found");
    EXPECT_EQ(errorOf({"selection", "compare", "a"}, 2)["code"], "usage");
    EXPECT_EQ(tlm({"selection", "remove", "a"}).status, 0);
    EXPECT_EQ(errorOf({"selection", "show", "a"})["code"], "selection.not_found");
    EXPECT_EQ(results({"selection", "list"}).size(), 1u);
}

TEST_F(SelectTest, EveryOptionIsExplained)
{
    const auto help = text({"select", "--help"});
    for (const char *option : {"--method", "dsir", "--query", "rake", "--dedupe", "--like", "--as-many",
                               "--minimum-words", "--seed", "--no-guard"})
        EXPECT_NE(help.find(option), std::string::npos) << option;
}

TEST_F(SelectTest, DocumentsWithADevOrTestTextAreLeftOutUnlessAsked)
{
    const auto test = file("t.csv", "text,label\nthe tabby cat sleeps all day upon the warm red roof,feline\n"
                                    "a grey dog runs along the river every single morning,canine\n");
    const auto train = file("train.csv", rows(10));
    ASSERT_EQ(tlm({"task", "add", "guarded", "--train", train, "--dev", test, "--test", test}).status, 0);
    const auto leaky = file(
        "leaky.jsonl", "{\"text\":\"As they say: The tabby cat sleeps all day upon the warm red roof!\"}\n"
                       "{\"text\":\"a cat and a dog that nobody tests\"}\n");
    ASSERT_EQ(tlm({"corpus", "add", "leaky", leaky}).status, 0);
    const auto kept = last({"select", "kept", "--task", "guarded", "--corpus", "leaky"})["selection"];
    EXPECT_EQ(kept["documents"], 1);
    EXPECT_EQ(kept["left_out"]["guarded"], 1);
    const auto all =
        last({"select", "all", "--task", "guarded", "--corpus", "leaky", "--no-guard"})["selection"];
    EXPECT_EQ(all["documents"], 2);
    EXPECT_EQ(all["left_out"]["guarded"], 0);
    const auto shown = results({"selection", "show", "kept", "--left-out"});
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_EQ(shown[0]["left_out"]["reason"], "guarded");
    EXPECT_EQ(shown[0]["left_out"]["split"], "dev");
    EXPECT_EQ(shown[0]["left_out"]["example"], 0);
    EXPECT_NE(text({"select", "people", "--task", "guarded", "--corpus", "leaky"})
                  .find("left out because they contain a dev or test text: 1"),
              std::string::npos);
}

TEST_F(SelectTest, NothingIsMadeWhenSomethingIsMissing)
{
    const std::vector<std::pair<Names, std::string>> cases{
        {{"--task", "none", "--corpus", "small"}, "task.not_found"},
        {{"--task", "pets", "--corpus", "none"}, "corpus.not_found"},
        {{"--task", "pets", "--corpus", "small", "none"}, "corpus.not_found"},
        {{"--task", "pets", "--corpus", "small", "--method", "random", "--like", "none"},
         "selection.not_found"},
        {{"--task", "pets", "--corpus", "small", "--output", "/no/such/folder/s.csv"}, "file.not_found"},
    };
    for (const auto &[options, code] : cases) {
        Names arguments{"select", "s"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        EXPECT_EQ(errorOf(arguments)["code"], code);
        EXPECT_TRUE(isEmpty("selections")) << code;
    }
    EXPECT_EQ(errorOf({"select", "../s", "--task", "pets", "--corpus", "small"})["code"], "name.invalid");
}

TEST_F(SelectTest, ASelectionWhoseExportFailsIsKeptAndCanBeExportedLater)
{
    const auto error =
        errorOf({"select", "s", "--task", "pets", "--corpus", "small", "-k", "1", "--output", "/dev/null"});
    EXPECT_EQ(error["code"], "file.unwritable");
    EXPECT_NE(error["message"].get<std::string>().find(
                  "The selection s itself is kept: `tlm selection export s /dev/null`"),
              std::string::npos)
        << error;
    const auto csv = (folder() / "late.csv").string(), direct = (folder() / "direct.csv").string();
    EXPECT_EQ(tlm({"selection", "export", "s", csv}).status, 0);
    ASSERT_EQ(
        tlm({"select", "t", "--task", "pets", "--corpus", "small", "-k", "1", "--output", direct}).status, 0);
    EXPECT_EQ(contentOf(csv), contentOf(direct));
    EXPECT_FALSE(contentOf(csv).empty());
    EXPECT_EQ(errorOf({"selection", "export", "none", csv})["code"], "selection.not_found");
}

TEST_F(SelectTest, WrongValuesAreWrongUsage)
{
    for (const auto &wrong : std::vector<Names>{{"-k", "0"},
                                                {"-k", "10001"},
                                                {"--method", "best"},
                                                {"--query", "words"},
                                                {"--dedupe", "some"},
                                                {"--as-many", "bytes"},
                                                {"--minimum-words", "-1"},
                                                {"--k1", "-1"},
                                                {"--b", "2"},
                                                {"--scores", "solr"},
                                                {"--seed", "-1"},
                                                {"--clause-limit", "-1"},
                                                {"--clause-limit", "x"}}) {
        Names arguments{"select", "s", "--task", "pets", "--corpus", "small"};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(errorOf(arguments, 2)["code"], "usage") << wrong[0];
    }
    EXPECT_EQ(errorOf({"select", "s", "--task", "pets", "--corpus", "small", "small"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"select", "s", "--task", "pets"}, 2)["code"], "usage");
    EXPECT_TRUE(isEmpty("selections"));
}

TEST_F(SelectTest, ANameThatIsTakenKeepsItsSelection)
{
    const auto made = selected("s", {"--corpus", "small", "-k", "1"});
    EXPECT_EQ(errorOf({"select", "s", "--task", "pets", "--corpus", "small"})["code"], "name.taken");
    const auto again = selected("t", {"--corpus", "small", "-k", "1"});
    EXPECT_EQ(again["documents"], made["documents"]);
    EXPECT_EQ(again["tokens"], made["tokens"]);
}

} // namespace tlm::test
