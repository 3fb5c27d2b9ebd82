#include "ui/train/prober.h"

#include "ui/frame/studio.h"
#include "ui/jobs/toolfile.h"

namespace tlm {

Expected<std::unique_ptr<QTemporaryFile>> writeConfiguration(const Configuration &configuration)
{
    return writeToolFile(QStringLiteral(".json"), toText(toJson(configuration)));
}

Prober::Prober(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

void Prober::measure(const Configuration &configuration)
{
    start(configuration, QStringLiteral("--estimate"));
}

void Prober::findBatch(const Configuration &configuration)
{
    start(configuration, QStringLiteral("--find-batch"));
}

void Prober::start(const Configuration &configuration, const QString &what)
{
    m_configuration = configuration;
    auto file = writeConfiguration(configuration);
    if (!file) {
        Q_EMIT failed(file.error());
        Q_EMIT finished();
        return;
    }
    m_file = std::move(*file);
    m_process = std::make_unique<ToolProcess>(m_studio.toolPath(), this);
    connect(m_process.get(), &ToolProcess::line, this, &Prober::take);
    connect(m_process.get(), &ToolProcess::progressed, this, &Prober::progressed);
    connect(m_process.get(), &ToolProcess::failed, this, &Prober::failed);
    connect(m_process.get(), &ToolProcess::finished, this, &Prober::finished);
    m_process->start(m_studio.toolArguments(
        {QStringLiteral("train"), QStringLiteral("--config"), m_file->fileName(), what}));
}

void Prober::take(const QJsonObject &line)
{
    const QJsonObject cost = line[QStringLiteral("estimate")].toObject();
    const QJsonObject batch = line[QStringLiteral("largest_batch")].toObject();
    const auto bytes = [](const QJsonValue &value) { return static_cast<quint64>(value.toDouble()); };
    if (!cost.isEmpty())
        Q_EMIT measured(m_configuration, {cost[QStringLiteral("seconds")].toDouble(),
                                          cost[QStringLiteral("tokens_per_second")].toDouble(),
                                          bytes(cost[QStringLiteral("memory_bytes")]),
                                          cost[QStringLiteral("device")].toString()});
    if (!batch.isEmpty())
        Q_EMIT batchFound(m_configuration,
                          {static_cast<qulonglong>(bytes(batch[QStringLiteral("batch_tokens")])),
                           bytes(batch[QStringLiteral("memory_bytes")]),
                           bytes(batch[QStringLiteral("free_bytes")]),
                           batch[QStringLiteral("tokens_per_second")].toDouble()});
}

void Prober::cancel()
{
    if (m_process)
        m_process->stop();
}

} // namespace tlm
