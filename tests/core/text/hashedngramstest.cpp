#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/hash.h"
#include "core/text/hashedngrams.h"

namespace tlm {
namespace {

std::uint16_t bucketOf(std::string_view ngram)
{
    return static_cast<std::uint16_t>(sha256Modulo(ngram, ngramBuckets));
}

TEST(HashedNgrams, bucketsAreThoseOfTheAuthorsCode)
{
    // int(hashlib.sha256(b"the").hexdigest(), 16) % 10000 and so on (Python 3.11)
    NgramHasher hasher;
    EXPECT_EQ(hasher.buckets("The cat"), (std::vector<std::uint16_t>{8288, 2366, 143}));
    EXPECT_TRUE(hasher.buckets(" \n").empty());
}

TEST(HashedNgrams, eachWordIsFollowedByThePairItEnds)
{
    NgramHasher hasher;
    EXPECT_EQ(hasher.buckets("A b, a"),
              (std::vector{bucketOf("a"), bucketOf("b"), bucketOf("a b"), bucketOf(","), bucketOf("b ,"),
                           bucketOf("a"), bucketOf(", a")}));
    EXPECT_EQ(NgramHasher::words(7), 4u);
    EXPECT_EQ(NgramHasher::words(1), 1u);
    EXPECT_EQ(NgramHasher::words(0), 0u);
}

TEST(HashedNgrams, whatWasMetBeforeDoesNotMatter)
{
    NgramHasher used;
    EXPECT_TRUE(rc::check([&] {
        const auto words = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", "bb", "c1", "...", "É", "the", "zz"));
        std::string text;
        for (const std::string &word : words)
            text += word + ' ';
        const auto met = used.buckets(text);
        RC_ASSERT(NgramHasher::words(met.size()) == words.size());
        RC_ASSERT(NgramHasher().buckets(text) == met);
    }));
}

} // namespace
} // namespace tlm
