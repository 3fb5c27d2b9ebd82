#include "tool.h"

namespace tlm::test {

namespace {

using Words = std::vector<std::string>;

/// Run 1 is a linear classifier of the task.
class ModelVerbsTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addTask();
        const auto outcome = tlm({"train", "--task", "pets", "--method", "linear"});
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }
};

} // namespace

TEST_F(ModelVerbsTest, AnEvaluationHasTheShapeThatScriptsRelyOn)
{
    for (const auto &[split, examples] : {std::pair{"train", 40}, {"dev", 10}, {"test", 12}}) {
        const auto evaluation = last({"evaluate", "1", "--task", "pets", "--split", split})["evaluation"];
        EXPECT_EQ(keysOf(evaluation), (Words{"accuracy", "confusion", "examples", "loss", "macro_f1",
                                             "micro_f1", "per_class", "split"}));
        EXPECT_EQ(evaluation["split"], split);
        EXPECT_EQ(evaluation["examples"], examples);
        ASSERT_EQ(evaluation["per_class"].size(), 2u);
        EXPECT_EQ(keysOf(evaluation["per_class"][0]),
                  (Words{"f1", "label", "precision", "recall", "support"}));
        EXPECT_EQ(evaluation["per_class"][1]["label"], "feline");
        EXPECT_GT(evaluation["loss"], 0.0);
    }
    EXPECT_EQ(last({"evaluate", "1", "--task", "pets"})["evaluation"]["split"], "test");
}

TEST_F(ModelVerbsTest, PeopleReadATableOfTheClasses)
{
    const auto table = text({"evaluate", "1", "--task", "pets"});
    EXPECT_EQ(table.substr(0, 12), "12 examples\n");
    EXPECT_NE(table.find("macro-F1 100.0   micro-F1 100.0   accuracy 100.0"), std::string::npos) << table;
    EXPECT_NE(table.find("class                    precision    recall        F1  examples\n"),
              std::string::npos);
    EXPECT_NE(table.find("feline                       100.0     100.0     100.0         6\n"),
              std::string::npos);
}

TEST_F(ModelVerbsTest, ATaskOfOtherClassesIsRefused)
{
    const auto other = file("other.csv", "text,label\none,a\ntwo,b\nthree,a\nfour,b\n");
    ASSERT_EQ(tlm({"task", "add", "other", "--train", other, "--dev", other, "--test", other}).status, 0);
    const auto error = errorOf({"evaluate", "1", "--task", "other"});
    EXPECT_EQ(error["code"], "label.unknown");
    EXPECT_NE(error["message"].get<std::string>().find("label \"a\" of the task other"), std::string::npos)
        << error;
    EXPECT_EQ(errorOf({"evaluate", "1", "--task", "none"})["code"], "task.not_found");
    EXPECT_EQ(errorOf({"evaluate", "1", "--task", "pets", "--split", "all"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"evaluate", "1"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"evaluate", "1", "--task", "pets", "--mute", "0.1"})["code"], "model.invalid")
        << "a linear model has no heads";
}

TEST_F(ModelVerbsTest, ATaskOfTheSameClassesIsScoredWithoutTraining)
{
    const auto other =
        file("zoo.csv", "text,label\nthe cat purrs,feline\na dog barks,canine\na cat sits,feline\n");
    ASSERT_EQ(tlm({"task", "add", "zoo", "--train", other, "--dev", other, "--test", other}).status, 0);
    const auto evaluation = last({"evaluate", "1", "--task", "zoo"})["evaluation"];
    EXPECT_EQ(evaluation["examples"], 3);
    EXPECT_EQ(evaluation["accuracy"], 1.0);
    EXPECT_EQ(evaluation["per_class"][0]["label"], "canine");
    EXPECT_EQ(evaluation["confusion"], nlohmann::json::parse("[[1,0],[0,2]]"));
}

TEST_F(ModelVerbsTest, APredictionNamesEveryClass)
{
    const auto line = last({"predict", "1", "--text", "this cat purrs"});
    EXPECT_EQ(keysOf(line), (Words{"label", "probabilities"}));
    EXPECT_EQ(keysOf(line["probabilities"]), (Words{"canine", "feline"}));
    EXPECT_EQ(line["label"], "feline");
    const auto people = text({"predict", "1", "--text", "this cat purrs"});
    EXPECT_EQ(people.substr(0, 7), "feline\t");
    EXPECT_EQ(people.substr(people.size() - 3), " %\n");
}

TEST_F(ModelVerbsTest, TextsOfAFileComeFromTheColumnsNamedWithTheirLines)
{
    const auto path = file("t.csv", "id,head,rest\n1,a dog,barks\n2,the cat,purrs\n");
    const auto lines = results({"predict", "1", path, "--columns", "head,rest"});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]["label"], "canine");
    EXPECT_EQ(lines[0]["line"], 2);
    EXPECT_EQ(lines[1]["label"], "feline");
    EXPECT_EQ(lines[1]["line"], 3);
    EXPECT_EQ(errorOf({"predict", "1", path})["code"], "column.missing");
    EXPECT_EQ(errorOf({"predict", "1", path, "--columns", "head", "--pair-column", "no"})["code"],
              "column.missing");
}

TEST_F(ModelVerbsTest, OptionsThatDoNotGoTogetherAreWrongUsage)
{
    const auto path = file("t.txt", "a dog\n");
    for (const auto &options : std::vector<Words>{{},
                                                  {path, "--text", "x"},
                                                  {"--text", "x", "--columns", "text"},
                                                  {"--text", "x", "--pair-column", "text"},
                                                  {path, "--pair", "x"}}) {
        Words arguments{"predict", "1"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        EXPECT_EQ(errorOf(arguments, 2)["code"], "usage") << arguments.back();
    }
    EXPECT_EQ(errorOf({"attention", "1"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"attention", "1", "--task", "pets", "--text", "x"}, 2)["code"], "usage");
    EXPECT_EQ(errorOf({"export", "1"}, 2)["code"], "usage");
}

TEST_F(ModelVerbsTest, TheOutputReplacesAFileOnlyWhenAllIsWell)
{
    const auto texts = file("t.txt", "a dog\nthe cat\n"), output = file("labels.jsonl", "before\n");
    EXPECT_EQ(tlm({"predict", "1", "/no/such.txt", "--output", output}).status, 1);
    EXPECT_EQ(contentOf(output), "before\n");
    const auto said = text({"predict", "1", texts, "--output", output});
    EXPECT_EQ(said, "");
    const auto lines = jsonLines(contentOf(output));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]["line"], 1);
    EXPECT_EQ(tlm({"predict", "1", texts, "--output", "/no/such/folder/out.jsonl"}).status, 1);
}

TEST_F(ModelVerbsTest, ALinearRunHasNoHeadsAndNoHuggingFaceLayout)
{
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"attention", "1", "--text", "a dog"},
          {"export", "1", (folder() / "exported").string()}}) {
        const auto error = errorOf(arguments);
        EXPECT_EQ(error["code"], "model.invalid");
        EXPECT_NE(error["message"].get<std::string>().find("linear"), std::string::npos);
    }
    EXPECT_FALSE(std::filesystem::exists(folder() / "exported"));
}

TEST_F(ModelVerbsTest, ADamagedModelIsRefused)
{
    for (const auto &entry : std::filesystem::directory_iterator(workspace() + "/runs/1/linear")) {
        const auto bytes = contentOf(entry.path());
        std::ofstream(entry.path(), std::ios::binary) << bytes.substr(0, bytes.size() / 2);
        const auto error = errorOf({"predict", "1", "--text", "a dog"});
        EXPECT_NE(error["code"], "internal") << entry.path();
        EXPECT_NE(error["where"].get<std::string>().find("linear"), std::string::npos) << error;
        std::ofstream(entry.path(), std::ios::binary) << bytes;
    }
    EXPECT_EQ(tlm({"predict", "1", "--text", "a dog"}).status, 0);
}

} // namespace tlm::test
