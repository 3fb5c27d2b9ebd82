#include "core/text/sentencesample.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Sentences = std::vector<std::string>;

TEST(SentenceSample, KeepsAllThatFit)
{
    SentenceSample sample(6);
    for (const char *sentence : {"ab", "cd", "ef"})
        sample.add(sentence);
    EXPECT_EQ(sample.sentences(), (Sentences{"ab", "cd", "ef"}));
}

TEST(SentenceSample, ThinsEvenly)
{
    SentenceSample sample(8);
    for (char letter = 'a'; letter <= 'z'; ++letter)
        sample.add({&letter, 1});
    EXPECT_EQ(sample.sentences(), (Sentences{"a", "e", "i", "m", "q", "u", "y"}));
}

TEST(SentenceSample, StaysWithinItsLimit)
{
    EXPECT_TRUE(rc::check([] {
        const auto sentences = *rc::gen::arbitrary<Sentences>();
        SentenceSample sample(20);
        for (const auto &sentence : sentences)
            sample.add(sentence);
        std::size_t size = 0;
        for (const auto &sentence : sample.sentences())
            size += sentence.size();
        RC_ASSERT((size <= 20 || sample.sentences().size() == 1));
        RC_ASSERT((sentences.empty() || sample.sentences().front() == sentences.front()));
    }));
}

} // namespace
} // namespace tlm
