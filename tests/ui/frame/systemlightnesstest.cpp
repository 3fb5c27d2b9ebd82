#include "ui/frame/systemlightness.h"

#include <gtest/gtest.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>
#include <QThread>

namespace tlm {
namespace {

/// A desktop's portal in words: what it prefers, and how it tells of a change.
class Portal : public QDBusVirtualObject
{
public:
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Read")
            return false;
        const QVariant inner = QVariant::fromValue(QDBusVariant(QVariant(m_scheme.load())));
        connection.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

    std::atomic<uint> m_scheme = 1;
};

/// A bus of its own with a portal that answers in a thread of its own.
class SystemLightnessTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            GTEST_SKIP() << "needs dbus-daemon";
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_portal.moveToThread(&m_thread);
        m_thread.start();
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, "portal");
        ASSERT_TRUE(bus.registerService("org.freedesktop.portal.Desktop"));
        ASSERT_TRUE(bus.registerVirtualObject("/org/freedesktop/portal/desktop", &m_portal));
    }
    void TearDown() override
    {
        theme().setLightness(Theme::Lightness::Light);
        m_thread.quit();
        m_thread.wait();
        QDBusConnection::disconnectFromBus("portal");
        QDBusConnection::disconnectFromBus(m_address);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    void tellChange(uint scheme)
    {
        QDBusMessage change = QDBusMessage::createSignal("/org/freedesktop/portal/desktop",
                                                         "org.freedesktop.portal.Settings", "SettingChanged");
        change << "org.freedesktop.appearance"
               << "color-scheme" << QVariant::fromValue(QDBusVariant(QVariant(scheme)));
        QDBusConnection("portal").send(change);
    }

    QProcess m_daemon;
    QString m_address;
    Portal m_portal;
    QThread m_thread;
};

TEST_F(SystemLightnessTest, followsTheDesktopAtStartAndWhileRunning)
{
    SystemLightness system(m_address);
    theme().setLightness(system.resolve("system"));
    EXPECT_TRUE(theme().isDark());
    tellChange(2);
    EXPECT_TRUE(QTest::qWaitFor([] { return !theme().isDark(); }, 20'000));
    tellChange(1);
    EXPECT_TRUE(QTest::qWaitFor([] { return theme().isDark(); }, 20'000));
}

TEST_F(SystemLightnessTest, aPersonsChoiceHolds)
{
    SystemLightness system(m_address);
    theme().setLightness(system.resolve("system"));
    theme().setLightness(system.resolve("light"));
    tellChange(2);
    tellChange(1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return system.current() == Theme::Lightness::Dark; }, 20'000));
    EXPECT_FALSE(theme().isDark());
}

TEST(SystemLightness, isLightWhereNoDesktopAnswers)
{
    SystemLightness system("unix:path=/no/such/bus");
    EXPECT_EQ(system.resolve("system"), Theme::Lightness::Light);
    EXPECT_EQ(system.resolve("dark"), Theme::Lightness::Dark);
}

} // namespace
} // namespace tlm
