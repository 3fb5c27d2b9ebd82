#include "core/text/wholetokens.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Part = std::pair<std::string, std::int32_t>;
using Parts = std::vector<Part>;

Parts split(const std::vector<WholeToken> &tokens, std::string_view text)
{
    Parts parts;
    WholeTokens(tokens).split(text, [&](std::string_view part, std::int32_t token) {
        parts.emplace_back(std::string(part), token);
    });
    return parts;
}

TEST(WholeTokens, PartsATextAtItsTokens)
{
    const std::vector<WholeToken> tokens = {{"[["}, {"]]"}, {"[MASK]"}};
    EXPECT_EQ(split(tokens, "a [[ b ]]"), (Parts{{"a ", -1}, {"[[", 0}, {" b ", -1}, {"]]", 1}}));
    EXPECT_EQ(split(tokens, "[MASK][MASK]"), (Parts{{"[MASK]", 2}, {"[MASK]", 2}}));
    EXPECT_EQ(split(tokens, "[MASK"), (Parts{{"[MASK", -1}}));
    EXPECT_EQ(split(tokens, ""), Parts{});
}

TEST(WholeTokens, TakesTheLeftmostThenTheLongest)
{
    EXPECT_EQ(split({{"["}, {"[["}}, "[[["), (Parts{{"[[", 1}, {"[", 0}}));
    EXPECT_EQ(split({{"bc"}, {"ab"}}, "abc"), (Parts{{"ab", 1}, {"c", -1}}));
}

TEST(WholeTokens, WithoutTokensATextIsOnePart)
{
    EXPECT_EQ(split({}, "a[b"), (Parts{{"a[b", -1}}));
}

TEST(WholeTokens, TakeWhiteSpaceAlong)
{
    const std::vector<WholeToken> tokens = {
        {"<l>", false, true}, {"<r>", false, false, true}, {"<b>", true, true, true}};
    EXPECT_EQ(split(tokens, "a \t<l> b"), (Parts{{"a", -1}, {"<l>", 0}, {" b", -1}}));
    EXPECT_EQ(split(tokens, "a <r>\n b"), (Parts{{"a ", -1}, {"<r>", 1}, {"b", -1}}));
    EXPECT_EQ(split(tokens, "a\u3000\u00a0<b>\u2003b"), (Parts{{"a", -1}, {"<b>", 2}, {"b", -1}}));
    EXPECT_EQ(split(tokens, "  <b>  <b>  "), (Parts{{"<b>", 2}, {"<b>", 2}}));
    EXPECT_EQ(split(tokens, "<r> <l>"), (Parts{{"<r>", 1}, {"<l>", 0}}));
    EXPECT_EQ(split(tokens, "\xa0<l>"), (Parts{{"\xa0", -1}, {"<l>", 0}})); // no character, so no white space
}

TEST(WholeTokens, PartsJoinToTheText)
{
    const std::vector<WholeToken> tokens = {{"a"}, {"ab"}, {"bab"}, {"é"}};
    EXPECT_TRUE(rc::check([&] {
        const auto text = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', '\xc3', '\xa9'));
        std::string joined;
        auto wasText = false;
        for (const auto &[part, token] : split(tokens, text)) {
            joined += part;
            RC_ASSERT(!part.empty());
            if (token >= 0)
                RC_ASSERT(part == tokens[std::size_t(token)].text);
            RC_ASSERT((!wasText || token >= 0)); // two parts of plain text never meet
            wasText = token < 0;
            if (token < 0)
                for (const auto &each : tokens)
                    RC_ASSERT(part.find(each.text) == std::string::npos);
        }
        RC_ASSERT(joined == text);
    }));
}

} // namespace
} // namespace tlm
