#pragma once
#include <memory>
#include <vector>

#include "ui/jobs/jobs.h"
#include "ui/predict/batchprediction.h"

class QTemporaryDir;

namespace tlm {

class Studio;
class ToolProcess;

/// Asks a model for the classes of many texts, through `tlm predict` and files that go afterwards. One
/// request at a time: a new one ends the one before.
class BatchPredictor : public QObject
{
    Q_OBJECT
public:
    explicit BatchPredictor(Studio &studio, QObject *parent = nullptr);
    ~BatchPredictor() override;
    /// `model`: a run id or a folder.
    void predict(const QString &model, std::vector<Example> examples);
    /// Stops as a person asked; `failed` says Stopped.
    void cancel();
    /// Ends silently: nobody waits for the answer any more.
    void drop();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(const tlm::Progress &progress);
    void predicted(const std::shared_ptr<const tlm::BatchPrediction> &said);
    void failed(const tlm::Error &error);

private:
    using Folder = std::shared_ptr<QTemporaryDir>;
    void startTool(bool pairs);
    void read();
    void end(const Error &error);

    Studio &m_studio;
    QString m_model;
    std::size_t m_examples = 0;
    Folder m_folder;
    std::unique_ptr<ToolProcess> m_tool;
    LatestJob m_writing, m_reading;
    bool m_busy = false;
};

} // namespace tlm
