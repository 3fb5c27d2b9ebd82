#include "ui/attention/attentionsource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "ui/frame/studio.h"
#include "ui/serving/modelruns.h"
#include "ui/serving/sharedserver.h"

namespace tlm {

namespace {

QString splitText(Split split)
{
    const auto name = splitName(split);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonObject requestOf(const QString &verb, const AskedModel &asked)
{
    QJsonObject body{{QStringLiteral("verb"), verb}, {QStringLiteral("model"), asked.model}};
    QJsonArray muted;
    for (const auto &[layer, head] : asked.muted)
        muted.append(QJsonArray{layer, head});
    if (!muted.isEmpty())
        body[QStringLiteral("mute")] = muted;
    return body;
}

/// About a part of the task; it takes long.
QJsonObject longRequest(const QString &verb, const AskedModel &asked, Split split)
{
    QJsonObject body = requestOf(verb, asked);
    body[QStringLiteral("task")] = asked.task;
    body[QStringLiteral("split")] = splitText(split);
    body[QStringLiteral("progress")] = true;
    return body;
}

void addSentence(QJsonObject &body, const QString &task, const Sentence &sentence)
{
    if (sentence.example < 0) {
        body[QStringLiteral("text")] = sentence.text;
        if (!sentence.pair.isEmpty())
            body[QStringLiteral("pair")] = sentence.pair;
        return;
    }
    body[QStringLiteral("task")] = task;
    body[QStringLiteral("split")] = splitText(sentence.split);
    body[QStringLiteral("example")] = sentence.example;
}

/// Measures serve every threshold and both ways to pool offsets, but only the weights and texts that they are
/// of.
QString sampleKey(QJsonObject body, CountingOptions counting, const WrittenTimes &written)
{
    counting.positional = counting.vertical = 0;
    counting.offsets = {};
    body[QStringLiteral("counting")] = countingObject(counting);
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)) +
           QStringLiteral("%1 %2").arg(written.weights.value_or(0)).arg(written.task.value_or(0));
}

/// The weights of one sentence; the file is gone afterwards.
Expected<SentencePointer> readSentence(const QString &file)
{
    auto examples = readAttention(file.toStdString());
    QFile::remove(file);
    if (!examples)
        return tl::unexpected(examples.error());
    return makeSentence(std::move(examples->front()));
}

} // namespace

AttentionSource::AttentionSource(Studio &studio, ModelServer &looking, QObject *parent)
    : QObject(parent), m_studio(studio), m_sentence(looking), m_original(looking),
      m_sample(patientServer(studio)), m_evaluation(patientServer(studio)),
      m_importance(patientServer(studio))
{
    connect(&m_sentence, &LatestRequest::answered, this, &AttentionSource::takeSentence);
    connect(&m_sample, &LatestRequest::answered, this, &AttentionSource::takeMeasures);
    connect(&m_evaluation, &LatestRequest::answered, this, [this](const QJsonObject &answer) {
        const auto metric = devMetricFromJson(answer);
        metric ? Q_EMIT evaluated(*metric) : Q_EMIT failed(metric.error());
    });
    connect(&m_importance, &LatestRequest::answered, this, [this](const QJsonObject &answer) {
        const auto importance =
            importanceFromJson(answer[QStringLiteral("importance")].toObject(), m_perLayer);
        importance ? Q_EMIT importanceReady(*importance) : Q_EMIT failed(importance.error());
    });
    connect(&m_original, &LatestRequest::answered, this,
            [this](const QJsonObject &answer) { Q_EMIT predicted(predictionFromJson(answer)); });
    for (LatestRequest *request : {&m_sentence, &m_original, &m_sample, &m_evaluation, &m_importance}) {
        connect(request, &LatestRequest::failed, this, &AttentionSource::failed);
        connect(request, &LatestRequest::progressed, this, &AttentionSource::progressed);
    }
}

WrittenTimes AttentionSource::writtenTimes(const AskedModel &asked) const
{
    return {weightsTime(m_studio.workspace(), asked.model), taskTime(m_studio.workspace(), asked.task)};
}

void AttentionSource::lookAt(const AskedModel &asked, const Sentence &sentence, const std::set<int> &masked,
                             const CountingOptions &counting)
{
    dropReading();
    QJsonObject body = requestOf(QStringLiteral("attention"), asked);
    addSentence(body, asked.task, sentence);
    QJsonArray tokens;
    for (const int token : masked)
        tokens.append(token);
    if (!tokens.isEmpty())
        body[QStringLiteral("mask")] = tokens;
    body[QStringLiteral("counting")] = countingObject(counting);
    body[QStringLiteral("output")] = m_folder.filePath(QStringLiteral("sentence.safetensors"));
    m_sentence.ask(body);
}

void AttentionSource::measure(const AskedModel &asked, Split split, int sentences,
                              const CountingOptions &counting)
{
    QJsonObject body = longRequest(QStringLiteral("attention"), {asked.model, asked.task}, split);
    body[QStringLiteral("examples")] = sentences;
    body[QStringLiteral("counting")] = countingObject(counting);
    m_sampleKey = sampleKey(body, counting, writtenTimes(asked));
    if (const auto known = m_known.find(m_sampleKey); known != m_known.end()) {
        m_sample.drop();
        Q_EMIT measuresReady(known->second);
        return;
    }
    m_sample.ask(body);
}

void AttentionSource::evaluate(const AskedModel &asked, Split split)
{
    m_evaluation.ask(longRequest(QStringLiteral("evaluate"), asked, split));
}

void AttentionSource::predict(const AskedModel &asked, const Sentence &sentence)
{
    QJsonObject body = requestOf(QStringLiteral("predict"), asked);
    addSentence(body, asked.task, sentence);
    m_original.ask(body);
}

void AttentionSource::measureImportance(const AskedModel &asked, Split split, int perLayer)
{
    m_perLayer = perLayer;
    m_importance.ask(longRequest(QStringLiteral("importance"), {asked.model, asked.task}, split));
}

bool AttentionSource::isBusy() const
{
    return m_sentence.isBusy() || m_isReading || isBusyLong();
}

bool AttentionSource::isBusyLong() const
{
    return m_sample.isBusy() || m_evaluation.isBusy() || m_importance.isBusy();
}

void AttentionSource::dropReading()
{
    m_reading.abandon();
    m_isReading = false;
    if (!m_taken.isEmpty())
        QFile::remove(m_taken); // a reading that never began did not
}

void AttentionSource::dropSentence()
{
    dropReading();
    m_sentence.drop();
    m_original.drop();
}

void AttentionSource::drop()
{
    dropSentence();
    for (LatestRequest *request : {&m_sample, &m_evaluation, &m_importance})
        request->drop();
}

void AttentionSource::takeSentence(const QJsonObject &answer)
{
    // A file of its own: the next answers may be written while this one is read.
    m_taken = m_folder.filePath(QStringLiteral("%1.safetensors").arg(++m_answers));
    QFile::rename(m_folder.filePath(QStringLiteral("sentence.safetensors")), m_taken);
    const QJsonObject attention = answer[QStringLiteral("attention")].toObject();
    m_isReading = true;
    m_reading.run(
        m_studio.jobs(), {}, this,
        [taken = m_taken](ProgressSink &, std::stop_token) { return readSentence(taken); },
        [this, attention](const Expected<SentencePointer> &sentence) {
            m_isReading = false;
            const auto own = measuresFromJson(attention);
            if (!sentence || !own) {
                Q_EMIT failed(sentence ? own.error() : sentence.error());
                return;
            }
            if (own->heads.size() != static_cast<std::size_t>((*sentence)->size())) {
                Q_EMIT failed({ErrorCode::ModelInvalid, "The answer does not have every head.", {}});
                return;
            }
            Q_EMIT sentenceReady(*sentence, *own,
                                 predictionFromJson(attention[QStringLiteral("prediction")].toObject()));
        });
}

void AttentionSource::takeMeasures(const QJsonObject &answer)
{
    const auto measures = measuresFromJson(answer[QStringLiteral("attention")].toObject());
    if (!measures) {
        Q_EMIT failed(measures.error());
        return;
    }
    m_known[m_sampleKey] = *measures;
    Q_EMIT measuresReady(*measures);
}

} // namespace tlm
