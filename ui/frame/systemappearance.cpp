#include "ui/frame/systemappearance.h"

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
const QString lightnessKey = "color-scheme", contrastKey = "contrast";
constexpr uint prefersDark = 1, prefersHigh = 1;
constexpr int patience = 200; // milliseconds: no desktop keeps the window from opening

} // namespace

SystemAppearance::SystemAppearance(const QString &busAddress) : m_busAddress(busAddress) {}

QDBusConnection SystemAppearance::connection() const
{
    return m_busAddress.isEmpty() ? QDBusConnection::sessionBus()
                                  : QDBusConnection::connectToBus(m_busAddress, m_busAddress);
}

Theme::Look SystemAppearance::resolve(const QString &lightness, const QString &contrast)
{
    m_lightness = lightness;
    m_contrast = contrast;
    const bool follows =
        (lightness != "light" && lightness != "dark") || (contrast != "normal" && contrast != "high");
    if (follows && !std::exchange(m_asked, true))
        ask();
    return look();
}

/// What was set by hand, and for the rest what the desktop prefers.
Theme::Look SystemAppearance::look() const
{
    Theme::Look look = m_current;
    if (m_lightness == "light" || m_lightness == "dark")
        look.lightness = m_lightness == "dark" ? Theme::Lightness::Dark : Theme::Lightness::Light;
    if (m_contrast == "normal" || m_contrast == "high")
        look.contrast = m_contrast == "high" ? Theme::Contrast::High : Theme::Contrast::Normal;
    return look;
}

void SystemAppearance::ask()
{
    QDBusConnection bus = connection();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, portal, "SettingChanged", this, SLOT(takeChange(QDBusMessage)));
    for (const QString &key : {lightnessKey, contrastKey}) {
        QDBusMessage message = QDBusMessage::createMethodCall(service, path, portal, "Read");
        message << group << key;
        const QDBusMessage reply = bus.call(message, QDBus::Block, patience);
        if (reply.type() == QDBusMessage::ReplyMessage)
            take(key, reply.arguments().value(0));
        else if (key == lightnessKey)
            return; // every portal knows this one: there is none
    }
}

void SystemAppearance::takeChange(const QDBusMessage &message)
{
    const QVariantList values = message.arguments();
    if (values.size() < 3 || values[0] != group)
        return;
    take(values[1].toString(), values[2]);
    theme().setLook(look());
}

/// The portal wraps the number in one or two variants.
void SystemAppearance::take(const QString &key, const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QDBusVariant>())
        return take(key, value.value<QDBusVariant>().variant());
    if (key == lightnessKey)
        m_current.lightness =
            value.toUInt() == prefersDark ? Theme::Lightness::Dark : Theme::Lightness::Light;
    else if (key == contrastKey)
        m_current.contrast = value.toUInt() == prefersHigh ? Theme::Contrast::High : Theme::Contrast::Normal;
}

} // namespace tlm
