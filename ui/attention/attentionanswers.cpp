#include "ui/attention/attentionanswers.h"

#include <cmath>
#include <limits>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/attention/headpattern.h"

namespace tlm {

namespace {

HeadPattern patternNamed(const QString &name)
{
    for (const HeadPattern pattern : {HeadPattern::Positional, HeadPattern::Vertical})
        if (name.toStdString() == patternName(pattern))
            return pattern;
    return HeadPattern::Other;
}

double numberOr(const QJsonValue &value)
{
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

HeadMeasures headFromJson(const QJsonObject &head)
{
    HeadMeasures measures;
    measures.layer = head[QStringLiteral("layer")].toInt(-1);
    measures.head = head[QStringLiteral("head")].toInt(-1);
    const QJsonObject errors = head[QStringLiteral("errors")].toObject();
    for (const Measure measure : allMeasures()) {
        const auto name = measureName(measure);
        const QString key = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        measures.estimate(measure) = {numberOr(head[key]), numberOr(errors[key])};
    }
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

ClassPrediction predictionFromJson(const QJsonObject &prediction)
{
    ClassPrediction said{prediction[QStringLiteral("label")].toString(), {}};
    const QJsonObject probabilities = prediction[QStringLiteral("probabilities")].toObject();
    for (auto entry = probabilities.begin(); entry != probabilities.end(); ++entry)
        said.probabilities[entry.key()] = entry.value().toDouble();
    return said;
}

Expected<DevMetric> devMetricFromJson(const QJsonObject &answer)
{
    const QJsonObject metric = answer[QStringLiteral("metric")].toObject();
    if (!metric[QStringLiteral("value")].isDouble())
        return failure(ErrorCode::ModelInvalid, "The answer holds no metric.");
    const QJsonObject evaluation = answer[QStringLiteral("evaluation")].toObject();
    return DevMetric{metric[QStringLiteral("name")].toString(), metric[QStringLiteral("value")].toDouble(),
                     static_cast<quint64>(evaluation[QStringLiteral("examples")].toDouble())};
}

Expected<ModelImportance> importanceFromJson(const QJsonObject &importance, int perLayer)
{
    ModelImportance found;
    found.whole = {importance[QStringLiteral("metric")].toString(),
                   importance[QStringLiteral("value")].toDouble(),
                   static_cast<quint64>(importance[QStringLiteral("examples")].toDouble())};
    for (const QJsonValue &entry : importance[QStringLiteral("per_head")].toArray()) {
        const QJsonObject head = entry.toObject();
        const int layer = head[QStringLiteral("layer")].toInt(-1),
                  place = head[QStringLiteral("head")].toInt(-1);
        if (layer < 0 || place < 0 || place >= perLayer || !head[QStringLiteral("change")].isDouble())
            return failure(ErrorCode::ModelInvalid, "The answer does not tell every head's importance.");
        found.change[layer * perLayer + place] = head[QStringLiteral("change")].toDouble();
    }
    return found;
}

QJsonObject countingObject(const CountingOptions &options)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(toLine(countingJson(options)))).object();
}

} // namespace tlm
