#include "core/base/json.h"

#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

TEST(Json, keepsTheOrderOfKeys)
{
    const auto json = parseJson(R"({"z":1,"a":[true,null,"ü"]})", "x");
    ASSERT_TRUE(json);
    EXPECT_EQ(toLine(*json), R"({"z":1,"a":[true,null,"ü"]})");
    EXPECT_EQ(toText(Json{{"a", 1}}), "{\n  \"a\": 1\n}\n");
}

TEST(Json, errorsNameTheLine)
{
    const auto json = parseJson("{\n\"a\": 1,\n\"b\": oops\n}", "config.json");
    ASSERT_FALSE(json);
    EXPECT_EQ(json.error().where, "config.json:3");
    EXPECT_EQ(json.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(json.error().cause.find("parse_error"), std::string::npos) << json.error().cause;
    EXPECT_EQ(parseJson("", "x").error().where, "x:1");
    EXPECT_FALSE(parseJson("\"\xff\"", "x"));
}

TEST(Json, refusesDeepNesting)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(200), "x"));
    EXPECT_FALSE(parseJson(nested(201), "x"));
    EXPECT_FALSE(parseJson(std::string(10000000, '['), "x"));
}

TEST(Json, numbersOutOfRangeAreAnError)
{
    EXPECT_FALSE(parseJson("1e999", "x"));
}

TEST(Json, readsFiles)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(*readJson(folder.write("a.json", "[1]")), Json::array({1}));
    const auto bad = readJson(folder.write("b.json", "[1"));
    EXPECT_EQ(bad.error().where, (folder / "b.json").string() + ":1");
    EXPECT_EQ(readJson(folder / "none").error().code, ErrorCode::FileNotFound);
}

TEST(Json, invalidUtf8IsReplacedWhenWritten)
{
    EXPECT_EQ(toLine(Json("a\xff")), "\"a\xEF\xBF\xBD\"");
}

TEST(Json, shortestFloatReadsBackTheSame)
{
    EXPECT_EQ(shortestFloat(0.1f), "0.1");
    EXPECT_EQ(shortestFloat(12.5f), "12.5");
    EXPECT_EQ(shortestFloat(NAN), "null");
    EXPECT_TRUE(rc::check([](float value) {
        RC_PRE(std::isfinite(value));
        const std::string text = shortestFloat(value);
        RC_ASSERT(std::strtof(text.c_str(), nullptr) == value);
        RC_ASSERT(Json::accept(text));
    }));
}

} // namespace
} // namespace tlm
