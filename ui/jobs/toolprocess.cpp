#include "ui/jobs/toolprocess.h"

#include <csignal>
#include <utility>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QThread>
#include <QTimer>

#include "ui/widgets/errortext.h"

namespace tlm {
namespace {

constexpr qsizetype longestLine = 256 * 1024 * 1024; // a line of attention statistics is far below
constexpr int patience = 5000;                       // milliseconds before a stop becomes a kill

/// Cuts the first whole line off; false if there is none.
bool takeFirstLine(QByteArray &bytes, QByteArray &line)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        return false;
    line = bytes.left(end).trimmed();
    bytes.remove(0, end + 1);
    return true;
}

} // namespace

ToolProcess::ToolProcess(const QString &program, QObject *parent)
    : QObject(parent), m_process(new QProcess(this)), m_program(program)
{
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ToolProcess::readOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, &ToolProcess::readErrors);
    connect(m_process, &QProcess::finished, this, &ToolProcess::end);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1, QProcess::CrashExit);
    });
}

ToolProcess::~ToolProcess()
{
    m_process->disconnect(this);
    if (!isRunning())
        return;
    m_process->kill();
    if (QThread::currentThread()->loopLevel() == 0) { // nobody would hear of its end: the program ends too
        m_process->waitForFinished(patience);
        return;
    }
    m_process->setParent(QCoreApplication::instance());
    connect(m_process, &QProcess::stateChanged, m_process,
            [process = m_process](QProcess::ProcessState state) {
                if (state == QProcess::NotRunning)
                    process->deleteLater();
            });
}

void ToolProcess::start(const QStringList &arguments)
{
    m_failed = m_stopped = false;
    m_output.clear();
    m_errors.clear();
    m_words.clear();
    m_process->start(m_program, QStringList(arguments) << "--json");
}

void ToolProcess::send(const QJsonObject &line)
{
    m_process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void ToolProcess::stop()
{
    if (!isRunning())
        return;
    m_stopped = true;
    if (const qint64 process = m_process->processId(); process > 0)
        ::kill(static_cast<pid_t>(process), SIGINT);
    QTimer::singleShot(patience, this, [this] {
        if (isRunning())
            m_process->kill();
    });
}

void ToolProcess::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    QByteArray bytes;
    while (takeFirstLine(m_output, bytes))
        takeLine(bytes);
    if (m_output.size() > longestLine)
        m_process->kill();
}

void ToolProcess::takeLine(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.contains("progress") && !object.contains("id")) // else it is of one of several requests
        Q_EMIT progressed(progressFromJson(object["progress"].toObject()));
    else if (!object.isEmpty())
        Q_EMIT line(object);
}

void ToolProcess::readErrors()
{
    m_errors += m_process->readAllStandardError();
    QByteArray bytes;
    while (takeFirstLine(m_errors, bytes)) {
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        if (object.contains("error"))
            fail(errorFromJson(object["error"].toObject()));
        else
            m_words = (m_words + bytes + '\n').right(4096);
    }
}

void ToolProcess::fail(const Error &error)
{
    if (!m_stopped && !std::exchange(m_failed, true))
        Q_EMIT failed(error);
}

void ToolProcess::end(int status, QProcess::ExitStatus how)
{
    readOutput();
    if (!m_output.trimmed().isEmpty())
        takeLine(m_output.trimmed());
    readErrors();
    const bool crashed = how == QProcess::CrashExit;
    if (crashed || status == 1 || status == 2) {
        const QString cause = m_process->error() == QProcess::FailedToStart
                                  ? tr("The program tlm could not be started.")
                                  : tr("The program tlm ended unexpectedly.");
        const QString words = QString::fromUtf8(m_words + m_errors).trimmed();
        fail({ErrorCode::Internal, cause.toStdString(),
              (words.isEmpty() ? m_program : words.right(400)).toStdString()});
    }
    Q_EMIT finished(m_stopped ? 3 : crashed ? -1 : status);
}

Progress progressFromJson(const QJsonObject &object)
{
    Progress progress;
    progress.what = object["what"].toString().toStdString();
    progress.done = static_cast<std::uint64_t>(object["done"].toDouble());
    if (object["total"].isDouble())
        progress.total = static_cast<std::uint64_t>(object["total"].toDouble());
    progress.unit = object["unit"].toString().toStdString();
    progress.rate = object["rate"].toDouble();
    return progress;
}

Error errorFromJson(const QJsonObject &object)
{
    return {errorCodeFromName(object["code"].toString()), object["message"].toString().toStdString(),
            object["where"].toString().toStdString()};
}

} // namespace tlm
