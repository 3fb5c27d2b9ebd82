#pragma once
#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QThread>

namespace tlm::test {

/// A message bus of its own with a stand-in for a desktop's service, which answers in a thread of its own.
class PrivateBus
{
public:
    /// False where there is no dbus-daemon.
    bool start(const QString &service, const QString &path, QDBusVirtualObject *standIn)
    {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        standIn->moveToThread(&m_thread);
        m_thread.start();
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, name());
        return bus.registerService(service) && bus.registerVirtualObject(path, standIn);
    }
    ~PrivateBus()
    {
        m_thread.quit();
        m_thread.wait();
        QDBusConnection::disconnectFromBus(name());
        QDBusConnection::disconnectFromBus(m_address);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    const QString &address() const { return m_address; }
    /// As the stand-in tells everybody.
    void tell(const QDBusMessage &signal) const { QDBusConnection(name()).send(signal); }

private:
    static QString name() { return "stand-in"; }

    QProcess m_daemon;
    QThread m_thread;
    QString m_address;
};

} // namespace tlm::test
