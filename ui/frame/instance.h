#pragma once
#include <optional>

#include <QLocalServer>
#include <QObject>

#include "core/base/file.h"
#include "core/data/workspace.h"

namespace tlm {

/// One window a workspace: a later start of the program hands what it was asked to the first and ends.
class Instance : public QObject
{
    Q_OBJECT
public:
    explicit Instance(const Workspace &workspace, QObject *parent = nullptr);

    /// Whether this is the first; a later one hears `summoned`. Otherwise the first was summoned to `page`
    /// (empty: where it is).
    bool isFirst(const QString &page);

Q_SIGNALS:
    void summoned(const QString &page);

private:
    bool summon(const QString &page) const;
    void answer();

    QString m_name;
    std::optional<FileLock> m_lock;
    QLocalServer m_server;
};

} // namespace tlm
