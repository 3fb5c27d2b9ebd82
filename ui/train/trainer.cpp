#include "ui/train/trainer.h"

#include <QDir>

#include "ui/frame/studio.h"

namespace tlm {

Trainer::Trainer(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

void Trainer::train(const Configuration &configuration, const std::vector<std::uint64_t> &seeds)
{
    m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/tlm-XXXXXX.json"));
    const QByteArray text = QByteArray::fromStdString(toText(toJson(configuration)));
    if (!m_file->open() || m_file->write(text) != text.size() || !m_file->flush()) {
        Q_EMIT failed(
            {ErrorCode::FileUnwritable,
             tr("The configuration could not be written: %1.").arg(m_file->errorString()).toStdString(),
             m_file->fileName().toStdString()});
        return;
    }
    QStringList numbers;
    for (const std::uint64_t seed : seeds)
        numbers << QString::number(seed);
    start({QStringLiteral("train"), QStringLiteral("--config"), m_file->fileName(), QStringLiteral("--seed"),
           numbers.join(u','), QStringLiteral("--detach")});
}

void Trainer::resume(const QString &run)
{
    start({QStringLiteral("resume"), run, QStringLiteral("--detach")});
}

void Trainer::start(const QStringList &arguments)
{
    m_process = std::make_unique<ToolProcess>(m_studio.toolPath());
    connect(m_process.get(), &ToolProcess::line, this, [this](const QJsonObject &line) {
        const QString id = line[QStringLiteral("run")].toObject()[QStringLiteral("id")].toString();
        if (!id.isEmpty())
            Q_EMIT started(id);
    });
    connect(m_process.get(), &ToolProcess::failed, this, &Trainer::failed);
    connect(m_process.get(), &ToolProcess::finished, this, &Trainer::finished);
    m_process->start(m_studio.toolArguments(arguments));
}

} // namespace tlm
