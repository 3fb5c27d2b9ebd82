#include "ui/frame/watchedapplication.h"

#include <gtest/gtest.h>

#include <ctime>

#include <QThread>
#include <QTimer>

namespace tlm {
namespace {

WatchedApplication &application()
{
    return *static_cast<WatchedApplication *>(QCoreApplication::instance());
}

/// Computes for a while, by the clock of its own thread.
void compute(double milliseconds)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    for (const double end = now() + milliseconds; now() < end;) {
    }
}

class WatchedApplicationTest : public ::testing::Test
{
protected:
    WatchedApplicationTest()
    {
        application().setWatching(true);
        application().takeSlow();
    }
    ~WatchedApplicationTest() override { application().setWatching(false); }
};

/// What it does for an event is measured as that event's.
class Busy : public QObject
{
public:
    explicit Busy(double milliseconds) : m_milliseconds(milliseconds) { setObjectName("busy"); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::User)
            compute(m_milliseconds);
        return QObject::event(event);
    }

private:
    double m_milliseconds;
};

TEST_F(WatchedApplicationTest, namesTheEventAndItsReceiver)
{
    Busy busy(WatchedApplication::limit + 20);
    QEvent event(QEvent::User);
    QCoreApplication::sendEvent(&busy, &event);
    const auto slow = application().takeSlow();
    ASSERT_EQ(slow.size(), 1u);
    EXPECT_EQ(slow[0].event, "User");
    EXPECT_TRUE(slow[0].receiver.endsWith("#busy"));
    EXPECT_GT(slow[0].cpu, WatchedApplication::limit);
    EXPECT_TRUE(application().takeSlow().empty());
}

TEST_F(WatchedApplicationTest, quickEventsAreNoFault)
{
    Busy busy(1);
    QEvent event(QEvent::User);
    QCoreApplication::sendEvent(&busy, &event);
    EXPECT_TRUE(application().takeSlow().empty());
}

TEST_F(WatchedApplicationTest, whatAnotherThreadComputesIsNoFault)
{
    Busy busy(WatchedApplication::limit + 20);
    QThread thread;
    busy.moveToThread(&thread);
    QCoreApplication::postEvent(&busy, new QEvent(QEvent::User));
    QMetaObject::invokeMethod(
        &busy, [&thread] { thread.quit(); }, Qt::QueuedConnection);
    thread.start();
    thread.wait();
    EXPECT_TRUE(application().takeSlow().empty());
}

TEST_F(WatchedApplicationTest, waitingIsToldApartFromComputing)
{
    bool done = false;
    QTimer::singleShot(0, [&] {
        timespec pause{0, 150'000'000};
        nanosleep(&pause, nullptr);
        done = true;
    });
    while (!done)
        QCoreApplication::processEvents();
    const auto slow = application().takeSlow();
    ASSERT_EQ(slow.size(), 1u);
    EXPECT_LT(slow[0].cpu, WatchedApplication::limit);
    EXPECT_GT(slow[0].blocked, WatchedApplication::limit);
}

} // namespace
} // namespace tlm
