#include "tool.h"

namespace tlm::test {

TEST_F(ToolTest, AddsShowsListsAndRemovesATask)
{
    addTask();
    const auto shown = last({"task", "show", "pets"})["task"];
    EXPECT_EQ(shown["labels"], nlohmann::json::parse(R"(["canine","feline"])"));
    EXPECT_EQ(shown["metric"], "macro-f1");
    EXPECT_EQ(shown["splits"]["train"]["examples"], 40);
    EXPECT_EQ(shown["splits"]["test"]["per_label"], nlohmann::json::parse("[6,6]"));
    EXPECT_EQ(shown["test_texts_in_train"], 22); // every dev and test text is a train text here

    EXPECT_EQ(last({"task", "list"})["task"]["name"], "pets");
    EXPECT_EQ(tlm({"task", "remove", "pets"}).status, 0);
    EXPECT_EQ(tlm({"task", "list", "--json"}).output, "");
}

TEST_F(ToolTest, DividesOneFileBySharesAndSeed)
{
    std::string text = "body,stars\n";
    for (int i = 0; i < 100; ++i)
        text += "review number " + std::to_string(i) + "," + (i % 4 ? "good" : "bad") + "\n";
    const auto all = file("all.csv", text);
    const auto added = last({"task", "add", "reviews", "--train", all, "--text", "body", "--label", "stars",
                             "--split", "60/20/20", "--metric", "accuracy"})["task"];
    EXPECT_EQ(added["metric"], "accuracy");
    EXPECT_EQ(added["splits"]["train"]["examples"], 60);
    EXPECT_EQ(added["splits"]["dev"]["per_label"], nlohmann::json::parse("[5,15]"));
    EXPECT_EQ(added["splits"]["test"]["per_label"], nlohmann::json::parse("[5,15]"));
}

TEST_F(ToolTest, TellsBadRecordsAndGoesOn)
{
    const auto train = file(
        "train.jsonl", "{\"text\":\"one\",\"label\":\"a\"}\n{broken\n{\"text\":\"two\",\"label\":\"b\"}\n");
    const auto dev = file("dev.jsonl", "{\"text\":\"three\",\"label\":\"a\"}\n");
    const auto outcome = tlm({"task", "add", "t", "--train", train, "--dev", dev, "--test", dev, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    bool told = false;
    for (const auto &line : jsonLines(outcome.output))
        told |= line.contains("bad") && line["bad"]["line"] == 2;
    EXPECT_TRUE(told);
    EXPECT_EQ(last({"task", "show", "t"})["task"]["splits"]["train"]["examples"], 2);
}

TEST_F(ToolTest, TaskErrorsHaveCausePlaceAndRemedyAndLeaveNothing)
{
    const auto good = file("good.csv", "text,label\none,a\ntwo,b\n");
    const auto extra = file("extra.csv", "text,label\none,a\nthree,c\n");
    struct Case
    {
        std::vector<std::string> arguments;
        std::string code, where;
    };
    const std::vector<Case> cases{
        {{"--train", "/no/such/file.csv"}, "file.not_found", "file.csv"},
        {{"--train", folder().path().string()}, "file.is_directory", ""},
        {{"--train", file("empty.csv", "")}, "file.empty", "empty.csv"},
        {{"--train", good, "--text", "body"}, "column.missing", "good.csv"},
        {{"--train", good, "--dev", good, "--test", extra}, "label.unknown", "extra.csv:3"},
        {{"--train", file("latin.csv", "text,label\nna\xEFve,a\n"), "--encoding", "UTF-8"},
         "file.encoding",
         "latin.csv:2"},
        {{"--train", file("cut.csv.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", 11))},
         "file.truncated",
         "cut.csv.gz"},
    };
    for (const auto &[options, code, where] : cases) {
        std::vector<std::string> arguments{"task", "add", "t", "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 1) << code << outcome.errors;
        const auto lines = jsonLines(outcome.errors);
        ASSERT_EQ(lines.size(), 1u) << code;
        EXPECT_EQ(lines[0]["error"]["code"], code) << outcome.errors;
        EXPECT_NE(lines[0]["error"]["where"].get<std::string>().find(where), std::string::npos)
            << outcome.errors;
        EXPECT_FALSE(lines[0]["error"]["message"].get<std::string>().empty());
        EXPECT_FALSE(lines[0]["error"]["remedy"].get<std::string>().empty());
        EXPECT_EQ(tlm({"task", "list", "--json"}).output, "") << code;
    }
}

TEST_F(ToolTest, RefusesANameThatIsTakenOrNoName)
{
    addTask();
    const auto train = file("again.csv", "text,label\none,a\ntwo,b\n");
    const auto taken =
        tlm({"task", "add", "pets", "--train", train, "--dev", train, "--test", train, "--json"});
    EXPECT_EQ(taken.status, 1);
    EXPECT_EQ(jsonLines(taken.errors)[0]["error"]["code"], "name.taken");
    EXPECT_EQ(last({"task", "show", "pets"})["task"]["splits"]["train"]["examples"], 40);
    const auto invalid =
        tlm({"task", "add", "../escape", "--train", train, "--dev", train, "--test", train, "--json"});
    EXPECT_EQ(invalid.status, 1);
    EXPECT_EQ(jsonLines(invalid.errors)[0]["error"]["code"], "name.invalid");
}

} // namespace tlm::test
