#pragma once
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/evaluation/scores.h"
#include "ui/predict/batchprediction.h"

namespace tlm {

/// What a model said of every example of a split, beside the truth.
struct Judgement
{
    std::shared_ptr<const Task> task;
    Split split = Split::Dev;
    Distributions distributions; ///< in the order of the task's labels
    ClassificationScores scores;
    Reliability reliability;

    const std::vector<Example> &examples() const { return task->examples(split); }
    /// What the model gave to the true class of an example.
    double ofTruth(std::size_t example) const
    {
        return distributions[example][std::size_t(examples()[example].label)];
    }
    std::vector<std::int32_t> truth() const;
};

/// Errors: LabelUnknown (the model has other classes than the task).
Expected<Judgement> judge(std::shared_ptr<const Task> task, Split split, const BatchPrediction &said);

/// Which examples of a judgement to show, and in which order.
struct ExampleFilter
{
    enum class Order { Worst, Best, AsGiven };
    Order order = Order::Worst; ///< by the probability of the true class
    bool errorsOnly = false;
    std::int32_t truth = -1, predicted = -1; ///< labels; −1: all
    std::string words = {};                  ///< part of a text, any case
};
std::vector<std::uint32_t> filterExamples(const Judgement &judgement, const ExampleFilter &filter,
                                          const std::stop_token &stop);

} // namespace tlm
