#include <filesystem>
#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/data/stream.h"
#include "core/text/golden.h"
#include "core/text/rake.h"

namespace tlm {
namespace {

TEST(Rake, ranksPhrasesAsRakeNltkDoes)
{
    const auto rows = readGoldenJson("rake.jsonl");
    ASSERT_EQ(rows.size(), 120u);
    for (const Json &row : rows) {
        const auto text = row.at("text").get<std::string>();
        const auto found = rakePhrases(text);
        const Json &expected = row.at("phrases");
        ASSERT_EQ(found.size(), expected.size()) << text;
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].score, expected[i][0].get<double>()) << text;
            EXPECT_EQ(found[i].phrase, expected[i][1].get<std::string>()) << text;
        }
        EXPECT_EQ(rakeQuery(text), row.at("query").get<std::string>());
    }
}

TEST(Rake, queriesOfTrainingTextsEqualRakeNltk)
{
    if (!std::filesystem::exists(TLM_SHARED_DATA))
        GTEST_SKIP() << "needs ../shared/data";
    const auto rows = readGoldenRows("rake_files.tsv");
    ASSERT_EQ(rows.size(), 5u);
    for (const auto &row : rows) {
        auto stream = ByteStream::open(std::filesystem::path(TLM_SHARED_DATA) / row[0]);
        ASSERT_TRUE(stream) << stream.error().cause;
        std::string queries, line;
        std::size_t count = 0;
        for (; stream->readLine(line).value(); ++count)
            queries += rakeQuery(Json::parse(line).at("text").get<std::string>()) + '\n';
        EXPECT_EQ(std::to_string(count), row[1]) << row[0];
        EXPECT_EQ(sha256(queries), row[2]) << row[0];
    }
}

TEST(Rake, aSentenceEndsAPhraseOnlyBehindItsWhiteSpace)
{
    const auto first = [](const char *text) { return rakePhrases(text).front().phrase; };
    EXPECT_EQ(first("apples!! Pears"), "apples !!");
    EXPECT_EQ(first("apples!!Pears"), "apples !! pears");
    EXPECT_EQ(first("apples... pears"), "apples ... pears");
    EXPECT_EQ(first("apples... Pears"), "apples ...");
    EXPECT_EQ(first("(apples.) Pears"), "apples .)");
    EXPECT_EQ(first("apples,, Pears"), "apples ,, pears");
}

TEST(Rake, takesAsManyPhrasesAsAsked)
{
    const std::string text = "red apple and green pear and plum";
    EXPECT_EQ(rakeQuery(text, 0), "");
    EXPECT_EQ(rakeQuery(text, 1), "red apple");
    EXPECT_EQ(rakeQuery(text, 2), "red apple green pear");
    EXPECT_EQ(rakeQuery(text), "red apple green pear plum");
    EXPECT_EQ(rakeQuery("the of and"), "");
}

} // namespace
} // namespace tlm
