#include "tool.h"

namespace tlm::test {

namespace {

/// Reads one file as all of a task and tells what `task show` says of it.
class TaskReadingTest : public ToolTest
{
protected:
    nlohmann::json added(const std::string &path, const std::vector<std::string> &options) const
    {
        std::vector<std::string> arguments{"task",  "add", "t",      "--train", path,
                                           "--dev", path,  "--test", path};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto outcome = tlm(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        const auto task = last({"task", "show", "t"})["task"];
        EXPECT_EQ(tlm({"task", "remove", "t"}).status, 0);
        return task;
    }
    void expectTwoClasses(const std::string &path, const std::vector<std::string> &options = {}) const
    {
        const auto task = added(path, options);
        EXPECT_EQ(task["labels"], nlohmann::json::parse(R"(["canine","feline"])")) << path;
        EXPECT_EQ(task["splits"]["train"]["examples"], 2) << path;
        EXPECT_EQ(task["splits"]["test"]["per_label"], nlohmann::json::parse("[1,1]")) << path;
    }
};

} // namespace

TEST_F(TaskReadingTest, EveryFormatIsGuessedByNameAndContent)
{
    expectTwoClasses(file("a.csv", "text,label\na cat,feline\na dog,canine\n"));
    expectTwoClasses(file("a.tsv", "text\tlabel\na cat\tfeline\na dog\tcanine\n"));
    expectTwoClasses(file("a.jsonl", R"({"text":"a cat","label":"feline"}
{"text":"a dog","label":"canine"}
)"));
    expectTwoClasses(
        file("a.json", R"([{"text":"a cat","label":"feline"},{"text":"a dog","label":"canine"}])"));
    expectTwoClasses(file("rct.txt", "###123\nfeline\ta cat\ncanine\ta dog\n\n"));
    expectTwoClasses(file("trec.txt", "feline:pet a cat\ncanine:pet a dog\n"));
}

TEST_F(TaskReadingTest, TheFormatMayBeNamedWhereTheNameOfTheFileMisleads)
{
    expectTwoClasses(file("csv.data", "text,label\na cat,feline\na dog,canine\n"), {"--format", "csv"});
    expectTwoClasses(file("tsv.data", "text\tlabel\na cat\tfeline\na dog\tcanine\n"), {"--format", "tsv"});
    expectTwoClasses(file("json.csv", R"({"text":"a cat","label":"feline"}
{"text":"a dog","label":"canine"})"),
                     {"--format", "jsonl"});
    expectTwoClasses(file("array.csv", R"([{"text":"a cat","label":"feline"},
{"text":"a dog","label":"canine"}])"),
                     {"--format", "json"});
    expectTwoClasses(file("rct.csv", "###1\nfeline\ta cat\ncanine\ta dog\n"), {"--format", "rct"});
    expectTwoClasses(file("labelled.csv", "feline:pet a cat\ncanine:pet a dog\n"), {"--format", "labelled"});
}

TEST_F(TaskReadingTest, TheDelimiterMayBeAnyCharacterOrTheWordTab)
{
    expectTwoClasses(file("a.csv", "text;label\na, cat;feline\na dog;canine\n"), {"--delimiter", ";"});
    expectTwoClasses(file("b.csv", "text~label\na cat~feline\na dog~canine\n"), {"--delimiter", "~"});
    expectTwoClasses(file("c.csv", "text\tlabel\na cat\tfeline\na dog\tcanine\n"), {"--delimiter", "tab"});
}

TEST_F(TaskReadingTest, WithoutAHeaderTheColumnsAreNumbers)
{
    const auto path = file("a.csv", "a cat,feline\na dog,canine\n");
    expectTwoClasses(path, {"--no-header", "--text", "1", "--label", "2"});
    const auto error = errorOf({"task", "add", "t", "--train", path, "--no-header"});
    EXPECT_EQ(error["code"], "column.missing");
    EXPECT_NE(error["message"].get<std::string>().find("1, 2"), std::string::npos) << error;
}

TEST_F(TaskReadingTest, TheEncodingIsTurnedIntoUtf8)
{
    const auto path = file("a.csv", "text,label\na na\xEFve cat,f\xE9line\na dog,canine\n");
    const auto task = added(path, {"--encoding", "windows-1252"});
    EXPECT_EQ(task["labels"], nlohmann::json::parse(R"(["canine","féline"])"));
    EXPECT_EQ(errorOf({"task", "add", "t", "--train", path, "--encoding", "UTF-8"})["code"], "file.encoding");
    EXPECT_EQ(tlm({"task", "add", "t", "--train", path, "--encoding", "klingon"}).status, 1);
    EXPECT_TRUE(isEmpty("tasks"));
}

TEST_F(TaskReadingTest, AGuessedEncodingIsTold)
{
    const auto path = file("a.csv", "text,label\nle chat na\xEFve est d\xE9j\xE0 l\xE0,f\xE9line\nle chien "
                                    "\xE9tait all\xE9 \xE0 la for\xEAt,canine\n");
    const std::vector<std::string> arguments{"task",  "add", "t",      "--train", path,
                                             "--dev", path,  "--test", path};
    const auto lines = results(arguments);
    ASSERT_EQ(lines.size(), 4u) << "one for each split, and the task";
    EXPECT_EQ(lines[0]["encoding"]["file"], path);
    EXPECT_EQ(lines[0]["encoding"]["name"], "windows-1252");
    EXPECT_GE(lines[0]["encoding"]["confidence"], 20);
    EXPECT_EQ(last({"task", "show", "t"})["task"]["labels"], nlohmann::json::parse(R"(["canine","féline"])"));
    ASSERT_EQ(tlm({"task", "remove", "t"}).status, 0);
    const auto told = tlm(arguments).errors;
    EXPECT_NE(told.find("a.csv: read as windows-1252, as it looks"), std::string::npos) << told;
}

TEST_F(TaskReadingTest, AFolderOfClassesIsATask)
{
    for (const std::string part : {"train", "test"})
        for (int i = 0; i < 20; ++i) {
            const auto number = std::to_string(i);
            std::filesystem::create_directories(folder() / "films" / part / "pos");
            std::filesystem::create_directories(folder() / "films" / part / "neg");
            file("films/" + part + "/pos/" + number + ".txt", "a good film " + number);
            file("films/" + part + "/neg/" + number + ".txt", "a bad film " + number);
        }
    file("films/train/urls_pos.txt", "http://example.org/");
    const auto outcome = tlm({"task", "add", "films", "--train", (folder() / "films").string()});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_NE(outcome.errors.find("urls_pos.txt: left out: The file is in no folder of a class."),
              std::string::npos)
        << outcome.errors;
    const auto task = last({"task", "show", "films"})["task"];
    EXPECT_EQ(task["labels"], nlohmann::json::parse(R"(["neg","pos"])"));
    EXPECT_EQ(task["splits"]["train"]["examples"], 36);
    EXPECT_EQ(task["splits"]["dev"]["per_label"], nlohmann::json::parse("[2,2]"));
    EXPECT_EQ(task["splits"]["test"]["examples"], 40);
}

TEST_F(TaskReadingTest, ColumnsOfTextAreJoinedAndPairsAreKept)
{
    const auto path = file("a.csv", "title,abstract,other,class\nCats,purr,x,feline\nDogs,bark,y,canine\n");
    expectTwoClasses(path, {"--label", "class"}); // title and abstract need not be named
    expectTwoClasses(path, {"--label", "class", "--text", "other,title"});
    expectTwoClasses(path, {"--label", "class", "--text", "title", "--pair", "other"});
    const auto wrong = errorOf({"task", "add", "t", "--train", path, "--label", "class", "--pair", "second"});
    EXPECT_EQ(wrong["code"], "column.missing");
    EXPECT_NE(wrong["message"].get<std::string>().find("title, abstract, other, class"), std::string::npos);
}

TEST_F(TaskReadingTest, TheSeedDecidesWhichExamplesAreTest)
{
    const auto path = file("all.csv", rows(100));
    std::vector<std::string> documents;
    for (const auto &[name, seed] : {std::pair{"one", "7"}, {"again", "7"}, {"other", "8"}}) {
        ASSERT_EQ(tlm({"task", "add", name, "--train", path, "--seed", seed}).status, 0);
        const auto task = last({"task", "show", name})["task"];
        EXPECT_EQ(task["splits"]["train"]["examples"], 80);
        EXPECT_EQ(task["splits"]["dev"]["per_label"], nlohmann::json::parse("[5,5]"));
        EXPECT_EQ(task["test_texts_in_train"], 0);
        for (const auto &entry : std::filesystem::directory_iterator(workspace() + "/tasks/" + name))
            if (entry.path().filename() != "manifest.json")
                documents.push_back(contentOf(entry.path()));
    }
    ASSERT_EQ(documents.size() % 3, 0u);
    const auto size = static_cast<std::ptrdiff_t>(documents.size() / 3);
    const auto first = documents.begin();
    EXPECT_TRUE(std::equal(first, first + size, first + size));
    EXPECT_FALSE(std::equal(first, first + size, first + 2 * size));
}

TEST_F(TaskReadingTest, EachMetricIsStored)
{
    const auto path = file("all.csv", rows(20));
    for (const std::string metric : {"macro-f1", "micro-f1", "accuracy"})
        EXPECT_EQ(added(path, {"--metric", metric})["metric"], metric);
}

TEST_F(TaskReadingTest, TheUsualMetricIsThePapers)
{
    const auto path = file("all.csv", rows(20));
    for (const auto &[name, metric] :
         {std::pair{"chemprot", "micro-f1"}, {"rct", "micro-f1"}, {"scierc", "macro-f1"}})
        EXPECT_EQ(last({"task", "add", name, "--train", path})["task"]["metric"], metric) << name;
    EXPECT_EQ(tlm({"task", "remove", "rct"}).status, 0);
    EXPECT_EQ(last({"task", "add", "rct", "--train", path, "--metric", "accuracy"})["task"]["metric"],
              "accuracy");
}

TEST_F(TaskReadingTest, WrongValuesOfOptionsAreWrongUsageAndLeaveNothing)
{
    const auto path = file("all.csv", rows(20));
    const std::vector<std::vector<std::string>> wrong{
        {"--metric", "f2"},      {"--format", "excel"},    {"--delimiter", "ab"},     {"--split", "80/20"},
        {"--split", "80/10/0"},  {"--split", "80/10/10x"}, {"--split", "-8/1/1"},     {"--split", "a/b/c"},
        {"--seed", "minus one"}, {"--seed", "-1"},         {"--no-such-option", "1"}, {"--threads", "-2"}};
    for (const auto &options : wrong) {
        std::vector<std::string> arguments{"task", "add", "t", "--train", path};
        arguments.insert(arguments.end(), options.begin(), options.end());
        EXPECT_EQ(errorOf(arguments, 2)["code"], "usage") << options.front() << ' ' << options.back();
    }
    EXPECT_TRUE(isEmpty("tasks"));
}

TEST_F(TaskReadingTest, ATaskHasTheShapeThatScriptsRelyOn)
{
    addTask();
    const auto task = last({"task", "list"})["task"];
    EXPECT_EQ(keysOf(task), (std::vector<std::string>{"labels", "metric", "name", "splits"}));
    EXPECT_EQ(keysOf(task["splits"]), (std::vector<std::string>{"dev", "test", "train"}));
    for (const auto &[split, counts] : task["splits"].items())
        EXPECT_EQ(keysOf(counts), (std::vector<std::string>{"examples", "per_label"})) << split;
    const auto shown = last({"task", "show", "pets"})["task"];
    for (const char *key : {"duplicates_in_train", "test_texts_in_train", "texts_with_several_labels"})
        EXPECT_TRUE(shown[key].is_number_unsigned()) << key;
}

TEST_F(TaskReadingTest, WhatToKnowBeforeTrainingIsCounted)
{
    const auto train = file("train.csv", "text,label\none,a\none,a\ntwo,b\ntwo,a\nthree,b\n");
    const auto test = file("test.csv", "text,label\none,a\nfour,b\n");
    const auto dev = file("dev.csv", "text,label\nfive,a\nsix,b\n");
    ASSERT_EQ(tlm({"task", "add", "t", "--train", train, "--dev", dev, "--test", test}).status, 0);
    const auto task = last({"task", "show", "t"})["task"];
    EXPECT_EQ(task["duplicates_in_train"], 2);
    EXPECT_EQ(task["test_texts_in_train"], 1);
    EXPECT_EQ(task["texts_with_several_labels"], 1);
}

TEST_F(TaskReadingTest, PeopleReadSizesClassesAndWarnings)
{
    addTask();
    EXPECT_EQ(text({"task", "list"}),
              "pets: 2 classes, 40 train, 10 dev, 12 test examples, metric macro-f1\n");
    const auto shown = text({"task", "show", "pets"});
    EXPECT_NE(shown.find("      20        5        6  canine\n"), std::string::npos) << shown;
    EXPECT_NE(shown.find("22 dev or test texts are in train too"), std::string::npos) << shown;
}

TEST_F(TaskReadingTest, BadRecordsAreToldToPeopleOnStandardError)
{
    const auto train = file("train.jsonl", "{\"text\":\"one\",\"label\":\"a\"}\n{broken\n"
                                           "{\"text\":\"two\"}\n{\"text\":\"three\",\"label\":\"b\"}\n");
    const auto test = file("test.jsonl", "{\"text\":\"one\",\"label\":\"a\"}\n");
    const auto outcome = tlm({"task", "add", "t", "--train", train, "--dev", test, "--test", test});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.errors.find("train.jsonl:2: left out: "), std::string::npos) << outcome.errors;
    EXPECT_NE(outcome.errors.find("train.jsonl:3: left out: There is no value in the column label."),
              std::string::npos)
        << outcome.errors;
    EXPECT_EQ(outcome.output.find("left out"), std::string::npos);
}

TEST_F(TaskReadingTest, TasksAreListedInByteOrder)
{
    const auto path = file("all.csv", rows(20));
    for (const std::string name : {"b", "A", "a.1", "Z-2"})
        ASSERT_EQ(tlm({"task", "add", name, "--train", path}).status, 0);
    std::string names;
    for (const auto &line : results({"task", "list"}))
        names += line["task"]["name"].get<std::string>() + ' ';
    EXPECT_EQ(names, "A Z-2 a.1 b ");
}

TEST_F(TaskReadingTest, ATaskThatIsNotThereIsNamedAndNothingOutsideIsTouched)
{
    file("manifest.json", "{}");
    for (const std::string name : {"none", "..", ".", "../..", "", "a/b"})
        for (const std::string word : {"show", "remove"}) {
            const auto error = errorOf({"task", word, name});
            EXPECT_EQ(error["code"], "task.not_found") << word << ' ' << name;
            EXPECT_NE(error["message"].get<std::string>().find(name), std::string::npos);
        }
    EXPECT_TRUE(std::filesystem::exists(folder() / "manifest.json"));
}

} // namespace tlm::test
