#include "core/text/tokenizertrainer.h"

#include <gtest/gtest.h>

#include "core/text/tokenizersamples.h"
#include "stopping.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

class EveryKind : public testing::TestWithParam<TokenizerKind>
{
protected:
    /// The bytes of all files that a tokenizer saves.
    static std::string files(const Tokenizer &tokenizer)
    {
        const test::TemporaryFolder folder;
        test::required(tokenizer.save(folder.path()));
        std::string bytes;
        for (const char *name : {"tokenizer.json", "tokenizer_config.json", "vocab.txt", "vocab.json",
                                 "merges.txt", "spiece.model"})
            bytes += test::contentOf(folder / name) + "\n";
        return bytes;
    }
};

TEST_P(EveryKind, LearnsWordsAndKeepsToItsSize)
{
    std::size_t before = 12;
    for (const int size : {300, 400, 20'000}) {
        const auto tokenizer = test::sampleTokenizer(GetParam(), size);
        EXPECT_LE(tokenizer->size(), size);
        const auto tokens = tokenizer->encode("The cat sat").size();
        EXPECT_LE(tokens, before);
        before = tokens;
    }
    // Unigram's likelihood spends no piece on a word that is as likely in parts.
    EXPECT_LE(before, GetParam() == TokenizerKind::Unigram ? 8u : 3u);
}

TEST_P(EveryKind, LearnsChinese)
{
    const auto tokenizer = test::sampleTokenizer(GetParam(), 1000);
    const auto ids = tokenizer->encode("语言模型从文本中学习");
    EXPECT_FALSE(ids.empty());
    EXPECT_LE(ids.size(), 30u);
    for (const auto id : ids)
        EXPECT_NE(id, tokenizer->specialTokens().unknown);
}

TEST_P(EveryKind, KeepsMarkersWhole)
{
    const auto tokenizer = test::sampleTokenizer(GetParam());
    const auto ids = tokenizer->encode("a [[ model ]] and << text >>");
    for (const char *marker : {"[[", "]]", "<<", ">>"})
        EXPECT_EQ(std::count(ids.begin(), ids.end(), tokenizer->id(marker).value()), 1) << marker;
}

TEST_P(EveryKind, LowerCasesOnlyIfAsked)
{
    const auto cased = test::sampleTokenizer(GetParam(), 400, false),
               uncased = test::sampleTokenizer(GetParam(), 400, true);
    EXPECT_NE(cased->encode("The"), cased->encode("the"));
    EXPECT_EQ(uncased->encode("The MODEL"), uncased->encode("the model"));
    const test::TemporaryFolder folder;
    ASSERT_TRUE(uncased->save(folder.path()));
    const auto opened = openTokenizer(folder.path());
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->encode("The MODEL"), uncased->encode("the model"));
}

TEST_P(EveryKind, IsDeterministic)
{
    EXPECT_EQ(files(*test::sampleTokenizer(GetParam())), files(*test::sampleTokenizer(GetParam())));
}

TEST_P(EveryKind, StopsOnRequest)
{
    const auto trainer = makeTokenizerTrainer(GetParam(), false, {});
    trainer->add("some text some text");
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    const auto result = trainer->train(1000, progress, stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}

TEST_P(EveryKind, AVocabularyMayBeTooSmall)
{
    const auto trainer = makeTokenizerTrainer(GetParam(), false, {"[["});
    trainer->add("some text some text");
    NoProgress progress;
    const auto result = trainer->train(5, progress, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ConfigurationOutOfRange);
}

TEST_P(EveryKind, LearnsFromAHugeWordAndOddTexts)
{
    const auto trainer = makeTokenizerTrainer(GetParam(), false, {"[[", "\"quoted, token\""});
    trainer->add(std::string(20'000, 'x') + " 漢" + std::string(5'000, '-'));
    trainer->add("");
    trainer->add(std::string("\0\x01\xff\t▅ [[ ]] [CLS]", 19));
    for (int i = 0; i < 20; ++i)
        trainer->add("plain words \"quoted, token\" more words " + std::to_string(i));
    NoProgress progress;
    const auto result = trainer->train(400, progress, {});
    ASSERT_TRUE(result) << result.error().cause;
    EXPECT_EQ((*result)->encode("\"quoted, token\"").size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryKind, testing::ValuesIn(test::tokenizerKinds));

TEST(SentencePieceTrainer, WithoutTextThereIsNothingToLearn)
{
    NoProgress progress;
    const auto trainer = makeTokenizerTrainer(TokenizerKind::Unigram, false, {});
    EXPECT_EQ(trainer->train(400, progress, {}).error().code, ErrorCode::ConfigurationInvalid);
}

TEST(SentencePieceTrainer, ManyCharactersLeaveRoomForPieces)
{
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe}) {
        const auto trainer = makeTokenizerTrainer(kind, false, {});
        for (char16_t point = 0x4E00; point < 0x5600; ++point) {
            std::string text;
            for (int i = 0; i < 4; ++i)
                text +=
                    {char(0xE0 | point >> 12), char(0x80 | (point >> 6 & 0x3F)), char(0x80 | (point & 0x3F))};
            const char *const rests[] = {" common words", " words common", " common", " senses and words"};
            trainer->add(text + rests[point % 4]);
        }
        NoProgress progress;
        const auto result = trainer->train(200, progress, {});
        ASSERT_TRUE(result) << result.error().cause;
        EXPECT_LE((*result)->encode("common").size(), 3u);
    }
}

} // namespace
} // namespace tlm
