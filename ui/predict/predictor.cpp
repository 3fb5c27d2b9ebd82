#include "ui/predict/predictor.h"

#include "ui/frame/studio.h"
#include "ui/jobs/toolfile.h"
#include "ui/jobs/toolprocess.h"
#include "ui/predict/batchprediction.h"
#include "ui/serving/sharedserver.h"

namespace tlm {

std::vector<ProbabilityModel::Entry> probabilitiesFromJson(const QJsonObject &answer)
{
    std::vector<ProbabilityModel::Entry> entries;
    const QJsonObject probabilities = answer[QStringLiteral("probabilities")].toObject();
    for (auto entry = probabilities.begin(); entry != probabilities.end(); ++entry)
        entries.push_back({entry.key(), entry.value().toDouble()});
    return entries;
}

Predictor::Predictor(Studio &studio, QObject *parent)
    : QObject(parent), m_studio(studio), m_request(sharedServer(studio))
{
    connect(&m_request, &LatestRequest::answered, this,
            [this](const QJsonObject &answer) { Q_EMIT predicted(probabilitiesFromJson(answer)); });
    connect(&m_request, &LatestRequest::failed, this, &Predictor::failed);
}

Predictor::~Predictor() = default;

void Predictor::setRun(const QString &run, bool linear)
{
    drop();
    m_run = run;
    m_linear = linear;
}

void Predictor::drop()
{
    m_request.drop();
    m_tool.reset();
}

bool Predictor::isBusy() const
{
    return m_request.isBusy() || (m_tool && m_tool->isRunning());
}

void Predictor::predict(const QString &text, const QString &pair)
{
    if (m_linear) {
        askTool(text, pair);
        return;
    }
    QJsonObject body{{QStringLiteral("verb"), QStringLiteral("predict")},
                     {QStringLiteral("model"), m_run},
                     {QStringLiteral("text"), text}};
    if (!pair.isEmpty())
        body[QStringLiteral("pair")] = pair;
    m_request.ask(body);
}

void Predictor::askTool(const QString &text, const QString &pair)
{
    m_tool.reset();
    auto file = writeToolFile(QStringLiteral(".jsonl"),
                              predictionInput({{text.toStdString(), pair.toStdString(), 0}}));
    if (!file) {
        Q_EMIT failed(file.error());
        return;
    }
    m_file = std::move(*file);
    m_tool = std::make_unique<ToolProcess>(m_studio.toolPath(), this);
    connect(m_tool.get(), &ToolProcess::line, this, [this](const QJsonObject &line) {
        if (line.contains(QStringLiteral("probabilities")))
            Q_EMIT predicted(probabilitiesFromJson(line));
    });
    connect(m_tool.get(), &ToolProcess::failed, this, &Predictor::failed);
    QStringList arguments{QStringLiteral("predict"), m_run, m_file->fileName()};
    if (!pair.isEmpty())
        arguments << QStringLiteral("--pair-column") << QStringLiteral("pair");
    m_tool->start(m_studio.toolArguments(arguments));
}

} // namespace tlm
