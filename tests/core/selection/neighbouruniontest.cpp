#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

#include "core/selection/neighbourunion.h"

namespace tlm {
namespace {

using Place = std::tuple<std::uint32_t, std::uint32_t>;

TEST(NeighbourUnion, lowestRankInOrderOfFirstAppearance)
{
    const auto documents =
        unite({{{0, 7, 5.0f}, {1, 7, 4.0f}}, {}, {{1, 7, 9.0f}, {0, 3, 2.0f}, {0, 7, 1.0f}}});
    ASSERT_EQ(documents.size(), 3u);
    const auto expect = [&](std::size_t i, Place place, std::uint32_t rank, std::uint32_t queries,
                            float score) {
        EXPECT_EQ(Place(documents[i].corpus, documents[i].document), place);
        EXPECT_EQ(documents[i].rank, rank);
        EXPECT_EQ(documents[i].queries, queries);
        EXPECT_EQ(documents[i].score, score);
    };
    expect(0, {0, 7}, 0, 2, 5.0f);
    expect(1, {1, 7}, 0, 2, 9.0f);
    expect(2, {0, 3}, 1, 1, 2.0f);
}

TEST(NeighbourUnion, equalsListsPerDocument)
{
    EXPECT_TRUE(rc::check([] {
        std::vector<std::vector<Neighbour>> queries(*rc::gen::inRange<std::size_t>(0, 10));
        std::map<Place, std::vector<std::pair<std::uint32_t, float>>> expected;
        std::vector<Place> order;
        for (auto &neighbours : queries)
            for (const auto document :
                 *rc::gen::unique<std::vector<std::uint32_t>>(rc::gen::inRange(0, 20))) {
                const Neighbour neighbour{document % 2, document,
                                          static_cast<float>(*rc::gen::inRange(0, 9))};
                const Place place(neighbour.corpus, document);
                if (!expected.contains(place))
                    order.push_back(place);
                expected[place].emplace_back(neighbours.size(), neighbour.score);
                neighbours.push_back(neighbour);
            }
        const auto documents = unite(queries);
        RC_ASSERT(documents.size() == order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto &found = expected[order[i]];
            RC_ASSERT(Place(documents[i].corpus, documents[i].document) == order[i]);
            RC_ASSERT(documents[i].queries == found.size());
            RC_ASSERT(documents[i].rank == std::ranges::min_element(found)->first);
            RC_ASSERT(documents[i].score ==
                      std::ranges::max_element(found, {}, &std::pair<std::uint32_t, float>::second)->second);
        }
    }));
}

} // namespace
} // namespace tlm
