#include "ui/frame/endwatch.h"

#include <atomic>
#include <mutex>

#include <QDBusMessage>
#include <QSignalSpy>

#include "ui/support/frametest.h"
#include "ui/support/privatebus.h"

namespace tlm {
namespace {

/// A desktop's notifications in words: keeps what it was told.
class Notifications : public QDBusVirtualObject
{
public:
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Notify")
            return false;
        {
            const std::lock_guard guard(m_guard);
            m_titles << message.arguments().value(3).toString();
        }
        connection.send(message.createReply(QVariant(++m_number)));
        return true;
    }
    QString introspect(const QString &) const override { return {}; }
    QStringList titles()
    {
        const std::lock_guard guard(m_guard);
        return m_titles;
    }

private:
    std::mutex m_guard;
    QStringList m_titles;
    uint m_number = 6;
};

class EndWatchTest : public test::FrameTest
{
protected:
    void SetUp() override
    {
        if (!m_bus.start("org.freedesktop.Notifications", "/org/freedesktop/Notifications", &m_desktop))
            GTEST_SKIP() << "needs dbus-daemon";
        m_run = m_work.addRun({.state = RunState::Running});
        open();
        m_watch = new EndWatch(*m_window, m_bus.address());
        m_watch->setLong(30); // the run took 60 seconds
        m_elsewhere.show();
    }
    /// Another window is in front while the run ends.
    void endBehind()
    {
        m_elsewhere.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_elsewhere));
        ASSERT_TRUE(m_work.history().setState(m_run, RunState::Finished));
        ASSERT_TRUE(waitForEnd());
    }
    bool waitForEnd()
    {
        return test::eventually([&] { return !m_window->runs().live(); });
    }
    /// A job that ends at once.
    void index()
    {
        studio().jobs().run(
            "Index nature", m_window.get(), [](ProgressSink &, std::stop_token) { return 0; }, [](int) {});
    }
    void answer(uint number)
    {
        QDBusMessage signal = QDBusMessage::createSignal("/org/freedesktop/Notifications",
                                                         "org.freedesktop.Notifications", "ActionInvoked");
        signal << number << QString("default");
        m_bus.tell(signal);
    }

    Notifications m_desktop;
    test::PrivateBus m_bus;
    std::string m_run;
    EndWatch *m_watch = nullptr;
    QWidget m_elsewhere;
};

TEST_F(EndWatchTest, aLongRunThatEndsBehindOtherWindowsIsTold)
{
    endBehind();
    ASSERT_TRUE(test::eventually([&] { return m_desktop.titles().size() == 1; }));
    EXPECT_TRUE(m_desktop.titles().front().contains("birds"));
    EXPECT_TRUE(m_desktop.titles().front().contains("Finished"));
}

TEST_F(EndWatchTest, anAnswerBringsTheWindowForwardWithTheRun)
{
    endBehind();
    ASSERT_TRUE(test::eventually([&] { return m_desktop.titles().size() == 1; }));
    answer(3); // another program's
    ASSERT_TRUE(test::eventually([&] {
        answer(7);
        return m_window->currentPage() == PageId::Train;
    }));
    EXPECT_EQ(studio().currentRun().toStdString(), m_run);
}

TEST_F(EndWatchTest, nothingIsToldInFrontOrForShortRunsOrWhereItIsNotWanted)
{
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    ASSERT_TRUE(m_work.history().setState(m_run, RunState::Finished));
    ASSERT_TRUE(waitForEnd());

    m_run = m_work.addRun({.state = RunState::Running});
    ASSERT_TRUE(test::eventually([&] { return m_window->runs().live() != nullptr; }));
    m_watch->setLong(3600);
    endBehind();

    m_watch->setLong(30);
    studio().settings().set(settings::notify, false);
    m_run = m_work.addRun({.state = RunState::Running});
    ASSERT_TRUE(test::eventually([&] { return m_window->runs().live() != nullptr; }));
    endBehind();
    studio().settings().set(settings::notify, true);

    m_watch->setLong(0);
    index();
    ASSERT_TRUE(test::eventually([&] { return !m_desktop.titles().isEmpty(); }));
    EXPECT_EQ(m_desktop.titles(), QStringList{"Index nature: ended"}) << "messages keep their order";
}

TEST_F(EndWatchTest, aLongJobIsToldToo)
{
    m_elsewhere.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_elsewhere));
    m_watch->setLong(0);
    index();
    ASSERT_TRUE(test::eventually([&] { return m_desktop.titles().size() == 1; }));
    EXPECT_EQ(m_desktop.titles().front(), "Index nature: ended");
}

TEST(Notifier, isSilentWhereThereIsNoDesktop)
{
    Notifier notifier("unix:path=/no/such/bus");
    QSignalSpy answered(&notifier, &Notifier::answered);
    notifier.tell("title", "text", "subject");
    EXPECT_EQ(answered.count(), 0);
}

} // namespace
} // namespace tlm
