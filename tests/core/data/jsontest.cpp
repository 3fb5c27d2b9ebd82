#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "compressed.h"
#include "core/base/json.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

Reading readJsonText(const std::string &content, const char *name = "f.jsonl")
{
    const TemporaryFolder folder;
    return readRecords(folder.write(name, content));
}

TEST(JsonLines, everyValueBecomesText)
{
    const Reading reading = readJsonText(
        R"({"text":"a\nb é 😀","label":3,"score":0.5,"flag":true,"none":null,"list":[1, {"x": "y"}],"empty":""})");
    ASSERT_EQ(reading.records.size(), 1u);
    const Record &record = reading.records[0];
    EXPECT_EQ(*record.find("text"), "a\nb é 😀");
    EXPECT_EQ(*record.find("label"), "3");
    EXPECT_EQ(*record.find("score"), "0.5");
    EXPECT_EQ(*record.find("flag"), "true");
    EXPECT_EQ(*record.find("list"), R"([1,{"x":"y"}])");
    EXPECT_EQ(*record.find("empty"), "");
    EXPECT_EQ(record.find("none"), nullptr);
}

TEST(JsonLines, columnsAreThoseOfTheFirstRecordsTogether)
{
    EXPECT_EQ(readJsonText("{\"a\":1}\n{\"b\":1,\"a\":2}\n").columns, (Names{"a", "b"}));
}

TEST(JsonLines, badLinesAreReportedAndReadingGoesOn)
{
    const Reading reading = readJsonText("{\"a\":1}\n\n{\"a\":\n[1]\n{\"a\":2} x\n{\"a\":3}");
    EXPECT_EQ(reading.values("a"), (Names{"1", "3"}));
    ASSERT_EQ(reading.bad.size(), 3u);
    EXPECT_EQ(reading.bad[0].line, 3u);
    EXPECT_EQ(reading.bad[1].line, 4u);
    EXPECT_EQ(reading.bad[1].reason, "This is not a JSON object.");
    EXPECT_EQ(reading.bad[2].line, 5u);
    EXPECT_EQ(reading.records[1].line, 6u);
}

TEST(JsonLines, deepNestingIsABadRecord)
{
    const Reading reading = readJsonText("{\"a\":" + std::string(100000, '[') + "\n{\"a\":1}\n");
    EXPECT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.records.size(), 1u);
}

TEST(JsonArray, elementsAreCutWhereverLinesEnd)
{
    const Reading reading = readJsonText(
        "\n[\n{\"a\": \"x]},{\\\"\",\n \"b\": [1,\n2]},{\"a\":\"y\"}\n,\n{\"a\":\"z\"}]\n", "f.json");
    EXPECT_EQ(reading.values("a"), (Names{"x]},{\"", "y", "z"}));
    EXPECT_EQ(reading.values("b"), (Names{"[1,2]", "(none)", "(none)"}));
    EXPECT_EQ(reading.records[0].line, 3u);
    EXPECT_EQ(reading.records[1].line, 5u);
    EXPECT_EQ(reading.records[2].line, 7u);
    EXPECT_TRUE(readJsonText("[]", "f.json").records.empty());
}

TEST(JsonLines, aKeyThatOccursTwiceMakesABadRecord)
{
    const Reading reading = readJsonText("{\"a\":1,\"b\":2,\"a\":null}\n{\"a\":3}\n");
    EXPECT_EQ(reading.values("a"), Names{"3"});
    ASSERT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.bad[0].reason, "The key a occurs twice.");
}

TEST(JsonLines, aLongKeyIsCutInTheReason)
{
    const std::string key = std::string(99, 'x') + "é" + std::string(1'000'000, 'x');
    const Reading reading = readJsonText("{\"" + key + "\":1,\"" + key + "\":2}\n");
    ASSERT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.bad[0].reason, "The key " + std::string(99, 'x') + "… occurs twice.");
}

TEST(JsonLines, anObjectOfTooManyKeysIsABadRecord)
{
    std::string keys;
    for (int i = 0; i < 70000; ++i)
        keys += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
    const Reading reading = readJsonText('{' + keys + "}\n{\"a\":1}\n");
    EXPECT_EQ(reading.values("a"), Names{"1"});
    EXPECT_EQ(reading.bad.size(), 1u);
}

/// What is read ahead for the columns stays small, whatever the file is.
TEST(JsonLines, oneMegabyteOrAHundredResultsAreReadAhead)
{
    const TemporaryFolder folder;
    const std::string large = "{\"a\":\"" + std::string(500'000, 'x') + "\"}\n";
    const auto few = openRecords(folder.write("a.jsonl", large + large + large + "{\"late\":1}\n"), {});
    EXPECT_EQ((*few)->columns(), Names{"a"});
    std::string bad;
    for (int i = 0; i < 100; ++i)
        bad += "no\n";
    EXPECT_TRUE(openRecords(folder.write("b.jsonl", bad + "{\"late\":1}\n"), {}).value()->columns().empty());
    EXPECT_EQ(readRecords(folder / "b.jsonl").bad.size(), 100u);
}

TEST(JsonArray, aLineMayBeLongerThanARecordMay)
{
    const TemporaryFolder folder;
    std::string array = "[";
    const std::string element = "{\"a\":\"" + std::string(1'000'000, 'x') + "\"},";
    for (int i = 0; i < 80; ++i)
        array += element;
    const auto path = folder.write("f.json.zst", compress("zst", array + "{\"a\":1}]"));
    const auto reader = openRecords(path, {});
    ASSERT_TRUE(reader) << describe(reader.error());
    int records = 0;
    for (auto result = (*reader)->next(); result && !result->atEnd(); result = (*reader)->next())
        records += result->record.has_value();
    EXPECT_EQ(records, 81);
}

TEST(JsonArray, whatFollowsBehindItIsAnError)
{
    const Reading reading = readJsonText("[{\"a\":1}]\n\n{\"a\":2}\n", "f.json");
    EXPECT_EQ(reading.records.size(), 1u);
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->code, ErrorCode::RecordBad);
    EXPECT_TRUE(reading.error->where.ends_with(":3"));
}

TEST(JsonArray, badElementsAreReportedAndReadingGoesOn)
{
    const Reading reading = readJsonText("[1,\n{\"a\":oops},\n\"text\",\n{\"a\":1}]", "f.json");
    EXPECT_EQ(reading.values("a"), Names{"1"});
    ASSERT_EQ(reading.bad.size(), 3u);
    EXPECT_EQ(reading.bad[1].line, 2u);
}

TEST(JsonArray, anArrayCutOffIsAnError)
{
    const Reading reading = readJsonText("[{\"a\":1},\n{\"a\":", "f.json");
    EXPECT_EQ(reading.records.size(), 1u);
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->code, ErrorCode::FileTruncated);
    EXPECT_TRUE(reading.error->where.ends_with("f.json:2"));
    EXPECT_EQ(readJsonText("[{\"a\":1},\n", "f.json").error->code, ErrorCode::FileTruncated);
    EXPECT_EQ(readJsonText("words", "f.json").error->code, ErrorCode::RecordBad);
}

TEST(JsonArray, whateverIsWrittenComesBack)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::element('a', '"', '\\', '[', ']', '{', '}', ',', '\n')));
        Json array = Json::array();
        for (const auto &text : texts)
            array.push_back({{"text", text}});
        const bool indented = *rc::gen::arbitrary<bool>();
        const auto path = folder.write("f.json", indented ? toText(array) : toLine(array));
        const Reading reading = readRecords(path);
        RC_ASSERT(reading.values("text") == texts);
        RC_ASSERT(reading.bad.empty());
        RC_ASSERT(!reading.error);
    }));
}

} // namespace
} // namespace tlm
