#include "core/baseline/linear.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

#include "core/baseline/linearstate.h"

namespace tlm {

namespace {

std::vector<std::int32_t> labelsOf(const std::vector<Example> &examples)
{
    std::vector<std::int32_t> labels;
    for (const Example &example : examples)
        labels.push_back(example.label);
    return labels;
}

std::vector<SparseVector> rowsOf(const Features &features, const std::vector<Example> &examples,
                                 const std::stop_token &stop)
{
    std::vector<SparseVector> rows;
    for (const Example &example : examples) {
        if (stop.stop_requested())
            break;
        rows.push_back(features.transform(example));
    }
    return rows;
}

} // namespace

LinearClassifier::LinearClassifier(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LinearClassifier::LinearClassifier(LinearClassifier &&) noexcept = default;
LinearClassifier &LinearClassifier::operator=(LinearClassifier &&) noexcept = default;
LinearClassifier::~LinearClassifier() = default;

Expected<LinearClassifier> LinearClassifier::train(const Task &task, int threads, ProgressSink &progress,
                                                   std::stop_token stop)
{
    const auto &examples = task.examples(Split::Train), &development = task.examples(Split::Dev);
    Features features = Features::fit(examples, stop);
    LinearProblem problem(rowsOf(features, examples, stop), labelsOf(examples), features.size(),
                          task.labels.size());
    DevelopmentRows judged{rowsOf(features, development, stop), labelsOf(development), task.metric};
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "The training of the linear baseline was stopped.");
    const int workers = threads > 0 ? threads : int(std::thread::hardware_concurrency());
    auto chosen = searchGrid(std::move(problem), std::move(judged), workers, progress, stop);
    if (!chosen)
        return tl::unexpected(chosen.error());
    return LinearClassifier(
        std::make_unique<State>(State{std::move(features), task.labels, task.metric, std::move(*chosen)}));
}

std::vector<double> LinearClassifier::probabilities(const Example &example) const
{
    std::vector<double> values =
        margins(m_state->chosen.weights, labels().size(), m_state->features.transform(example));
    const double largest = *std::max_element(values.begin(), values.end());
    for (double &value : values)
        value = std::exp(value - largest);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double &value : values)
        value /= sum;
    return values;
}

ClassificationScores LinearClassifier::evaluate(const std::vector<Example> &examples) const
{
    std::vector<std::int32_t> predicted;
    double loss = 0;
    for (const Example &example : examples) {
        const std::vector<double> distribution = probabilities(example);
        predicted.push_back(largestMargin(distribution));
        loss -= std::log(std::max(distribution[std::size_t(example.label)], 1e-300));
    }
    ClassificationScores scores = scoreClassification(labelsOf(examples), predicted, labels().size());
    scores.loss = examples.empty() ? 0 : loss / double(examples.size());
    return scores;
}

LinearClassifier::Choice LinearClassifier::choice() const
{
    return m_state->chosen.choice;
}

const std::vector<std::string> &LinearClassifier::labels() const
{
    return m_state->labels;
}

} // namespace tlm
