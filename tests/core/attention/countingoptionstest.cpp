#include "core/attention/countingoptions.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

Expected<CountingOptions> read(const std::string &text)
{
    return countingFromJson(parseJson(text, "test").value());
}

} // namespace

TEST(CountingOptions, DefaultsAreThoseOfTheCommands)
{
    const auto options = read("{}").value();
    EXPECT_EQ(options, CountingOptions());
    EXPECT_EQ(options.rows, CountedRows::Inner);
    EXPECT_EQ(options.offsets, AdjacentOffsets::Pooled);
    EXPECT_EQ(options.positional, 0.9);
    EXPECT_EQ(options.vertical, 0.9);
    for (const char *token : {"[CLS]", "[SEP]", "<s>", "</s>", ".", "\u3002", "\uFF01", "\uFF1F"})
        EXPECT_TRUE(options.verticalTokens.contains(token)) << token;
    for (const char *token : {",", "!", "?", "..", "[MASK]", "[PAD]", ""})
        EXPECT_FALSE(options.verticalTokens.contains(token)) << token;
}

TEST(CountingOptions, ReadBackAsTheyWereWritten)
{
    CountingOptions options;
    options.rows = CountedRows::All;
    options.offsets = AdjacentOffsets::Apart;
    options.verticalTokens = {"the", "\u3002"};
    options.positional = 0.75;
    options.vertical = 0;
    EXPECT_EQ(countingFromJson(countingJson(options)).value(), options);
}

TEST(CountingOptions, OnlyRowsAndTokensNeedANewPass)
{
    CountingOptions options;
    options.positional = 0.1;
    options.vertical = 0.2;
    options.offsets = AdjacentOffsets::Apart;
    EXPECT_TRUE(options.countsLike({}));
    EXPECT_FALSE(read(R"({"rows":"all"})").value().countsLike({}));
    EXPECT_FALSE(read(R"({"vertical_tokens":[]})").value().countsLike({}));
}

TEST(CountingOptions, WhatIsNoOptionIsNamed)
{
    for (const auto &[text, key] :
         std::vector<std::pair<std::string, std::string>>{{"[]", "counting"},
                                                          {R"({"rows":"some"})", "rows"},
                                                          {R"({"rows":1})", "rows"},
                                                          {R"({"offsets":"both"})", "offsets"},
                                                          {R"({"vertical_tokens":"."})", "vertical_tokens"},
                                                          {R"({"vertical_tokens":[1]})", "vertical_tokens"},
                                                          {R"({"positional":1.1})", "positional"},
                                                          {R"({"positional":"0.9"})", "positional"},
                                                          {R"({"vertical":-1})", "vertical"},
                                                          {R"({"vertical":null})", "vertical"},
                                                          {R"({"keys":"all"})", "keys"}}) {
        const auto options = read(text);
        ASSERT_FALSE(options) << text;
        EXPECT_EQ(options.error().code, ErrorCode::Usage);
        EXPECT_NE(options.error().cause.find(key), std::string::npos) << options.error().cause;
    }
}
