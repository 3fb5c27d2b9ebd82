#include "core/text/basictokenizer.h"

#include <cctype>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/unicode.h"

namespace tlm {
namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text, WordPieceOptions options = {})
{
    Words list;
    BasicTokenizer(options).words(text, [&](std::string_view word) { list.emplace_back(word); });
    return list;
}

/// The rules for plain ASCII, written anew.
Words slowWords(const std::string &text)
{
    Words list;
    bool goesOn = false;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c))) {
            goesOn = false;
        } else if (std::ispunct(static_cast<unsigned char>(c))) {
            list.emplace_back(1, c);
            goesOn = false;
        } else {
            if (!goesOn)
                list.emplace_back();
            list.back() += static_cast<char>(std::tolower(c));
            goesOn = true;
        }
    }
    return list;
}

TEST(BasicTokenizer, SplitsAsBert)
{
    EXPECT_EQ(words(" \tHeLLo!how  \n Are yoU?  "), (Words{"hello", "!", "how", "are", "you", "?"}));
    EXPECT_EQ(words("ah\u535A\u63A8zz"), (Words{"ah", "\u535A", "\u63A8", "zz"}));
    EXPECT_EQ(words("H\u00E9llo a\u0301"), (Words{"hello", "a"}));
    EXPECT_EQ(words("a\u200bb\u00ad\x0b"
                    "c\xff"
                    "d"),
              (Words{"abcd"}));
    EXPECT_EQ(words("ΣΑΣ İ"), (Words{"σασ", "i"}));
    EXPECT_EQ(words("≠"), (Words{"="})); // decomposes into punctuation and an accent
}

TEST(BasicTokenizer, LeavesWhatTheOptionsDoNotName)
{
    EXPECT_EQ(words("Héllo漢字", {false, false, false}), (Words{"Héllo漢字"}));
    EXPECT_EQ(words("HÉllo İ", {true, false, true}), (Words{"héllo", "i\u0307"}));
    EXPECT_EQ(words("HÉllo", {false, true, true}), (Words{"HEllo"}));
}

TEST(BasicTokenizer, WordsAreCleanText)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        for (const auto &word : words(bytes)) {
            RC_ASSERT(!word.empty());
            RC_ASSERT(firstInvalidUtf8(word) == std::string::npos);
            RC_ASSERT(words(word) == Words{word});
        }
    }));
}

TEST(BasicTokenizer, AsciiFollowsThePlainRules)
{
    EXPECT_TRUE(rc::check([] {
        const auto printable =
            rc::gen::element(' ', '\n', '\t', 'a', 'B', 'z', '0', '9', '.', '_', '[', '~', '@');
        const auto text = *rc::gen::container<std::string>(printable);
        RC_ASSERT(words(text) == slowWords(text));
    }));
}

TEST(BasicTokenizer, AccentsGoWithTheirDecomposition)
{
    for (const char *same : {"e\u0301", "\u00e9", "\u00c9", "E\u0301\u0323"})
        EXPECT_EQ(words(same), (Words{"e"})) << same;
    EXPECT_EQ(words("\u0301"), Words{});
    EXPECT_EQ(words("\uac00"), (Words{"\u1100\u1161"})); // Hangul decomposes into its letters
    EXPECT_EQ(words("\u037e"), (Words{";"}));            // the Greek question mark is a semicolon
    EXPECT_EQ(words("a\u2019b\u3002"), (Words{"a", "\u2019", "b", "\u3002"}));
}

TEST(BasicTokenizer, AChineseCharacterIsAWord)
{
    EXPECT_EQ(words("漢字!漢\u0301a"), (Words{"漢", "字", "!", "漢", "a"}));
    EXPECT_EQ(words("\U0002b820\U0002b821"), (Words{"\U0002b820\U0002b821"})); // outside the library's blocks
}

} // namespace
} // namespace tlm
