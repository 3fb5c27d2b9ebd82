#include "core/data/words.h"

#include <sstream>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

TEST(Words, areCountedAsAStreamReadsThem)
{
    EXPECT_EQ(countWords(""), 0u);
    EXPECT_EQ(countWords(" \n"), 0u);
    EXPECT_EQ(countWords("one  two\tthree\n"), 3u);
    EXPECT_TRUE(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::element('a', 'b', ' ', '\n', '\t', '\v'));
        std::istringstream stream(text);
        std::size_t words = 0;
        for (std::string word; stream >> word;)
            ++words;
        RC_ASSERT(countWords(text) == words);
    }));
}

TEST(Words, spaceAroundIsTrimmed)
{
    EXPECT_EQ(trimSpace("  a b \r\n"), "a b");
    EXPECT_EQ(trimSpace("a"), "a");
    EXPECT_EQ(trimSpace(" \t"), "");
    EXPECT_EQ(trimSpace(""), "");
}

} // namespace
} // namespace tlm
