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
}

void LatestRequest::ask(QJsonObject body)
{
    m_wanted = true;
    if (m_underWay == 0)
        m_underWay = m_server.request(std::move(body));
    else
        m_next = std::move(body);
}

void LatestRequest::drop()
{
    m_wanted = false;
    m_next.reset();
}

bool LatestRequest::isNewest(int id)
{
    if (id != m_underWay)
        return false;
    m_underWay = 0;
    if (m_next) {
        m_underWay = m_server.request(*std::exchange(m_next, std::nullopt));
        return false;
    }
    return std::exchange(m_wanted, false);
}

} // namespace tlm
