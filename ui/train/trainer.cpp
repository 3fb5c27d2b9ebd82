#include "ui/train/trainer.h"

#include <utility>

#include "ui/frame/studio.h"
#include "ui/train/prober.h"

namespace tlm {

Trainer::Trainer(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

void Trainer::train(const Configuration &configuration, std::uint64_t seed)
{
    trainWith(configuration, {seed}, QStringLiteral("--detach"), false);
}

void Trainer::queue(const Configuration &configuration, const std::vector<std::uint64_t> &seeds, bool goesOn)
{
    trainWith(configuration, seeds, QStringLiteral("--queue"), goesOn);
}

void Trainer::trainWith(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                        const QString &how, bool goesOn)
{
    auto file = writeConfiguration(configuration);
    if (!file) {
        Q_EMIT failed(file.error());
        if (!m_busy)
            Q_EMIT finished();
        return;
    }
    QStringList numbers;
    for (const std::uint64_t seed : seeds)
        numbers << QString::number(seed);
    const QStringList arguments{QStringLiteral("train"),  QStringLiteral("--config"), (*file)->fileName(),
                                QStringLiteral("--seed"), numbers.join(u','),         how};
    start({arguments, std::move(*file), goesOn});
}

void Trainer::resume(const QString &run, qint64 moreSteps)
{
    QStringList arguments{QStringLiteral("resume"), run, QStringLiteral("--detach")};
    if (moreSteps > 0)
        arguments << QStringLiteral("--steps") << u'+' + QString::number(moreSteps);
    start({arguments});
}

void Trainer::runQueue()
{
    start(runner());
}

Trainer::Request Trainer::runner()
{
    return {{QStringLiteral("runner"), QStringLiteral("--detach")}};
}

void Trainer::cancel()
{
    m_waiting.clear();
    m_current.goesOn = false;
    if (m_process)
        m_process->stop();
}

void Trainer::start(Request request)
{
    m_waiting.push_back(std::move(request));
    if (!std::exchange(m_busy, true))
        startNext();
}

void Trainer::startNext()
{
    if (std::exchange(m_current.goesOn, false))
        m_waiting.push_front(runner());
    if (m_waiting.empty()) {
        m_busy = false;
        Q_EMIT finished();
        return;
    }
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_process = std::make_unique<ToolProcess>(m_studio.toolPath(), this);
    connect(m_process.get(), &ToolProcess::line, this, [this](const QJsonObject &line) {
        const QString id = line[QStringLiteral("run")].toObject()[QStringLiteral("id")].toString();
        if (!id.isEmpty())
            Q_EMIT started(id);
    });
    connect(m_process.get(), &ToolProcess::progressed, this, &Trainer::progressed);
    connect(m_process.get(), &ToolProcess::failed, this, [this](const Error &error) {
        m_current.goesOn = false;
        Q_EMIT failed(error);
    });
    connect(m_process.get(), &ToolProcess::finished, this, &Trainer::startNext, Qt::QueuedConnection);
    m_process->start(m_studio.toolArguments(m_current.arguments));
}

} // namespace tlm
