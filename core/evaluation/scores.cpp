#include "core/evaluation/scores.h"

namespace tlm {

namespace {

/// 0 where the divisor is 0 (scikit-learn's zero_division = 0).
double ratio(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : double(part) / double(whole);
}

/// Hits, and how often a label occurs in truth and in prediction.
struct LabelCounts
{
    std::uint64_t hits = 0, truth = 0, predicted = 0;
    double f1() const { return ratio(2 * hits, truth + predicted); }
};

std::vector<LabelCounts> countLabels(const std::vector<std::vector<std::uint64_t>> &confusion)
{
    std::vector<LabelCounts> counts(confusion.size());
    for (std::size_t truth = 0; truth < confusion.size(); ++truth)
        for (std::size_t predicted = 0; predicted < confusion.size(); ++predicted) {
            counts[truth].truth += confusion[truth][predicted];
            counts[predicted].predicted += confusion[truth][predicted];
            counts[truth].hits += truth == predicted ? confusion[truth][predicted] : 0;
        }
    return counts;
}

} // namespace

double ClassificationScores::metric(TaskMetric metric) const
{
    switch (metric) {
    case TaskMetric::MacroF1:
        return macroF1;
    case TaskMetric::MicroF1:
        return microF1;
    case TaskMetric::Accuracy:
        break;
    }
    return accuracy;
}

ClassificationScores scoreConfusion(std::vector<std::vector<std::uint64_t>> confusion)
{
    ClassificationScores scores;
    scores.confusion = std::move(confusion);
    std::uint64_t hits = 0, occurring = 0;
    double sum = 0;
    for (const LabelCounts &label : countLabels(scores.confusion)) {
        scores.perClass.push_back(
            {ratio(label.hits, label.predicted), ratio(label.hits, label.truth), label.f1(), label.truth});
        scores.examples += label.truth;
        hits += label.hits;
        occurring += label.truth + label.predicted > 0;
        sum += label.f1();
    }
    scores.macroF1 = occurring == 0 ? 0 : sum / double(occurring);
    scores.accuracy = ratio(hits, scores.examples);
    scores.microF1 = scores.accuracy; // each example has one label and one prediction
    return scores;
}

ClassificationScores scoreClassification(std::span<const std::int32_t> truth,
                                         std::span<const std::int32_t> predicted, std::size_t labels)
{
    std::vector<std::vector<std::uint64_t>> confusion(labels, std::vector<std::uint64_t>(labels));
    for (std::size_t i = 0; i < truth.size(); ++i)
        ++confusion.at(std::size_t(truth[i])).at(std::size_t(predicted[i]));
    ClassificationScores scores = scoreConfusion(std::move(confusion));
    scores.predicted.assign(predicted.begin(), predicted.end());
    return scores;
}

} // namespace tlm
