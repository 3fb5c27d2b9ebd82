#include "core/training/sequences.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace tlm;

namespace {

using Ids = std::vector<std::int32_t>;

Ids idsOf(TokenView view)
{
    return {view.begin(), view.end()};
}

} // namespace

TEST(Sequences, AreWhatWasAppendedInSixteenAndInThirtyTwoBits)
{
    EXPECT_TRUE(rc::check([](const std::vector<std::vector<std::uint32_t>> &lists, bool large) {
        Sequences sequences;
        Ids all;
        std::vector<Ids> expected;
        for (const auto &list : lists) {
            Ids ids;
            for (const std::uint32_t number : list)
                ids.push_back(static_cast<std::int32_t>(number % (large ? 1'000'000 : 65'536)));
            sequences.append(ids);
            all.insert(all.end(), ids.begin(), ids.end());
            expected.push_back(ids);
        }
        RC_ASSERT(sequences.size() == lists.size());
        RC_ASSERT(sequences.tokens() == all.size());
        RC_ASSERT(idsOf(sequences.ids()) == all);
        for (std::size_t i = 0; i < lists.size(); ++i) {
            RC_ASSERT(idsOf(sequences[i]) == expected[i]);
            RC_ASSERT(sequences.length(i) == static_cast<std::int32_t>(expected[i].size()));
        }
        RC_ASSERT(large || all.empty() || sequences.ids().isNarrow());
    }));
}

TEST(Sequences, WidenWithTheFirstIdThatDoesNotFit)
{
    Sequences sequences;
    sequences.append(Ids{1, 65535});
    EXPECT_TRUE(sequences.ids().isNarrow());
    sequences.append(Ids{65536, 2});
    EXPECT_FALSE(sequences.ids().isNarrow());
    EXPECT_EQ(idsOf(sequences[0]), (Ids{1, 65535}));
    EXPECT_EQ(idsOf(sequences[1]), (Ids{65536, 2}));
}

TEST(Sequences, CopiesAreIndependent)
{
    Sequences first;
    first.append(Ids{1, 2});
    Sequences second = first;
    second.append(Ids{});
    second.append(Ids{3});
    EXPECT_EQ(first.size(), 1u);
    ASSERT_EQ(second.size(), 3u);
    EXPECT_EQ(second.length(1), 0);
    EXPECT_EQ(second[2][0], 3);
}

TEST(TokenView, IteratesAtRandom)
{
    const Ids ids{5, 3, 9, 1, 7};
    const TokenView view{std::span(ids)};
    EXPECT_EQ(view[0], 5);
    EXPECT_EQ(view[4], 7);
    EXPECT_EQ(view.end() - view.begin(), 5);
    EXPECT_EQ(view.begin()[2], 9);
    EXPECT_EQ(*(view.end() - 2), 1);
    EXPECT_EQ(*std::max_element(view.begin(), view.end()), 9);
    EXPECT_LT(view.begin(), view.end());
    auto place = view.begin();
    EXPECT_EQ(*place++, 5);
    EXPECT_EQ(*--place, 5);
    EXPECT_EQ(idsOf(view.part(1, 3)), (Ids{3, 9, 1}));
    EXPECT_TRUE(view.part(5, 0).empty());
}
