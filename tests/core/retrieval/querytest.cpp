#include <gtest/gtest.h>
#include <rapidcheck.h>

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

TEST(Query, severalThreadsCollectTheSameBags)
{
    EXPECT_TRUE(rc::check([] {
        const auto word = rc::gen::element<std::string>("a ", "b ", "cat ", "dog ", "of ", "the ");
        const auto query = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
        const auto queries = *rc::gen::container<std::vector<std::string>>(rc::gen::apply(
            [](const std::string &first, const std::string &rest) { return first + rest; }, word, query));
        const auto limit = *rc::gen::element<std::optional<std::uint32_t>>(std::nullopt, 1u, 2u);
        Team team(*rc::gen::inRange<std::size_t>(2, 5));
        const QueryBags alone = collectBags(queries, limit), together = collectBags(queries, limit, team);
        RC_ASSERT(together.terms == alone.terms);
        RC_ASSERT(together.bags == alone.bags);
        RC_ASSERT(together.bagOf == alone.bagOf);
    }));
}

} // namespace
} // namespace tlm
