#include "ui/serving/latestrequest.h"

#include "ui/serving/modelserver.h"

namespace tlm {

LatestRequest::LatestRequest(ModelServer &server, QObject *parent) : QObject(parent), m_server(server)
{
    connect(&server, &ModelServer::answered, this, [this](int id, const QJsonObject &answer) {
        if (isNewest(id))
            Q_EMIT answered(answer);
    });
    connect(&server, &ModelServer::failed, this, [this](int id, const Error &error) {
        if (isNewest(id))
            Q_EMIT failed(error);
    });
    connect(&server, &ModelServer::progressed, this, [this](int id, const Progress &progress) {
        if (id == m_underWay && m_wanted && !m_next)
            Q_EMIT progressed(progress);
    });
}

void LatestRequest::ask(QJsonObject body)
{
    m_wanted = true;
    if (m_underWay == 0)
        return send(std::move(body));
    m_next = std::move(body);
    stopUnderWay();
}

void LatestRequest::send(QJsonObject body)
{
    m_long = body[QStringLiteral("progress")].toBool();
    m_underWay = m_server.request(std::move(body));
}

void LatestRequest::stopUnderWay()
{
    if (m_underWay != 0 && std::exchange(m_long, false))
        m_server.stopRequest(m_underWay);
}

void LatestRequest::drop()
{
    m_wanted = false;
    m_next.reset();
    stopUnderWay();
}

bool LatestRequest::isNewest(int id)
{
    if (id != m_underWay)
        return false;
    m_underWay = 0;
    if (m_next) {
        send(*std::exchange(m_next, std::nullopt));
        return false;
    }
    return std::exchange(m_wanted, false);
}

} // namespace tlm
