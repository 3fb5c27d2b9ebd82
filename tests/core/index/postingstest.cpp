#include <gtest/gtest.h>
#include <map>

#include "core/index/postings.h"

namespace tlm {
namespace {

TEST(Postings, eachIsTakenOnceWhateverTheirNumber)
{
    for (std::uint16_t count = 0; count < 14; ++count) {
        std::vector<std::uint16_t> postings;
        std::map<std::size_t, std::size_t> expected, found;
        for (std::uint16_t i = 0; i < count; ++i) {
            postings.push_back(static_cast<std::uint16_t>((4095 - 300 * i) << 4 | (1 + i)));
            expected[4095 - 300 * i] = 1 + i;
        }
        forEachPosting(postings, [&](std::size_t place, std::size_t code) {
            if (code > 0) {
                EXPECT_TRUE(found.emplace(place, code).second);
            }
        });
        EXPECT_EQ(found, expected);
    }
}

} // namespace
} // namespace tlm
