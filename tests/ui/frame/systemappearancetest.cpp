#include "ui/frame/systemappearance.h"

#include <gtest/gtest.h>

#include <atomic>

#include <QDBusMessage>
#include <QDBusVariant>
#include <QTest>

#include "ui/support/privatebus.h"

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
        const uint value = message.arguments().value(1) == "contrast" ? m_contrast : m_scheme;
        const QVariant inner = QVariant::fromValue(QDBusVariant(QVariant(value)));
        connection.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

    std::atomic<uint> m_scheme = 1, m_contrast = 0;
};

class SystemAppearanceTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!m_bus.start("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", &m_portal))
            GTEST_SKIP() << "needs dbus-daemon";
    }
    void TearDown() override { theme().setLook({}); }
    void tellChange(const QString &key, uint value)
    {
        QDBusMessage change = QDBusMessage::createSignal("/org/freedesktop/portal/desktop",
                                                         "org.freedesktop.portal.Settings", "SettingChanged");
        change << "org.freedesktop.appearance" << key << QVariant::fromValue(QDBusVariant(QVariant(value)));
        m_bus.tell(change);
    }

    Portal m_portal;
    test::PrivateBus m_bus;
};

TEST_F(SystemAppearanceTest, followsTheDesktopAtStartAndWhileRunning)
{
    SystemAppearance system(m_bus.address());
    theme().setLook(system.resolve("system", "system"));
    EXPECT_TRUE(theme().isDark());
    EXPECT_FALSE(theme().hasHighContrast());
    tellChange("color-scheme", 2);
    EXPECT_TRUE(QTest::qWaitFor([] { return !theme().isDark(); }, 20'000));
    tellChange("contrast", 1);
    EXPECT_TRUE(QTest::qWaitFor([] { return theme().hasHighContrast(); }, 20'000));
    tellChange("color-scheme", 1);
    EXPECT_TRUE(QTest::qWaitFor([] { return theme().isDark(); }, 20'000));
    EXPECT_TRUE(theme().hasHighContrast());
}

TEST_F(SystemAppearanceTest, readsTheContrastAtStart)
{
    m_portal.m_contrast = 1;
    SystemAppearance system(m_bus.address());
    EXPECT_EQ(system.resolve("light", "system"),
              (Theme::Look{Theme::Lightness::Light, Theme::Contrast::High}));
}

TEST_F(SystemAppearanceTest, aPersonsChoiceHolds)
{
    SystemAppearance system(m_bus.address());
    theme().setLook(system.resolve("system", "system"));
    theme().setLook(system.resolve("light", "normal"));
    tellChange("color-scheme", 2);
    tellChange("contrast", 1);
    tellChange("color-scheme", 1);
    const Theme::Look asked{Theme::Lightness::Dark, Theme::Contrast::High};
    EXPECT_TRUE(QTest::qWaitFor([&] { return system.current() == asked; }, 20'000));
    EXPECT_FALSE(theme().isDark());
    EXPECT_FALSE(theme().hasHighContrast());
}

TEST(SystemAppearance, isLightAndNormalWhereNoDesktopAnswers)
{
    SystemAppearance system("unix:path=/no/such/bus");
    EXPECT_EQ(system.resolve("system", "system"), Theme::Look());
    EXPECT_EQ(system.resolve("dark", "high"), (Theme::Look{Theme::Lightness::Dark, Theme::Contrast::High}));
}

} // namespace
} // namespace tlm
