#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"
#include "core/text/golden.h"
#include "core/text/unicode.h"
#include "core/text/wordpunct.h"

namespace tlm {
namespace {

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    visitWordPunct(text, [&](std::string_view word) { words.emplace_back(word); });
    return words;
}

TEST(WordPunct, cutsAsNltkDoes)
{
    const auto rows = readGoldenJson("wordpunct.jsonl");
    ASSERT_EQ(rows.size(), 50u);
    for (const Json &row : rows) {
        const auto text = row.at("text").get<std::string>();
        EXPECT_EQ(wordsOf(text), row.at("words").get<std::vector<std::string>>()) << text;
        EXPECT_EQ(lowerCased(text), row.at("lower").get<std::string>()) << text;
    }
}

/// `w` for a word character, `b` for white space, `o` for any other.
std::string kindOf(char32_t character)
{
    std::string text = "a";
    appendUtf8(text, character);
    const auto words = wordsOf(text + 'a').size();
    return words == 1 ? "w" : words == 2 ? "b" : "o";
}

TEST(WordPunct, everyCharacterIsWhatItIsToPython)
{
    const auto rows = readGoldenRows("wordpunct_kinds.tsv");
    ASSERT_GT(rows.size(), 400u);
    for (const auto &row : rows)
        EXPECT_EQ(kindOf(static_cast<char32_t>(std::stoul(row[0], nullptr, 16))), row[1]) << row[0];
}

TEST(WordPunct, anyBytesGiveWordsInOrderThatLeaveOutSpaceOnly)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        std::string joined;
        for (const std::string &word : wordsOf(bytes))
            joined += word;
        std::string expected;
        for (std::size_t position = 0; position < bytes.size();) {
            const std::size_t begin = position;
            if (kindOf(nextCodePoint(bytes, position)) != "b")
                expected += bytes.substr(begin, position - begin);
        }
        RC_ASSERT(joined == expected);
        RC_ASSERT(firstInvalidUtf8(lowerCased(repairUtf8(bytes))) == std::string::npos);
    }));
}

} // namespace
} // namespace tlm
