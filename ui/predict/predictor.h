#pragma once
#include <memory>
#include <vector>

#include <QTemporaryFile>

#include "ui/predict/probabilitymodel.h"
#include "ui/serving/latestrequest.h"

namespace tlm {

class Studio;
class ToolProcess;

/// What a run says of a text, as one types: networks answer through the warm model process, linear models
/// through `tlm predict`. Only the newest text counts.
class Predictor : public QObject
{
    Q_OBJECT
public:
    explicit Predictor(Studio &studio, QObject *parent = nullptr);
    ~Predictor() override;
    void setRun(const QString &run, bool linear);
    void predict(const QString &text, const QString &pair);
    /// Answers to what was asked no longer count.
    void drop();
    bool isBusy() const;

Q_SIGNALS:
    void predicted(const std::vector<tlm::ProbabilityModel::Entry> &entries);
    void failed(const tlm::Error &error);

private:
    void askTool(const QString &text, const QString &pair);

    Studio &m_studio;
    LatestRequest m_request;
    std::unique_ptr<QTemporaryFile> m_file; ///< the text, of any length, for the tool
    std::unique_ptr<ToolProcess> m_tool;
    QString m_run;
    bool m_linear = false;
};

/// The classes of `{"label":…,"probabilities":{…}}`.
std::vector<ProbabilityModel::Entry> probabilitiesFromJson(const QJsonObject &answer);

} // namespace tlm
