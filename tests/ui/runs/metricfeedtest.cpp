#include "ui/runs/metricfeed.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

class MetricFeedTest : public ::testing::Test
{
protected:
    MetricFeedTest() : m_id(m_work.addRun({.state = RunState::Running})), m_feed(m_id) {}
    bool update() { return *m_feed.update(m_work.history(), *m_work.history().run(m_id)); }

    test::TestWorkspace m_work;
    std::string m_id;
    MetricFeed m_feed;
};

TEST_F(MetricFeedTest, readsPieceByPiece)
{
    EXPECT_TRUE(update());
    EXPECT_FALSE(update());
    EXPECT_EQ(m_feed.curve("loss.task", CurveAxis::Step).x, (QVector<double>{10, 20, 30}));
    m_work.addPoints(m_id, {{40, 81'920, "loss.task", 5, 40}}, {});
    EXPECT_TRUE(update());
    const Curve curve = m_feed.curve("loss.task", CurveAxis::Tokens);
    EXPECT_EQ(curve.x, (QVector<double>{20'480, 40'960, 61'440, 81'920}));
    EXPECT_EQ(curve.y, (QVector<double>{9, 8, 7, 5}));
    EXPECT_EQ(m_feed.last("loss.task"), 5);
}

TEST_F(MetricFeedTest, keepsValuesThatAreNotNumbers)
{
    m_work.addPoints(m_id, {{40, 81'920, "loss.task", std::numeric_limits<double>::quiet_NaN(), 40}}, {});
    update();
    EXPECT_TRUE(std::isnan(m_feed.curve("loss.task", CurveAxis::Step).y.last()));
}

TEST_F(MetricFeedTest, aResumedRunIsReadAnew)
{
    update();
    RunMachine other;
    other.process = 4712;
    ASSERT_TRUE(m_work.history().start(m_id, other, 20));
    m_work.addPoints(m_id, {{21, 43'008, "loss.task", 6.5, 50}}, {});
    EXPECT_TRUE(update());
    EXPECT_EQ(m_feed.curve("loss.task", CurveAxis::Step).x, (QVector<double>{10, 20, 21}));
}

TEST_F(MetricFeedTest, aPieceFromAnotherPlaceIsDropped)
{
    const auto place = m_feed.place(*m_work.history().run(m_id));
    const auto piece = MetricFeed::read(m_work.history(), place).value();
    EXPECT_TRUE(m_feed.take(piece));
    EXPECT_FALSE(m_feed.take(piece)) << "it is there already";
    EXPECT_EQ(m_feed.curve("loss.task", CurveAxis::Step).x.size(), 3);
}

TEST_F(MetricFeedTest, unknownNamesAreEmptyCurves)
{
    EXPECT_TRUE(m_feed.curve("nothing", CurveAxis::Step).x.isEmpty());
    EXPECT_FALSE(m_feed.last("nothing"));
}

TEST_F(MetricFeedTest, aRunThatIsGoneIsAnError)
{
    MetricFeed feed("999");
    const auto read = feed.update(m_work.history(), *m_work.history().run(m_id));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::RunNotFound);
}

} // namespace
} // namespace tlm
