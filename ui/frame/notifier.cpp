#include "ui/frame/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace tlm {
namespace {

const QString service = "org.freedesktop.Notifications";
const QString path = "/org/freedesktop/Notifications";
constexpr uint newOne = 0;
constexpr int asTheDesktopLikes = -1; // how long it stays

} // namespace

Notifier::Notifier(const QString &busAddress, QObject *parent) : QObject(parent), m_busAddress(busAddress)
{
    connection().connect(service, path, service, "ActionInvoked", this, SLOT(takeAnswer(uint, QString)));
}

QDBusConnection Notifier::connection() const
{
    return m_busAddress.isEmpty() ? QDBusConnection::sessionBus()
                                  : QDBusConnection::connectToBus(m_busAddress, m_busAddress);
}

void Notifier::tell(const QString &title, const QString &text, const QString &subject)
{
    const QDBusConnection bus = connection();
    if (!bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, "Notify");
    message << "TLM Studio" << newOne << "tlm-studio" << title << text
            << QStringList{"default", tr("Show", "what a notification is about")} << QVariantMap()
            << asTheDesktopLikes;
    auto *reply = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, subject] {
        if (const QDBusPendingReply<uint> id = *reply; !id.isError())
            m_told[id.value()] = subject;
        reply->deleteLater();
    });
}

void Notifier::takeAnswer(uint id, const QString &)
{
    const auto told = m_told.find(id);
    if (told == m_told.end())
        return; // another program's
    const QString subject = told->second;
    m_told.erase(told);
    Q_EMIT answered(subject);
}

} // namespace tlm
