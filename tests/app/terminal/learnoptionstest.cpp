#include "app/terminal/learnoptions.h"

#include <gtest/gtest.h>

namespace tlm::test {

namespace {

/// Reads a command line of a verb with these options; wrong usage throws.
template <typename Options>
Options parsed(std::vector<std::string> words)
{
    CLI::App verb("A verb.", "verb");
    Options options;
    declare(verb, options);
    std::reverse(words.begin(), words.end()); // as CLI11 takes them
    verb.parse(words);
    return options;
}

template <typename Options>
bool isWrong(const std::vector<std::string> &words)
{
    try {
        parsed<Options>(words);
        return false;
    } catch (const CLI::ParseError &) {
        return true;
    }
}

} // namespace

TEST(LearnOptions, EvaluateNeedsModelAndTask)
{
    const auto options = parsed<EvaluateOptions>({"12", "--task", "t"});
    EXPECT_EQ(options.model, "12");
    EXPECT_EQ(options.task, "t");
    EXPECT_EQ(options.split, "test");
    EXPECT_EQ(parsed<EvaluateOptions>({"12", "--task", "t", "--split", "dev"}).split, "dev");
    EXPECT_EQ(headsOf(parsed<EvaluateOptions>({"12", "--task", "t", "--mute", "0.3", "11.2"}).mute).value(),
              (std::vector<HeadPlace>{{0, 3}, {11, 2}}));
    EXPECT_TRUE(isWrong<EvaluateOptions>({"12"}));
    EXPECT_TRUE(isWrong<EvaluateOptions>({"--task", "t"}));
}

TEST(LearnOptions, PredictTakesATextOrAFile)
{
    const auto typed = parsed<PredictOptions>({"12", "--text", "a", "--pair", "b"});
    EXPECT_EQ(typed.text, "a");
    EXPECT_EQ(typed.pair, "b");
    const auto read =
        parsed<PredictOptions>({"12", "f.csv", "--columns", "a,b", "--pair-column", "c", "--output", "o"});
    EXPECT_EQ(read.file, "f.csv");
    EXPECT_EQ(read.columns, "a,b");
    EXPECT_EQ(read.pairColumn, "c");
    EXPECT_EQ(read.output, "o");
    EXPECT_TRUE(isWrong<PredictOptions>({"12"}));
    EXPECT_TRUE(isWrong<PredictOptions>({"12", "f.csv", "--text", "a"}));
    EXPECT_TRUE(isWrong<PredictOptions>({"12", "f.csv", "--pair", "b"}));
    EXPECT_TRUE(isWrong<PredictOptions>({"12", "--text", "a", "--columns", "b"}));
}

TEST(LearnOptions, AttentionIsOfATextOrOfExamples)
{
    const auto usual = parsed<AttentionOptions>({"12", "--task", "t"}).wanted().value();
    EXPECT_EQ(usual.split, "dev");
    EXPECT_EQ(usual.examples, 200u);
    EXPECT_FALSE(usual.example);
    EXPECT_TRUE(usual.texts.empty());
    EXPECT_EQ(usual.counting, CountingOptions());
    EXPECT_EQ(parsed<AttentionOptions>({"12", "--text", ""}).wanted()->texts, std::vector<Example>(1));
    EXPECT_EQ(parsed<AttentionOptions>({"12", "--task", "t", "--example", "7"}).request.example, 7u);
    EXPECT_TRUE(isWrong<AttentionOptions>({"12"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--task", "t", "--text", "a"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--text", "a", "--examples", "3"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--text", "a", "--split", "dev"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--task", "t", "--example", "1", "--examples", "3"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--task", "t", "--example", "first"}));
}

TEST(LearnOptions, AttentionHasEveryWayOfCounting)
{
    const auto wanted =
        parsed<AttentionOptions>({"12",      "--text",       "a",         "--pair",     "b",
                                  "--rows",  "all",          "--offsets", "apart",      "--vertical-tokens",
                                  "[SEP] .", "--positional", "0.5",       "--vertical", "0.25",
                                  "--mute",  "0.3",          "11.2",      "--mask",     "4"})
            .wanted()
            .value();
    EXPECT_EQ(wanted.texts, (std::vector<Example>{{"a", "b", 0}}));
    EXPECT_EQ(wanted.counting.rows, CountedRows::All);
    EXPECT_EQ(wanted.counting.offsets, AdjacentOffsets::Apart);
    EXPECT_EQ(wanted.counting.verticalTokens, (std::set<std::string>{"[SEP]", "."}));
    EXPECT_EQ(wanted.counting.positional, 0.5);
    EXPECT_EQ(wanted.counting.vertical, 0.25);
    EXPECT_EQ(wanted.muted, (std::vector<HeadPlace>{{0, 3}, {11, 2}}));
    EXPECT_EQ(wanted.masked, (std::vector<std::size_t>{4}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--text", "a", "--positional", "1.5"}));
    EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--text", "a", "--importance"}));
    EXPECT_FALSE(parsed<AttentionOptions>({"12", "--text", "a", "--mute", "3"}).wanted());
    EXPECT_FALSE(parsed<AttentionOptions>({"12", "--text", "a", "--vertical", "nan"}).wanted());
    EXPECT_FALSE(parsed<AttentionOptions>({"12", "--text", "a", "--figure", "heads.png"}).wanted());
    EXPECT_FALSE(parsed<AttentionOptions>({"12", "--text", "a", "--figure", "no-folder/heads.svg"}).wanted());
    EXPECT_TRUE(parsed<AttentionOptions>({"12", "--text", "a", "--figure", "heads.svg"}).wanted());
    for (const char *other : {"--example", "--mask"})
        EXPECT_TRUE(isWrong<AttentionOptions>({"12", "--task", "t", "--importance", other, "1"})) << other;
}

TEST(LearnOptions, VerticalTokensKeepTheirBrackets)
{
    const auto tokens = [](std::vector<std::string> words) {
        words.insert(words.begin(), {"12", "--text", "a", "--vertical-tokens"});
        return parsed<AttentionOptions>(words).wanted()->counting.verticalTokens;
    };
    const std::set<std::string> both{"[CLS]", "[SEP]"};
    EXPECT_EQ(tokens({"[CLS]", "[SEP]"}), both);
    EXPECT_EQ(tokens({"[CLS] [SEP]"}), both);
    EXPECT_EQ(tokens({"[CLS]", "--vertical-tokens", "[SEP]"}), both);
    EXPECT_EQ(tokens({"[CLS]", ".", "--rows", "all"}), (std::set<std::string>{"[CLS]", "."}));
}

TEST(LearnOptions, ExportNeedsRunAndFolder)
{
    const auto options = parsed<ExportOptions>({"12", "folder"});
    EXPECT_EQ(options.model, "12");
    EXPECT_EQ(options.folder, "folder");
    EXPECT_TRUE(isWrong<ExportOptions>({"12"}));
    EXPECT_TRUE(isWrong<ExportOptions>({"12", "folder", "more"}));
}

TEST(LearnOptions, HelpShowsAnExample)
{
    CLI::App verb("A verb.", "verb");
    AttentionOptions options;
    declare(verb, options);
    EXPECT_NE(verb.help().find("Example:\n  tlm attention"), std::string::npos);
    EXPECT_NE(verb.help().find("200"), std::string::npos);
}

} // namespace tlm::test
