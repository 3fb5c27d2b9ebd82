#include "ui/frame/settings.h"

#include <QCryptographicHash>

namespace tlm {
namespace {

QString workspaceKey(const QString &workspace, const QString &key)
{
    const QByteArray hash =
        QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return "workspaces/" + QString::fromLatin1(hash) + '/' + key;
}

} // namespace

QStringList Settings::workspaceList(const QString &workspace, const QString &key) const
{
    return m_store.value(workspaceKey(workspace, key)).toStringList();
}

void Settings::setWorkspaceList(const QString &workspace, const QString &key, const QStringList &values)
{
    m_store.setValue(workspaceKey(workspace, key), values);
}

QStringList Settings::lines() const
{
    QStringList lines;
    for (const QString &key : m_store.allKeys()) {
        const QVariant value = m_store.value(key);
        if (value.typeId() != QMetaType::QByteArray && !key.startsWith("workspaces/"))
            lines << key + " = " + value.toString();
    }
    return lines;
}

std::optional<QKeySequence> Settings::shortcut(const QString &action) const
{
    const QVariant keys = m_store.value("shortcuts/" + action);
    if (!keys.isValid())
        return {};
    return QKeySequence(keys.toString(), QKeySequence::PortableText);
}

void Settings::setShortcut(const QString &action, const QKeySequence &keys)
{
    m_store.setValue("shortcuts/" + action, keys.toString(QKeySequence::PortableText));
}

void Settings::removeShortcut(const QString &action)
{
    m_store.remove("shortcuts/" + action);
}

} // namespace tlm
