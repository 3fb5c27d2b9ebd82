#include "core/text/prefixtree.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Keys = std::vector<std::string>;

/// Tries every key.
PrefixTree::Match slowLongest(const Keys &keys, const std::string &prefix, std::string_view text)
{
    PrefixTree::Match best;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!keys[i].starts_with(prefix))
            continue;
        const auto rest = std::string_view(keys[i]).substr(prefix.size());
        if (text.starts_with(rest) && rest.size() > best.size)
            best = {std::int32_t(i), rest.size()};
    }
    return best;
}

TEST(PrefixTree, FindsTheLongestKey)
{
    const PrefixTree tree({"a", "abc", "ab", "b"});
    EXPECT_EQ(tree.longest("abd").value, 2);
    EXPECT_EQ(tree.longest("abcd").value, 1);
    EXPECT_EQ(tree.longest("abcd").size, 3u);
    EXPECT_EQ(tree.longest("x").value, -1);
    EXPECT_EQ(tree.longest("").size, 0u);
}

TEST(PrefixTree, ContinuesBehindAPrefix)
{
    const PrefixTree tree({"##a", "##ab", "a", "#"});
    const auto node = tree.find("##");
    ASSERT_NE(node, PrefixTree::none);
    EXPECT_EQ(tree.longest("abc", node).value, 1);
    EXPECT_EQ(tree.longest("b", node).value, -1);
    EXPECT_EQ(tree.find("##b"), PrefixTree::none);
    EXPECT_EQ(tree.longest("a", PrefixTree::none).value, -1);
}

TEST(PrefixTree, AnEmptyTreeOrKeyFindsNothing)
{
    EXPECT_EQ(PrefixTree({}).longest("a").value, -1);
    EXPECT_EQ(PrefixTree({""}).longest("a").value, -1);
    EXPECT_EQ(PrefixTree({"", "a"}).longest("a").value, 1);
}

TEST(PrefixTree, HoldsBytesAbove127)
{
    const PrefixTree tree({"é", "\xff", "a", "漢字"});
    EXPECT_EQ(tree.longest("é!").value, 0);
    EXPECT_EQ(tree.longest("\xff").value, 1);
    EXPECT_EQ(tree.longest("漢字").size, 6u);
    EXPECT_EQ(tree.longest("漢").value, -1);
}

TEST(PrefixTree, EqualsTryingEveryKey)
{
    EXPECT_TRUE(rc::check([] {
        const auto key = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\xc3'));
        const auto drawn = *rc::gen::container<std::set<std::string>>(key);
        const Keys keys(drawn.begin(), drawn.end());
        const auto text = *key;
        const auto prefix = text.substr(0, std::size_t(*rc::gen::inRange(0, 3)));
        const PrefixTree tree(keys);
        const auto rest = std::string_view(text).substr(prefix.size());
        const auto found = tree.longest(rest, tree.find(prefix));
        const auto expected = slowLongest(keys, prefix, rest);
        RC_ASSERT(found.size == expected.size);
        RC_ASSERT(found.value == expected.value);
    }));
}

} // namespace
} // namespace tlm
