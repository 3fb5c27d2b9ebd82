#pragma once
#include <memory>
#include <set>

#include <QJsonObject>
#include <QObject>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

class ToolProcess;

/// A warm model in a process of its own (`tlm serve --json`): one JSON object a line goes in, one comes out,
/// the `id` tells which belong together. The process starts with the first request and again after it died.
class ModelServer : public QObject
{
    Q_OBJECT
public:
    ModelServer(QString program, QStringList arguments, QObject *parent = nullptr);
    ~ModelServer() override;

    /// Sends a request (`verb`, `model` …) and returns its id; one of the signals below answers it.
    int request(QJsonObject body);
    /// Asks that a request under way ends soon, with the error Stopped.
    void stopRequest(int id);
    /// Ends the process, which frees the memory of its models; requests under way fail.
    void stop();

Q_SIGNALS:
    void answered(int id, const QJsonObject &answer);
    void failed(int id, const tlm::Error &error);
    /// Of a request with `"progress":true`.
    void progressed(int id, const tlm::Progress &progress);

private:
    void start();
    void letGo();
    void take(const QJsonObject &line);
    void failAll(const Error &error);

    QString m_program;
    QStringList m_arguments;
    std::unique_ptr<ToolProcess> m_process;
    std::set<int> m_waiting;
    int m_nextId = 1;
};

} // namespace tlm
