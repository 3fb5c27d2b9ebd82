#include "core/text/bytebpetrainer.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/file.h"
#include "shareddata.h"
#include "stopping.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using Strings = std::vector<std::string>;
using Words = std::map<Strings, std::uint64_t>;

ByteBpeParts train(const Strings &texts, int size, const Strings &whole = {}, std::uint64_t minimum = 2)
{
    ByteBpeTrainer trainer({}, whole);
    for (const auto &text : texts)
        trainer.add(text);
    NoProgress progress;
    return trainer.train(size, progress, {}, minimum).value();
}

TEST(ByteBpeTrainer, BeginsWithSpecialTokensAndBytes)
{
    const auto parts = train({}, 300, {"[["});
    EXPECT_EQ(Strings(parts.vocabulary.begin(), parts.vocabulary.begin() + 8),
              (Strings{"<s>", "<pad>", "</s>", "<unk>", "<mask>", "[[", "!", "\""}));
    EXPECT_EQ(parts.vocabulary.size(), 262u);
    EXPECT_EQ(parts.vocabulary.back(), "Ń");
    EXPECT_TRUE(parts.merges.empty());
}

TEST(ByteBpeTrainer, MergesTheMostFrequentPair)
{
    const auto parts = train({"low low lower"}, 1000);
    const std::vector<TokenMerge> expected = {{"l", "o"}, {"lo", "w"}, {"Ġ", "low"}};
    EXPECT_EQ(parts.merges, expected);
    EXPECT_EQ(parts.vocabulary.back(), "Ġlow");
}

TEST(ByteBpeTrainer, LearnsNothingFromWholeTokens)
{
    const auto parts = train({"[[ [[ [[ <mask> <mask>", "[[[["}, 1000, {"[["});
    EXPECT_TRUE(parts.merges.empty());
}

TEST(ByteBpeTrainer, AVocabularyMayBeTooSmall)
{
    NoProgress progress;
    EXPECT_EQ(ByteBpeTrainer().train(260, progress, {}).error().code, ErrorCode::ConfigurationOutOfRange);
    EXPECT_EQ(ByteBpeTrainer().train(261, progress, {}).value().vocabulary.size(), 261u);
}

TEST(ByteBpeTrainer, StopsOnRequest)
{
    ByteBpeTrainer trainer;
    trainer.add("low low lower lower");
    test::StopWhenTold progress("vocabulary");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(trainer.train(1000, progress, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST(ByteBpeTrainer, EveryTokenLearntIsOneOfItsOwnMerges)
{
    EXPECT_TRUE(rc::check([] {
        const auto text = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', ' ', '1', '-'));
        const auto texts = *rc::gen::container<Strings>(text);
        const auto parts = train(texts, *rc::gen::inRange(261, 300));
        RC_ASSERT(parts.merges.size() + 261 >= parts.vocabulary.size());
        for (std::size_t i = 261; i < parts.vocabulary.size(); ++i)
            RC_ASSERT(std::ranges::any_of(parts.merges, [&](const TokenMerge &merge) {
                return merge.left + merge.right == parts.vocabulary[i];
            }));
        RC_ASSERT(makeByteBpe(parts).has_value());
    }));
}

TEST(ByteBpeTrainer, LearnsFromNovelsWhatHuggingFaceLearns)
{
    if (!std::filesystem::exists(TLM_SHARED_DATA))
        GTEST_SKIP() << "needs ../shared/data";
    ByteBpeTrainer trainer({.addPrefixSpace = true}, {"[[", "]]", "<<", ">>"});
    test::forEachText({std::filesystem::path(TLM_SHARED_DATA) / "corpora" / "novels"},
                      [&](const std::string &text) { trainer.add(text); });
    NoProgress progress;
    const auto tokenizer = makeByteBpe(trainer.train(3000, progress, {}).value()).value();
    const test::TemporaryFolder folder;
    ASSERT_TRUE(tokenizer->save(folder.path()));
    for (const char *name : {"merges.txt", "vocab.json", "tokenizer.json", "tokenizer_config.json"})
        EXPECT_EQ(test::contentOf(folder / name),
                  test::contentOf(std::string(TLM_GOLDEN_DIR "/text/tokenizers/bytebpe/") + name))
            << name;
}

} // namespace
} // namespace tlm
