#include "ui/serving/modelserver.h"

#include <utility>

#include "ui/jobs/toolprocess.h"

namespace tlm {

ModelServer::ModelServer(QString program, QStringList arguments, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments))
{
}

ModelServer::~ModelServer() = default;

void ModelServer::start()
{
    if (m_process && m_process->isRunning())
        return;
    letGo();
    m_process = std::make_unique<ToolProcess>(m_program);
    connect(m_process.get(), &ToolProcess::line, this, &ModelServer::take);
    connect(m_process.get(), &ToolProcess::failed, this, &ModelServer::failAll);
    connect(m_process.get(), &ToolProcess::finished, this, [this] {
        failAll({ErrorCode::Internal,
                 tr("The process that keeps the model ended before it answered.").toStdString(),
                 {}});
    });
    m_process->start(m_arguments);
}

/// Not at once: a request that follows a failure comes from within the process's own signal.
void ModelServer::letGo()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process.release()->deleteLater();
}

int ModelServer::request(QJsonObject body)
{
    const int id = m_nextId++;
    body[QStringLiteral("id")] = id;
    m_waiting.insert(id);
    start();
    m_process->send(body);
    return id;
}

void ModelServer::stopRequest(int id)
{
    if (m_waiting.contains(id))
        m_process->send({{QStringLiteral("verb"), QStringLiteral("stop")}, {QStringLiteral("target"), id}});
}

void ModelServer::stop()
{
    if (m_process && m_process->isRunning()) {
        m_process->disconnect(this);
        m_process->setParent(this); // it may take a moment to end; a new request does not wait for it
        connect(m_process.get(), &ToolProcess::finished, m_process.get(), &QObject::deleteLater);
        m_process.release()->stop();
    }
    failAll({ErrorCode::Stopped, tr("The process that keeps the model was ended.").toStdString(), {}});
}

void ModelServer::take(const QJsonObject &line)
{
    const int id = line[QStringLiteral("id")].toInt();
    if (m_waiting.contains(id) && line.contains(QStringLiteral("progress"))) {
        Q_EMIT progressed(id, progressFromJson(line[QStringLiteral("progress")].toObject()));
        return;
    }
    if (m_waiting.erase(id) == 0)
        return;
    if (line.contains(QStringLiteral("error")))
        Q_EMIT failed(id, errorFromJson(line[QStringLiteral("error")].toObject()));
    else
        Q_EMIT answered(id, line);
}

void ModelServer::failAll(const Error &error)
{
    for (const int id : std::exchange(m_waiting, {}))
        Q_EMIT failed(id, error);
}

} // namespace tlm
