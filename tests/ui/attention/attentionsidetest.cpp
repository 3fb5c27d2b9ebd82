#include "ui/attention/attentionside.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "ui/serving/sharedserver.h"
#include "ui/support/servescript.h"

namespace tlm {
namespace {

class AttentionSideTest : public ::testing::Test
{
protected:
    AttentionSideTest()
    {
        test::serveAttention(m_work);
        m_side = std::make_unique<AttentionSide>(m_work.studio(), sharedServer(m_work.studio()));
        QObject::connect(m_side.get(), &AttentionSide::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !m_side->isBusy(); }, 20000);
    }
    bool show(const QString &task = "birds")
    {
        m_side->setModel("12", task);
        m_side->lookAt(m_example);
        return settled() && !m_side->heads()->isEmpty();
    }

    test::TestWorkspace m_work;
    std::unique_ptr<AttentionSide> m_side;
    std::vector<Error> m_errors;
    const Sentence m_example{.text = "a b c .", .example = 0};
};

TEST_F(AttentionSideTest, headsKeepWhatWasAskedForThem)
{
    ASSERT_TRUE(show());
    m_side->setSample({Split::Dev, 100});
    m_side->setMasked(2, true);
    m_side->setMuted({3}, true);
    ASSERT_TRUE(settled());
    const Looked &looked = m_side->heads()->looked;
    EXPECT_EQ(looked.model, "12");
    EXPECT_EQ(looked.task, "birds");
    EXPECT_EQ(looked.sentence, m_example);
    EXPECT_EQ(looked.sample, (Sample{Split::Dev, 100}));
    EXPECT_EQ(looked.masked, std::set<int>{2});
    EXPECT_EQ(looked.muted, (std::set<std::pair<int, int>>{{1, 1}}));
    m_side->lookAt({.text = "typed meanwhile"});
    EXPECT_EQ(m_side->heads()->looked.sentence, m_example) << "until the answer comes";
}

TEST_F(AttentionSideTest, importanceOfTheModelBeforeDoesNotComeToTheNext)
{
    ASSERT_TRUE(show("endless"));
    QSignalSpy progressed(m_side.get(), &AttentionSide::progressed);
    m_side->measureImportance();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !progressed.isEmpty(); }, 20000));
    m_side->setModel("13", "birds");
    EXPECT_TRUE(m_side->isStale());
    m_side->measureImportance();
    EXPECT_FALSE(m_side->isMeasuringImportance()) << "nothing is known of it yet";
    m_side->setMuted({1}, true);
    EXPECT_TRUE(m_side->muted().empty());
    ASSERT_TRUE(settled());
    EXPECT_FALSE(m_side->isStale());
    EXPECT_FALSE(m_side->importance());
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(AttentionSideTest, countsUnderOtherRowsComeWithTheAnswer)
{
    ASSERT_TRUE(show());
    const HeadsPointer before = m_side->heads();
    CountingOptions counting{.rows = CountedRows::All};
    m_side->setCounting(counting);
    EXPECT_TRUE(m_side->isCountingAgain());
    EXPECT_EQ(m_side->heads(), before) << "old counts do not stand under the new options";
    ASSERT_TRUE(settled());
    EXPECT_FALSE(m_side->isCountingAgain());
    EXPECT_EQ(m_side->heads()->looked.counting, counting);
    counting.positional = 0.99;
    m_side->setCounting(counting);
    EXPECT_EQ(m_side->heads()->looked.counting, counting) << "thresholds count at once";
}

TEST_F(AttentionSideTest, withoutASentenceNothingIsShown)
{
    ASSERT_TRUE(show());
    m_side->lookAt({});
    EXPECT_TRUE(m_side->heads()->isEmpty());
    EXPECT_FALSE(m_side->isBusy());
    m_side->setMasked(2, true);
    m_side->setMuted({0}, true);
    EXPECT_TRUE(m_side->masked().empty());
    EXPECT_TRUE(m_side->muted().empty());
    m_side->lookAt(m_example);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(m_side->heads()->isEmpty());
}

TEST_F(AttentionSideTest, aSampleThatIsNotWantedAnyMoreIsStopped)
{
    ASSERT_TRUE(show());
    m_side->setSample({Split::Dev, 2});
    EXPECT_TRUE(m_side->isMeasuring());
    m_side->setSample({});
    EXPECT_FALSE(m_side->isMeasuring());
    EXPECT_FALSE(m_side->lacksSample());
}

TEST_F(AttentionSideTest, theMetricOfAMutedHeadDoesNotComeAfterItIsBack)
{
    ASSERT_TRUE(show());
    m_side->setMuted({0}, true);
    m_side->restore();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(m_side->mutedMetric());
    m_side->setMuted({0}, true);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(m_side->mutedMetric());
    EXPECT_DOUBLE_EQ(m_side->mutedMetric()->value, 0.61);
    EXPECT_DOUBLE_EQ(m_side->wholeMetric()->value, 0.83);
}

TEST_F(AttentionSideTest, weightsThatWereWrittenAnewAreAnotherModel)
{
    const auto folder = m_work.folder() / "bert", weights = folder / "model.safetensors";
    const QString model = QString::fromStdString(folder.string());
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "config.json", "{}"));
    ASSERT_TRUE(writeFile(weights, "one"));
    m_side->setModel(model, "birds");
    m_side->lookAt(m_example);
    m_side->setSample({Split::Dev, 100});
    ASSERT_TRUE(settled());
    m_side->measureImportance();
    ASSERT_TRUE(settled());
    m_side->setModel(model, "birds");
    EXPECT_FALSE(m_side->isStale()) << "it is the same";
    EXPECT_TRUE(m_side->importance());
    std::filesystem::last_write_time(weights,
                                     std::filesystem::last_write_time(weights) + std::chrono::seconds(1));
    m_side->setModel(model, "birds");
    EXPECT_TRUE(m_side->isStale());
    EXPECT_FALSE(m_side->importance());
    EXPECT_TRUE(m_side->lacksSample());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(m_side->isShown());
    EXPECT_FALSE(m_side->lacksSample());
}

TEST_F(AttentionSideTest, tokensAreKnownAsTheyAreWithoutTheirMasks)
{
    ASSERT_TRUE(show());
    const QStringList tokens = m_side->heads()->tokens();
    m_side->setMasked(2, true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_side->heads()->tokens()[2], "[MASK]");
    EXPECT_EQ(m_side->heads()->unmasked, tokens);
    m_side->setMuted({0}, true); // the next answer is masked too
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_side->heads()->unmasked, tokens);
}

TEST_F(AttentionSideTest, mutedHeadsAreCountedWhereNoneShows)
{
    ASSERT_TRUE(show());
    m_side->setMuted({0, 2}, true);
    m_side->lookAt({});
    EXPECT_EQ(m_side->mutedCount(), 2);
}

TEST_F(AttentionSideTest, boundariesAreNotMasked)
{
    ASSERT_TRUE(show());
    m_side->setMasked(0, true);
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::Usage);
    EXPECT_TRUE(m_side->masked().empty());
    EXPECT_FALSE(m_side->isBusy()) << "the model is not asked";
}

TEST_F(AttentionSideTest, placesOfTheSentenceBeforeAreNotMaskedInTheNext)
{
    ASSERT_TRUE(show());
    m_side->lookAt({.text = "another one"});
    m_side->setMasked(2, true);
    EXPECT_TRUE(m_side->masked().empty());
}

} // namespace
} // namespace tlm
