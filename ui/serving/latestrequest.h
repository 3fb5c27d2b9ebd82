#pragma once
#include <optional>

#include <QJsonObject>
#include <QObject>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

class ModelServer;

/// Requests of one place of the window, of which only the newest counts: at most one is under way, a newer
/// one waits for it and replaces the one that waited, and an outdated answer is dropped. A request that tells
/// its progress may take long: it is stopped once nobody waits for it.
class LatestRequest : public QObject
{
    Q_OBJECT
public:
    explicit LatestRequest(ModelServer &server, QObject *parent = nullptr);
    void ask(QJsonObject body);
    /// Forgets what was asked; its answer will be dropped.
    void drop();
    bool isBusy() const { return m_wanted; }

Q_SIGNALS:
    void answered(const QJsonObject &answer);
    void failed(const tlm::Error &error);
    void progressed(const tlm::Progress &progress);

private:
    bool isNewest(int id);
    void send(QJsonObject body);
    void stopUnderWay();

    ModelServer &m_server;
    int m_underWay = 0;
    bool m_wanted = false; ///< an answer is still wanted
    bool m_long = false;   ///< what is under way tells its progress
    std::optional<QJsonObject> m_next;
};

} // namespace tlm
