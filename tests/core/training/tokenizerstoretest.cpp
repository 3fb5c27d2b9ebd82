#include "core/training/tokenizerstore.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/text/wordpiece.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

std::shared_ptr<const Tokenizer> tokenizer(const std::string &word)
{
    return makeWordPiece({"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", word}).value();
}

} // namespace

TEST(TokenizerStore, GivesBackWhatWasKeptUnderItsKey)
{
    const TemporaryFolder folder;
    const auto cache = folder / "cache";
    EXPECT_FALSE(findTokenizer(cache, "one"));
    keepTokenizer(*tokenizer("cat"), cache, "one");
    keepTokenizer(*tokenizer("dog"), cache, "two");
    ASSERT_TRUE(findTokenizer(cache, "one") && findTokenizer(cache, "two"));
    EXPECT_EQ(findTokenizer(cache, "one")->encode("cat dog"), (std::vector<std::int32_t>{5, 1}));
    EXPECT_EQ(findTokenizer(cache, "two")->encode("cat dog"), (std::vector<std::int32_t>{1, 5}));
}

TEST(TokenizerStore, ADamagedOneIsNotFoundAndCanBeKeptAnew)
{
    const TemporaryFolder folder;
    keepTokenizer(*tokenizer("cat"), folder.path(), "key");
    std::ofstream(folder.path() / "key" / "vocab.txt", std::ios::app) << "extra\n";
    EXPECT_FALSE(findTokenizer(folder.path(), "key"));
    keepTokenizer(*tokenizer("cat"), folder.path(), "key");
    EXPECT_TRUE(findTokenizer(folder.path(), "key"));
}

TEST(TokenizerStore, WhereNothingCanBeWrittenNothingIsKept)
{
    keepTokenizer(*tokenizer("cat"), "/proc/nowhere", "key");
    EXPECT_FALSE(findTokenizer("/proc/nowhere", "key"));
}

TEST(TokenizerStore, EqualTokenizersHaveEqualHashes)
{
    const TemporaryFolder folder;
    for (const auto &[name, word] : {std::pair{"a", "cat"}, {"b", "cat"}, {"c", "dog"}}) {
        std::filesystem::create_directories(folder / name);
        ASSERT_TRUE(tokenizer(word)->save(folder / name));
    }
    EXPECT_EQ(tokenizerHash(folder / "a"), tokenizerHash(folder / "b"));
    EXPECT_NE(tokenizerHash(folder / "a"), tokenizerHash(folder / "c"));
}
