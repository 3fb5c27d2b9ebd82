#pragma once
#include <memory>
#include <vector>

#include <QObject>
#include <QTemporaryFile>

#include "core/experiment/configuration.h"
#include "ui/jobs/toolprocess.h"

namespace tlm {

class Studio;

/// Starts trainings that outlive the window: `tlm train --detach` and `tlm resume --detach`.
class Trainer : public QObject
{
    Q_OBJECT
public:
    explicit Trainer(Studio &studio, QObject *parent = nullptr);
    bool isBusy() const { return m_process && m_process->isRunning(); }
    void train(const Configuration &configuration, const std::vector<std::uint64_t> &seeds);
    void resume(const QString &run);

Q_SIGNALS:
    /// A run line came: the run is in the store.
    void started(const QString &run);
    void failed(const tlm::Error &error);
    void finished();

private:
    void start(const QStringList &arguments);

    Studio &m_studio;
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<ToolProcess> m_process;
};

} // namespace tlm
