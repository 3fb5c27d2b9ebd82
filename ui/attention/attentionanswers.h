#pragma once
#include <map>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "core/attention/countingoptions.h"
#include "core/attention/headmeasures.h"
#include "core/base/error.h"

namespace tlm {

// What the model process answers, as values of the page.

/// Measures of every head over some sentences.
struct SampleMeasures
{
    std::vector<HeadMeasures> heads;
    quint64 sentences = 0, rows = 0;
};

/// What a model says of a sentence.
struct ClassPrediction
{
    QString label; ///< the likeliest; empty of a model that does not classify
    std::map<QString, double> probabilities;
};

/// The task's metric on a split.
struct DevMetric
{
    QString name;
    double value = 0;
    quint64 examples = 0;
};

/// The metric of a whole model, and how it changes when one head is muted.
struct ModelImportance
{
    DevMetric whole;
    std::map<int, double> change; ///< of a head by its number
};

/// The heads of `{"layers":…,"per_head":[…]}`; entries that do not fit are an error.
Expected<SampleMeasures> measuresFromJson(const QJsonObject &attention);
ClassPrediction predictionFromJson(const QJsonObject &prediction);
Expected<DevMetric> devMetricFromJson(const QJsonObject &answer);
/// `perLayer`: heads of a layer of the model.
Expected<ModelImportance> importanceFromJson(const QJsonObject &importance, int perLayer);

QJsonObject countingObject(const CountingOptions &options);

} // namespace tlm
