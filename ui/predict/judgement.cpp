#include "ui/predict/judgement.h"

#include <algorithm>

#include <QString>

#include "core/evaluation/labelmatch.h"

namespace tlm {
namespace {

bool passes(const Judgement &judgement, std::uint32_t number, const ExampleFilter &filter,
            const QString &words)
{
    const Example &example = judgement.examples()[number];
    const std::int32_t predicted = judgement.scores.predicted[number];
    return (!filter.errorsOnly || predicted != example.label) &&
           (filter.truth < 0 || filter.truth == example.label) &&
           (filter.predicted < 0 || filter.predicted == predicted) &&
           (words.isEmpty() ||
            QString::fromStdString(joinedText(example)).contains(words, Qt::CaseInsensitive));
}

} // namespace

std::vector<std::int32_t> Judgement::truth() const
{
    std::vector<std::int32_t> labels;
    for (const Example &example : examples())
        labels.push_back(example.label);
    return labels;
}

Expected<Judgement> judge(std::shared_ptr<const Task> task, Split split, const BatchPrediction &said)
{
    const auto numbers = matchLabels(said.labels, *task);
    if (!numbers)
        return tl::unexpected(numbers.error());
    Judgement judgement;
    judgement.task = std::move(task);
    judgement.split = split;
    std::vector<std::int32_t> predicted;
    for (const auto &distribution : said.distributions) {
        auto &ours = judgement.distributions.emplace_back();
        for (const std::int32_t number : *numbers)
            ours.push_back(distribution[std::size_t(number)]);
        predicted.push_back(likeliestLabel(ours));
    }
    const auto truth = judgement.truth();
    judgement.scores = scoreClassification(truth, predicted, judgement.task->labels.size());
    judgement.reliability = measureReliability(judgement.distributions, truth);
    return judgement;
}

std::vector<std::uint32_t> filterExamples(const Judgement &judgement, const ExampleFilter &filter,
                                          const std::stop_token &stop)
{
    const QString words = QString::fromStdString(filter.words);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < judgement.distributions.size() && !stop.stop_requested(); ++i)
        if (passes(judgement, i, filter, words))
            rows.push_back(i);
    const auto ofTruth = [&](std::uint32_t row) { return judgement.ofTruth(row); };
    if (filter.order == ExampleFilter::Order::Worst)
        std::ranges::stable_sort(rows, std::ranges::less(), ofTruth);
    else if (filter.order == ExampleFilter::Order::Best)
        std::ranges::stable_sort(rows, std::ranges::greater(), ofTruth);
    return rows;
}

} // namespace tlm
