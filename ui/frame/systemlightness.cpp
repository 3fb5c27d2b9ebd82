#include "ui/frame/systemlightness.h"

#include <utility>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

namespace tlm {
namespace {

const QString service = "org.freedesktop.portal.Desktop";
const QString path = "/org/freedesktop/portal/desktop";
const QString portal = "org.freedesktop.portal.Settings";
const QString group = "org.freedesktop.appearance";
const QString key = "color-scheme";
constexpr uint prefersDark = 1;
constexpr int patience = 200; // milliseconds: no desktop keeps the window from opening

} // namespace

SystemLightness::SystemLightness(const QString &busAddress) : m_busAddress(busAddress) {}

QDBusConnection SystemLightness::connection() const
{
    return m_busAddress.isEmpty() ? QDBusConnection::sessionBus()
                                  : QDBusConnection::connectToBus(m_busAddress, m_busAddress);
}

Theme::Lightness SystemLightness::resolve(const QString &setting)
{
    m_followed = setting != "light" && setting != "dark";
    if (!m_followed)
        return setting == "dark" ? Theme::Lightness::Dark : Theme::Lightness::Light;
    if (!std::exchange(m_asked, true))
        ask();
    return m_current;
}

void SystemLightness::ask()
{
    QDBusConnection bus = connection();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, portal, "SettingChanged", this, SLOT(takeChange(QDBusMessage)));
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, portal, "Read");
    message << group << key;
    const QDBusMessage reply = bus.call(message, QDBus::Block, patience);
    if (reply.type() == QDBusMessage::ReplyMessage)
        take(reply.arguments().value(0));
}

void SystemLightness::takeChange(const QDBusMessage &message)
{
    const QVariantList values = message.arguments();
    if (values.size() < 3 || values[0] != group || values[1] != key)
        return;
    take(values[2]);
    if (m_followed)
        theme().setLightness(m_current);
}

/// The portal wraps the number in one or two variants.
void SystemLightness::take(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QDBusVariant>())
        return take(value.value<QDBusVariant>().variant());
    m_current = value.toUInt() == prefersDark ? Theme::Lightness::Dark : Theme::Lightness::Light;
}

} // namespace tlm
