#include "core/history/filtercompletion.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/history/runfilter.h"

namespace tlm {
namespace {

class FilterCompletionTest : public ::testing::Test
{
protected:
    FilterCompletionTest()
    {
        m_first.configuration.task = "birds";
        m_first.tags = {"two words", "paper"};
        m_second.configuration.task = "scierc";
        m_second.tags = {"or"};
    }
    FilterCompletion at(const std::string &text)
    {
        return completeFilter(text, text.size(), {&m_first, &m_second});
    }
    std::string offers(const std::string &text)
    {
        std::string all;
        for (const std::string &candidate : at(text).candidates)
            all += candidate + '|';
        return all;
    }
    tlm::Run m_first, m_second;
};

TEST_F(FilterCompletionTest, namesWhereAComparisonMayBegin)
{
    EXPECT_EQ(offers("me"), "method|");
    EXPECT_EQ(offers("joint.to"), "joint.tokens|");
    EXPECT_EQ(offers("seed = 1 and no"), "note|not|");
    EXPECT_EQ(offers("(tas"), "task|");
    EXPECT_NE(offers("").find("created|"), std::string::npos);
}

TEST_F(FilterCompletionTest, signsAfterAName)
{
    EXPECT_EQ(offers("dev "), ">|>=|<|<=|=|!=|");
    EXPECT_EQ(offers("task "), "=|!=|~|in (|");
    EXPECT_EQ(offers("starred "), "and|or|=|");
}

TEST_F(FilterCompletionTest, valuesAfterASign)
{
    EXPECT_EQ(offers("method = fine"), "finetune|finetune-mlm|");
    EXPECT_EQ(offers("task = "), "birds|scierc|");
    EXPECT_EQ(offers("tag = "), "\"or\"|paper|\"two words\"|") << "quoted where it would fall apart";
    EXPECT_EQ(offers("tag = tw"), "\"two words\"|");
    EXPECT_EQ(offers("archived = "), "yes|no|");
    EXPECT_EQ(offers("created > yes"), "yesterday|");
    EXPECT_EQ(offers("dev > "), "");
    EXPECT_EQ(offers("task in (birds, s"), "scierc|");
    EXPECT_EQ(offers("task in ("), "birds|scierc|");
}

TEST_F(FilterCompletionTest, andOrAfterAComparison)
{
    EXPECT_EQ(offers("dev > 0.8 "), "and|or|");
    EXPECT_EQ(offers("task = birds a"), "and|");
    EXPECT_EQ(offers("(dev > 0.8) o"), "or|");
}

TEST_F(FilterCompletionTest, aCandidateTakesThePlaceOfWhatWasTyped)
{
    const auto completion = at("seed = 1 and me");
    EXPECT_EQ(completion.begin, 13u);
    EXPECT_EQ(completion.end, 15u);
    const auto middle = completeFilter("me > 1", 2, {});
    EXPECT_EQ(middle.begin, 0u);
    EXPECT_EQ(middle.candidates, std::vector<std::string>{"method"});
}

TEST_F(FilterCompletionTest, everyCompletedStepIsPartOfAFilter)
{
    for (const std::string text : {"task = ", "tag = ", "method = ", "created > ", "time < ", "starred = "}) {
        const auto candidates = at(text).candidates;
        EXPECT_FALSE(candidates.empty()) << text;
        for (const std::string &candidate : candidates)
            EXPECT_TRUE(RunFilter::parse(text + candidate, {.now = 1'700'000'000'000})) << text << candidate;
    }
}

} // namespace
} // namespace tlm
