#include "ui/attention/attentionsource.h"

#include <QFile>
#include <QJsonArray>

namespace tlm {

namespace {

HeadPattern patternNamed(const QString &name)
{
    for (const HeadPattern pattern : {HeadPattern::Positional, HeadPattern::Vertical})
        if (name.toStdString() == patternName(pattern))
            return pattern;
    return HeadPattern::Other;
}

HeadMeasures headFromJson(const QJsonObject &head)
{
    const auto number = [&head](const char *key) { return head[QLatin1String(key)].toDouble(); };
    HeadMeasures measures;
    measures.layer = head[QStringLiteral("layer")].toInt();
    measures.head = head[QStringLiteral("head")].toInt();
    measures.adjacentArgmax = number("adjacent_argmax");
    measures.verticalArgmax = number("vertical_argmax");
    measures.previousMass = number("previous_mass");
    measures.nextMass = number("next_mass");
    measures.specialMass = number("special_mass");
    measures.entropy = number("entropy");
    measures.pattern = patternNamed(head[QStringLiteral("pattern")].toString());
    measures.planted = head[QStringLiteral("planted")].toBool();
    return measures;
}

} // namespace

Expected<SampleMeasures> measuresFromJson(const QJsonObject &attention)
{
    const int layers = attention[QStringLiteral("layers")].toInt(),
              heads = attention[QStringLiteral("heads")].toInt();
    const QJsonArray perHead = attention[QStringLiteral("per_head")].toArray();
    SampleMeasures measures;
    measures.sentences = static_cast<quint64>(attention[QStringLiteral("examples")].toDouble());
    measures.rows = static_cast<quint64>(attention[QStringLiteral("tokens")].toDouble());
    for (const QJsonValue &head : perHead)
        measures.heads.push_back(headFromJson(head.toObject()));
    for (std::size_t i = 0; i < measures.heads.size(); ++i)
        if (heads <= 0 || measures.heads[i].layer != static_cast<int>(i) / heads ||
            measures.heads[i].head != static_cast<int>(i) % heads)
            return failure(ErrorCode::ModelInvalid, "The heads of the answer are not in order.");
    if (layers <= 0 || perHead.size() != qsizetype(layers) * heads)
        return failure(ErrorCode::ModelInvalid, "The answer does not have every head of every layer.");
    return measures;
}

AttentionSource::AttentionSource(ModelServer &server, QObject *parent)
    : QObject(parent), m_sentence(server), m_sample(server)
{
    connect(&m_sentence, &LatestRequest::answered, this, &AttentionSource::takeAttention);
    connect(&m_sample, &LatestRequest::answered, this, &AttentionSource::takeMeasures);
    connect(&m_sentence, &LatestRequest::failed, this, &AttentionSource::failed);
    connect(&m_sample, &LatestRequest::failed, this, &AttentionSource::failed);
}

void AttentionSource::lookAt(const QString &run, const QString &task, const Sentence &sentence)
{
    QJsonObject body{{QStringLiteral("verb"), QStringLiteral("attention")},
                     {QStringLiteral("model"), run},
                     {QStringLiteral("output"), m_folder.filePath(QStringLiteral("sentence.safetensors"))}};
    if (sentence.example < 0) {
        body[QStringLiteral("text")] = sentence.text;
    } else {
        body[QStringLiteral("task")] = task;
        body[QStringLiteral("split")] = QStringLiteral("dev");
        body[QStringLiteral("example")] = sentence.example;
    }
    m_sentence.ask(body);
}

void AttentionSource::measure(const QString &run, const QString &task, int sentences)
{
    m_sampleKey = QStringLiteral("%1/%2/%3").arg(run, task).arg(sentences);
    if (const auto known = m_known.find(m_sampleKey); known != m_known.end()) {
        m_sample.drop();
        Q_EMIT measuresReady(known->second);
        return;
    }
    m_sample.ask({{QStringLiteral("verb"), QStringLiteral("attention")},
                  {QStringLiteral("model"), run},
                  {QStringLiteral("task"), task},
                  {QStringLiteral("split"), QStringLiteral("dev")},
                  {QStringLiteral("examples"), sentences}});
}

void AttentionSource::drop()
{
    m_sentence.drop();
    m_sample.drop();
}

void AttentionSource::takeAttention(const QJsonObject &answer)
{
    const QString file = m_folder.filePath(QStringLiteral("sentence.safetensors"));
    const auto examples = readAttention(file.toStdString());
    QFile::remove(file);
    if (!examples) {
        Q_EMIT failed(examples.error());
        return;
    }
    const auto own = measuresFromJson(answer[QStringLiteral("attention")].toObject());
    if (examples->empty() || !own ||
        own->heads.size() != static_cast<std::size_t>(examples->front().layers * examples->front().heads)) {
        Q_EMIT failed(
            own ? Error{ErrorCode::ModelInvalid, tr("The answer holds no sentence.").toStdString(), {}}
                : own.error());
        return;
    }
    Q_EMIT attentionReady(examples->front(), own->heads);
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
