#include "core/text/tokenlist.h"

#include <gtest/gtest.h>

#include "core/text/specialtokens.h"

namespace tlm {
namespace {

TEST(TokenList, FindsIdsAndTokens)
{
    auto list = TokenList::make({"a", "bc", "\u00e9"}).value();
    const auto moved = std::move(list);
    EXPECT_EQ(moved.size(), 3);
    EXPECT_EQ(moved[1], "bc");
    EXPECT_EQ(moved.id("\u00e9"), 2);
    EXPECT_EQ(moved.id("b"), std::nullopt);
}

TEST(TokenList, RefusesTokensThatAreNone)
{
    for (const char *bad : {"", "a", "\xff", "x\xc3"}) {
        const auto made = TokenList::make({"a", "b", bad});
        ASSERT_FALSE(made) << bad;
        EXPECT_EQ(made.error().code, ErrorCode::ModelInvalid);
    }
}

TEST(TokenList, FindsSpecialTokensInTheirOrder)
{
    const auto list = TokenList::make({"</s>", "<s>", "<mask>", "<unk>", "<pad>"}).value();
    const auto special = list.special(robertaTokenNames).value();
    EXPECT_EQ(special.padding, 4);
    EXPECT_EQ(special.unknown, 3);
    EXPECT_EQ(special.classify, 1);
    EXPECT_EQ(special.separator, 0);
    EXPECT_EQ(special.mask, 2);
    EXPECT_EQ(list.special(specialTokenNames).error().cause, "The vocabulary has no [PAD].");
}

TEST(TokenList, ChecksTokensMatchedAsWritten)
{
    const auto list = TokenList::make({"a", "b"}).value();
    EXPECT_TRUE(list.check({{"a"}, {"b"}}));
    EXPECT_FALSE(list.check({{"c"}}));
    EXPECT_FALSE(list.check({{"a"}, {"b"}, {"a"}}));
    EXPECT_FALSE(list.check({{""}}));
}

} // namespace
} // namespace tlm
