#include <gtest/gtest.h>

#include "core/retrieval/query.h"

namespace tlm {
namespace {

TEST(Query, equalBagsAreOne)
{
    const QueryBags bags = collectBags({"the cat", "Cat THE", "dog dog", "", "the cat"}, {});
    EXPECT_EQ(bags.terms, (std::vector<std::string>{"cat", "dog", "the"}));
    EXPECT_EQ(bags.bags, (std::vector<Bag>{{{0, 1}, {2, 1}}, {{1, 2}}, {}}));
    EXPECT_EQ(bags.bagOf, (std::vector<std::uint32_t>{0, 0, 1, 2, 0}));
}

TEST(Query, theLimitCountsTokensWithTheirRepeats)
{
    const QueryBags bags = collectBags({"a a a", "a b", "a b c d"}, 3);
    EXPECT_EQ(bags.bags[bags.bagOf[0]], (Bag{{0, 3}}));
    EXPECT_EQ(bags.bags[bags.bagOf[1]], (Bag{{0, 1}, {1, 1}}));
    EXPECT_TRUE(bags.bags[bags.bagOf[2]].empty());
}

TEST(Query, nothingIsAskedOfNoQuery)
{
    const QueryBags bags = collectBags({}, {});
    EXPECT_TRUE(bags.terms.empty());
    EXPECT_TRUE(bags.bags.empty());
    EXPECT_TRUE(bags.bagOf.empty());
}

} // namespace
} // namespace tlm
