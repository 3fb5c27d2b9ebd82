#include "ui/train/pacer.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace tlm {
namespace {

class PacerTest : public ::testing::Test
{
protected:
    Pacer m_pacer{std::chrono::milliseconds(100)};
    QSignalSpy m_due{&m_pacer, &Pacer::due};
    QSignalSpy m_pauses{m_pacer.findChild<QTimer *>(), &QTimer::timeout};
};

TEST_F(PacerTest, whatIsAskedForOnceIsDoneAtOnce)
{
    m_pacer.ask();
    EXPECT_EQ(m_due.size(), 1);
    ASSERT_TRUE(m_pauses.wait(60'000));
    EXPECT_EQ(m_due.size(), 1) << "and not again";
    m_pacer.ask();
    EXPECT_EQ(m_due.size(), 2);
}

TEST_F(PacerTest, whatIsAskedForMeanwhileIsDoneOnceAfterThePause)
{
    for (int i = 0; i < 50; ++i)
        m_pacer.ask();
    EXPECT_EQ(m_due.size(), 1);
    ASSERT_TRUE(m_pauses.wait(60'000));
    EXPECT_EQ(m_due.size(), 2);
    ASSERT_TRUE(m_pauses.wait(60'000));
    EXPECT_EQ(m_due.size(), 2);
}

/// The clock is the pacer's own: each time but the first follows a pause.
TEST_F(PacerTest, eachTimeFollowsAPause)
{
    while (m_pauses.size() < 3) {
        m_pacer.ask();
        QTest::qWait(1);
        ASSERT_LE(m_due.size(), 1 + m_pauses.size());
    }
}

TEST_F(PacerTest, AnotherThingDoesNotWait)
{
    m_pacer.ask();
    m_pacer.ask();
    m_pacer.hurry();
    EXPECT_EQ(m_due.size(), 2);
    ASSERT_TRUE(m_pauses.wait(60'000));
    EXPECT_EQ(m_due.size(), 2) << "what was asked for before is done with it";
}

} // namespace
} // namespace tlm
