#include "core/training/vocabulary.h"

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

Task taskOf(const std::vector<std::string> &texts)
{
    Task task;
    task.labels = {"a"};
    for (const std::string &text : texts)
        task.splits[0].push_back({text, "", 0});
    return task;
}

ModelConfiguration small(std::int64_t vocabulary, bool lowerCase = true)
{
    ModelConfiguration configuration;
    configuration.vocabulary = vocabulary;
    configuration.lowerCase = lowerCase;
    return configuration;
}

const Task marked = taskOf({"the [[ cat ]] sat on << the mat >>", "a [[ dog ]] saw << a cat >>", "plain"});
const std::vector<std::string> texts = {"seven cats met seven dogs", "The dogs sat"};

std::shared_ptr<const Tokenizer> train(const Task &task, const ModelConfiguration &configuration)
{
    NoProgress progress;
    return trainTokenizer(task, texts.size(), [](std::size_t i) { return texts[i]; }, configuration, progress,
                          {})
        .value();
}

} // namespace

TEST(EntityMarkers, AreTakenWhenMostTextsHaveThem)
{
    EXPECT_EQ(entityMarkers(marked), (std::vector<std::string>{"[[", "]]", "<<", ">>"}));
    EXPECT_TRUE(entityMarkers(taskOf({"a [[ b ]] << c >>", "plain", "plain"})).empty());
    EXPECT_TRUE(entityMarkers(taskOf({"x << 1 means shifting", "y << 2"})).empty());
    EXPECT_TRUE(entityMarkers(taskOf({})).empty());
}

TEST(TrainTokenizer, KeepsMarkersWholeForEveryKind)
{
    for (const TokenizerKind kind : {TokenizerKind::WordPiece, TokenizerKind::ByteBpe, TokenizerKind::Unigram,
                                     TokenizerKind::SentencePieceBpe}) {
        ModelConfiguration configuration = small(300);
        configuration.tokenizer = kind;
        const auto tokenizer = train(marked, configuration);
        EXPECT_EQ(tokenizer->pairForm().separators, kind == TokenizerKind::ByteBpe ? 2 : 1);
        const auto ids = tokenizer->encode("[[ cat ]]");
        EXPECT_EQ(ids.front(), tokenizer->id("[["));
        EXPECT_EQ(ids.back(), tokenizer->id("]]"));
    }
}

TEST(TrainTokenizer, LearnsWordsOfTaskAndSelection)
{
    const auto tokenizer = train(marked, small(300));
    EXPECT_TRUE(tokenizer->id("seven"));
    EXPECT_TRUE(tokenizer->id("cat"));
    EXPECT_LE(tokenizer->size(), 300);
}

TEST(TrainTokenizer, LowerCasesOnlyIfAsked)
{
    const auto uncased = train(marked, small(300)), cased = train(marked, small(300, false));
    EXPECT_EQ(uncased->encode("THE"), uncased->encode("the"));
    EXPECT_NE(cased->encode("The"), cased->encode("the"));
}

TEST(TrainTokenizer, StopsOnRequest)
{
    NoProgress progress;
    const auto result = trainTokenizer(
        marked, texts.size(), [](std::size_t i) { return texts[i]; }, small(100), progress, stopped());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}

TEST(TrainTokenizer, AVocabularyMayBeTooSmallForItsKind)
{
    NoProgress progress;
    ModelConfiguration configuration = small(200);
    configuration.tokenizer = TokenizerKind::ByteBpe;
    const auto result = trainTokenizer(marked, texts.size(), [](std::size_t i) { return texts[i]; },
                                       configuration, progress, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ConfigurationOutOfRange);
}
