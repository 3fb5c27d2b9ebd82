#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

/// Runs `tlm … --json` and hands its JSON lines on: progress, results, and the error of its standard error.
class ToolProcess : public QObject
{
    Q_OBJECT
public:
    explicit ToolProcess(const QString &program, QObject *parent = nullptr);
    ~ToolProcess() override; ///< ends the process and waits for that only at the program's end

    /// Starts the program; `--json` is added.
    void start(const QStringList &arguments);
    /// One JSON line to its standard input (`tlm serve`).
    void send(const QJsonObject &line);
    /// Asks it to stop as Ctrl-C does; after five seconds it is killed.
    void stop();
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }

Q_SIGNALS:
    void progressed(const tlm::Progress &progress);
    void line(const QJsonObject &object);
    /// Once, if it could not start, ended with an error or crashed; never after stop().
    void failed(const tlm::Error &error);
    /// Once, after all lines; `status` is that of commands.md (3 after stop(), -1: it did not start or
    /// crashed).
    void finished(int status);

private:
    void readOutput();
    void readErrors();
    void takeLine(const QByteArray &bytes);
    void fail(const Error &error);
    void end(int status, QProcess::ExitStatus how);

    QProcess *m_process;
    QString m_program;
    QByteArray m_output, m_errors;
    QByteArray m_words; ///< what is no JSON tells why a program did not come to its own errors
    bool m_failed = false, m_stopped = false;
};

/// The Progress of a line `{"progress":{…}}`.
Progress progressFromJson(const QJsonObject &object);

/// The Error of a line `{"error":{…}}`.
Error errorFromJson(const QJsonObject &object);

} // namespace tlm
