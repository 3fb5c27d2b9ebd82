#include "ui/frame/instance.h"

#include <filesystem>

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include "core/base/hash.h"

namespace tlm {
namespace {

constexpr int patience = 2000; // milliseconds: one that hangs keeps nobody from working

/// One folder has many paths.
QString nameOf(const Workspace &workspace)
{
    std::error_code error;
    const auto path = std::filesystem::weakly_canonical(workspace.root(), error);
    return "tlm-studio-" + QString::fromStdString(hashText((error ? workspace.root() : path).string()));
}

QString folder()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return own.isEmpty() ? QDir::tempPath() : own;
}

} // namespace

Instance::Instance(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_name(folder() + '/' + nameOf(workspace))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::answer);
}

bool Instance::isFirst(const QString &page)
{
    auto lock = FileLock::acquire((m_name + ".lock").toStdString());
    if (!lock && lock.error().code == ErrorCode::RunLocked && summon(page))
        return false;
    if (!lock)
        return true; // the first does not answer, or locks do not work here: better two windows than none
    m_lock.emplace(std::move(*lock));
    QLocalServer::removeServer(m_name); // of one that was killed
    m_server.listen(m_name);
    return true;
}

bool Instance::summon(const QString &page) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(page.toUtf8() + '\n');
    return socket.waitForReadyRead(patience); // it heard
}

void Instance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            const QString page = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write("here\n");
            socket->flush(); // before anything that takes long: the other waits
            Q_EMIT summoned(page);
        });
    }
}

} // namespace tlm
