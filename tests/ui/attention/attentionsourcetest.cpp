#include "ui/attention/attentionsource.h"

#include <gtest/gtest.h>

#include <QTest>

#include "ui/serving/sharedserver.h"
#include "ui/support/servescript.h"

namespace tlm {
namespace {

class AttentionSourceTest : public ::testing::Test
{
protected:
    AttentionSourceTest()
    {
        test::serveAttention(m_work);
        m_source = std::make_unique<AttentionSource>(sharedServer(m_work.studio()));
        QObject::connect(m_source.get(), &AttentionSource::attentionReady,
                         [this](const StoredAttention &attention, const std::vector<HeadMeasures> &own) {
                             m_attention.push_back(attention);
                             m_own = own;
                         });
        QObject::connect(m_source.get(), &AttentionSource::measuresReady,
                         [this](const SampleMeasures &measures) { m_measures.push_back(measures); });
        QObject::connect(m_source.get(), &AttentionSource::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !m_source->isBusy(); }, 20000);
    }
    std::size_t asked()
    {
        const std::string lines = test::requests(m_work);
        return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    }

    test::TestWorkspace m_work;
    std::unique_ptr<AttentionSource> m_source;
    std::vector<StoredAttention> m_attention;
    std::vector<HeadMeasures> m_own;
    std::vector<SampleMeasures> m_measures;
    std::vector<Error> m_errors;
};

TEST_F(AttentionSourceTest, givesTheWeightsAndTheMeasuresOfASentence)
{
    m_source->lookAt("12", "birds", {"a b c .", -1});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_attention.size(), 1u);
    EXPECT_EQ(m_attention[0].texts, test::someAttention().texts);
    EXPECT_EQ(m_attention[0].weights, test::someAttention().weights);
    ASSERT_EQ(m_own.size(), 4u);
    EXPECT_EQ(m_own[0].pattern, HeadPattern::Positional);
    EXPECT_TRUE(m_own[3].planted);
    const std::string request = test::requests(m_work);
    EXPECT_NE(request.find(R"("model":"12")"), std::string::npos);
    EXPECT_NE(request.find(R"("text":"a b c .")"), std::string::npos);
    EXPECT_EQ(request.find(R"("task")"), std::string::npos);
}

TEST_F(AttentionSourceTest, anExampleIsNamedByItsPlace)
{
    m_source->lookAt("12", "birds", {"what it says", 4});
    ASSERT_TRUE(wait());
    const std::string request = test::requests(m_work);
    EXPECT_NE(request.find(R"("example":4)"), std::string::npos);
    EXPECT_NE(request.find(R"("task":"birds")"), std::string::npos);
    EXPECT_EQ(request.find("what it says"), std::string::npos);
}

TEST_F(AttentionSourceTest, measuresOfASampleAreTakenOnce)
{
    m_source->measure("12", "birds", 100);
    ASSERT_TRUE(wait());
    m_source->measure("12", "birds", 100);
    EXPECT_EQ(m_measures.size(), 2u) << "the second time at once";
    EXPECT_EQ(asked(), 1u);
    EXPECT_EQ(m_measures[1].sentences, 5u);
    EXPECT_EQ(m_measures[1].rows, 40u);
    m_source->measure("13", "birds", 100);
    ASSERT_TRUE(wait());
    m_source->measure("12", "birds", 50);
    ASSERT_TRUE(wait());
    EXPECT_EQ(asked(), 3u) << "another run or another sample is measured";
}

TEST_F(AttentionSourceTest, whatWasDroppedDoesNotArrive)
{
    m_source->lookAt("12", "birds", {"old", -1});
    m_source->drop();
    EXPECT_FALSE(m_source->isBusy());
    m_source->lookAt("12", "birds", {"new", -1});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_attention.size(), 1u);
    EXPECT_NE(test::requests(m_work).find("new"), std::string::npos);
}

TEST_F(AttentionSourceTest, aRefusalAndADamagedFileAreErrors)
{
    m_source->lookAt("12", "birds", {"wrong", -1});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::ModelInvalid);
    EXPECT_EQ(m_errors[0].cause, "It is damaged.");
    m_source->lookAt("12", "birds", {"damaged", -1});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_errors.size(), 2u);
    EXPECT_EQ(m_errors[1].code, ErrorCode::ModelInvalid);
    EXPECT_TRUE(m_attention.empty());
    m_source->lookAt("12", "birds", {"fine", -1});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_attention.size(), 1u) << "the next sentence is not touched by it";
}

} // namespace
} // namespace tlm
