#include "ui/train/logline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/jobs/toolprocess.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/errortext.h"

namespace tlm {

namespace {

class LogWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::LogWords)
public:
    static QString step(const QJsonObject &line);
    static QString evaluation(const QJsonObject &scores);
    static QString run(const QJsonObject &run);
    static QString error(const Error &error);
};

QString figure(const QJsonValue &value)
{
    return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 4) : QStringLiteral("NaN");
}

QString LogWords::step(const QJsonObject &line)
{
    QString words = tr("Step %1, %2", "number of the step, stage")
                        .arg(countText(static_cast<qulonglong>(line[QStringLiteral("step")].toDouble())),
                             RunWords::stage(line[QStringLiteral("stage")].toString().toStdString()));
    const QJsonObject metrics = line[QStringLiteral("metrics")].toObject();
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        words += QStringLiteral(" · ") + RunWords::metric(metric.key().toStdString()) + u' ' +
                 figure(metric.value());
    return words;
}

QString LogWords::evaluation(const QJsonObject &scores)
{
    return tr("Evaluation on %1 at step %2: macro-F1 %3, micro-F1 %4, accuracy %5, loss %6")
        .arg(scores[QStringLiteral("split")].toString(),
             countText(static_cast<qulonglong>(scores[QStringLiteral("step")].toDouble())),
             figure(scores[QStringLiteral("macro_f1")]), figure(scores[QStringLiteral("micro_f1")]),
             figure(scores[QStringLiteral("accuracy")]), figure(scores[QStringLiteral("loss")]));
}

QString LogWords::run(const QJsonObject &run)
{
    return tr("Run %1: %2", "number of the run, its state")
        .arg(run[QStringLiteral("id")].toString(), run[QStringLiteral("state")].toString());
}

QString LogWords::error(const Error &error)
{
    return tr("Error: %1 %2", "cause and remedy")
        .arg(QString::fromStdString(error.cause), remedyText(error.code));
}

} // namespace

QString logWords(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(QStringLiteral("progress")))
        return {};
    if (object.contains(QStringLiteral("metrics")))
        return LogWords::step(object);
    if (object.contains(QStringLiteral("evaluation")))
        return LogWords::evaluation(object[QStringLiteral("evaluation")].toObject());
    if (object.contains(QStringLiteral("note")))
        return object[QStringLiteral("note")].toString();
    if (object.contains(QStringLiteral("error")))
        return LogWords::error(errorFromJson(object[QStringLiteral("error")].toObject()));
    if (object.contains(QStringLiteral("run")))
        return LogWords::run(object[QStringLiteral("run")].toObject());
    return QString::fromUtf8(line);
}

std::optional<Error> lastError(const QByteArray &log)
{
    const QList<QByteArray> lines = log.split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QJsonObject object = QJsonDocument::fromJson(*line).object();
        if (object.contains(QStringLiteral("error")))
            return errorFromJson(object[QStringLiteral("error")].toObject());
    }
    return {};
}

} // namespace tlm
