#pragma once
#include <memory>

#include <QObject>
#include <QTemporaryFile>

#include "core/experiment/configuration.h"
#include "ui/jobs/toolprocess.h"

namespace tlm {

class Studio;

/// What some steps of a training took here.
struct MeasuredCost
{
    double seconds = 0; ///< the whole training will take
    double tokensPerSecond = 0;
    quint64 memory = 0;
    QString device;
};

/// The largest batch that memory holds.
struct LargestBatch
{
    qulonglong tokens = 0;
    quint64 memory = 0, free = 0;
    double tokensPerSecond = 0;
};

/// Measures what a configuration takes on this computer: `tlm train --estimate` and `--find-batch`.
class Prober : public QObject
{
    Q_OBJECT
public:
    explicit Prober(Studio &studio, QObject *parent = nullptr);
    bool isBusy() const { return m_process && m_process->isRunning(); }
    void measure(const Configuration &configuration);
    void findBatch(const Configuration &configuration);
    void cancel();

Q_SIGNALS:
    void measured(const tlm::Configuration &configuration, const tlm::MeasuredCost &cost);
    void batchFound(const tlm::Configuration &configuration, const tlm::LargestBatch &batch);
    void progressed(const tlm::Progress &progress);
    void failed(const tlm::Error &error);
    void finished();

private:
    void start(const Configuration &configuration, const QString &what);
    void take(const QJsonObject &line);

    Studio &m_studio;
    Configuration m_configuration;
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<ToolProcess> m_process;
};

/// A configuration as a file for `tlm … --config`; it goes with the object.
Expected<std::unique_ptr<QTemporaryFile>> writeConfiguration(const Configuration &configuration);

} // namespace tlm
