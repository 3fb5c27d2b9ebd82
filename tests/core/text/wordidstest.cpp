#include "core/text/wordids.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

TEST(WordIds, FindWhatWasAdded)
{
    EXPECT_TRUE(rc::check([](const std::map<std::string, std::uint16_t> &words, const std::string &other) {
        WordIds ids(words.size());
        for (const auto &[word, id] : words)
            ids.add(word, id);
        for (const auto &[word, id] : words)
            RC_ASSERT(ids.find(word) == id);
        RC_ASSERT((words.contains(other) || ids.find(other) == -1));
    }));
}

TEST(WordIds, NoneAreFoundInNone)
{
    EXPECT_EQ(WordIds(0).find("a"), -1);
    EXPECT_EQ(WordIds(0).find(""), -1);
}

} // namespace
} // namespace tlm
