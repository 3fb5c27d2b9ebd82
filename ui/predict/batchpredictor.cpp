#include "ui/predict/batchpredictor.h"

#include <algorithm>

#include <QTemporaryDir>

#include "ui/frame/studio.h"
#include "ui/jobs/toolprocess.h"

namespace tlm {
namespace {

std::filesystem::path inputIn(const QTemporaryDir &folder)
{
    return folder.filePath("texts.jsonl").toStdString();
}

std::filesystem::path outputIn(const QTemporaryDir &folder)
{
    return folder.filePath("predictions.jsonl").toStdString();
}

} // namespace

BatchPredictor::BatchPredictor(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

BatchPredictor::~BatchPredictor() = default;

void BatchPredictor::predict(const QString &model, std::vector<Example> examples)
{
    drop();
    m_busy = true;
    m_model = model;
    m_examples = examples.size();
    const bool pairs =
        std::ranges::any_of(examples, [](const Example &example) { return !example.pair.empty(); });
    m_writing.run(
        m_studio.jobs(), {}, this,
        [examples = std::move(examples)](ProgressSink &, std::stop_token) -> Expected<Folder> {
            auto folder = std::make_shared<QTemporaryDir>();
            if (!folder->isValid())
                return failure(ErrorCode::FileUnwritable, folder->errorString().toStdString());
            return writeFile(inputIn(*folder), predictionInput(examples)).map([&] { return folder; });
        },
        [this, pairs](const Expected<Folder> &folder) {
            if (!folder)
                return end(folder.error());
            m_folder = *folder;
            startTool(pairs);
        });
}

void BatchPredictor::startTool(bool pairs)
{
    m_tool = std::make_unique<ToolProcess>(m_studio.toolPath(), this);
    connect(m_tool.get(), &ToolProcess::progressed, this, &BatchPredictor::progressed);
    connect(m_tool.get(), &ToolProcess::failed, this, &BatchPredictor::end);
    connect(m_tool.get(), &ToolProcess::finished, this, [this](int status) {
        if (status == 0)
            read();
        else if (m_busy)
            end({ErrorCode::Stopped, tr("The prediction was stopped.").toStdString(), {}});
    });
    QStringList arguments{"predict", m_model, QString::fromStdString(inputIn(*m_folder).string()), "--output",
                          QString::fromStdString(outputIn(*m_folder).string())};
    if (pairs)
        arguments << "--pair-column"
                  << "pair";
    m_tool->start(m_studio.toolArguments(arguments));
}

void BatchPredictor::read()
{
    using Said = std::shared_ptr<const BatchPrediction>;
    m_reading.run(
        m_studio.jobs(), {}, this,
        [folder = m_folder, examples = m_examples](ProgressSink &, std::stop_token) -> Expected<Said> {
            auto said = readBatch(outputIn(*folder), examples);
            if (!said)
                return tl::unexpected(said.error());
            return std::make_shared<const BatchPrediction>(std::move(*said));
        },
        [this](const Expected<Said> &said) {
            if (!said)
                return end(said.error());
            m_busy = false;
            m_folder.reset();
            Q_EMIT predicted(*said);
        });
}

void BatchPredictor::end(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

void BatchPredictor::cancel()
{
    if (!m_busy)
        return;
    if (m_tool && m_tool->isRunning())
        return m_tool->stop(); // it says when it has ended
    drop();
    end({ErrorCode::Stopped, tr("The prediction was stopped.").toStdString(), {}});
}

void BatchPredictor::drop()
{
    m_writing.abandon();
    m_reading.abandon();
    m_tool.reset();
    m_folder.reset();
    m_busy = false;
}

} // namespace tlm
