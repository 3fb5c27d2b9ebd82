#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/hash.h"
#include "core/text/termhash.h"

namespace tlm {
namespace {

TEST(TermHash, isOfEveryTermInOrder)
{
    TermHasher hasher;
    const auto hashes = hasher.hash("The quick, QUICK café");
    ASSERT_EQ(hashes.size(), 4u);
    EXPECT_EQ(hashes[0], hash64("the"));
    EXPECT_EQ(hashes[1], hashes[2]);
    EXPECT_EQ(hashes[3], hash64("café"));
    EXPECT_TRUE(hasher.hash("…").empty());
}

TEST(TermHash, runsAreEqualWhereTheirTermsAre)
{
    EXPECT_TRUE(rc::check([] {
        const auto terms =
            *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, 3));
        const auto length = *rc::gen::inRange<std::size_t>(1, 6);
        std::vector<std::uint64_t> hashes;
        visitRuns(terms, length, [&](std::uint64_t hash, std::size_t begin) {
            RC_ASSERT(begin == hashes.size());
            hashes.push_back(hash);
        });
        RC_ASSERT(hashes.size() == (terms.size() < length ? 0 : terms.size() - length + 1));
        for (std::size_t i = 0; i < hashes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                RC_ASSERT((hashes[i] == hashes[j]) == std::equal(terms.begin() + long(i),
                                                                 terms.begin() + long(i + length),
                                                                 terms.begin() + long(j)));
    }));
}

} // namespace
} // namespace tlm
