#include "core/baseline/gridsearch.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

namespace tlm {

namespace {

using Choice = LinearClassifier::Choice;

struct Grid
{
    std::vector<double> c; ///< growing: each starts from the weights of the one before
    std::vector<bool> balanced;
};

Grid makeGrid(bool balanceMatters, bool canChoose)
{
    if (!canChoose)
        return {{1}, {false}};
    return {{0.1, 0.3, 1, 3, 10}, balanceMatters ? std::vector{false, true} : std::vector{false}};
}

/// What the threads share. They own it together, so that the caller can leave while one is still in
/// liblinear.
class Search
{
public:
    Search(LinearProblem problem, DevelopmentRows development, std::stop_token stop)
        : m_problem(std::move(problem)), m_development(std::move(development)), m_stop(std::move(stop)),
          m_grid(makeGrid(!m_problem.isBalanced(), !m_development.rows.empty()))
    {
    }

    std::size_t models() const { return jobs() * m_grid.c.size(); }
    std::size_t jobs() const { return m_grid.balanced.size() * classes(); }

    /// Takes jobs, all values of C for one class, until none is left.
    void work()
    {
        for (std::size_t job = takeJob(); job < jobs(); job = takeJob()) {
            const bool balanced = m_grid.balanced[job / classes()];
            const std::size_t label = job % classes();
            std::vector<float> weights;
            for (std::size_t i = 0; i < m_grid.c.size(); ++i) {
                if (m_stop.stop_requested())
                    return;
                weights = m_problem.separate(std::int32_t(label), m_grid.c[i], balanced, weights);
                finishModel({m_grid.c[i], balanced, 0}, label, weights);
            }
        }
    }

    Expected<ChosenWeights> wait(ProgressMeter &meter)
    {
        std::unique_lock lock(m_mutex);
        while (m_finished < models()) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, "The training of the linear baseline was stopped.");
            m_changed.wait_for(lock, std::chrono::milliseconds(50));
            meter.at(m_finished);
        }
        meter.at(models());
        meter.finish();
        return std::move(m_best);
    }

private:
    std::size_t classes() const { return m_problem.classes(); }

    std::size_t takeJob()
    {
        const std::lock_guard lock(m_mutex);
        return m_next++;
    }

    using Parts = std::vector<std::vector<float>>; ///< weights of each class

    void finishModel(const Choice &choice, std::size_t label, const std::vector<float> &weights)
    {
        const Parts complete = addPart(choice, label, weights);
        std::optional<ChosenWeights> judged;
        if (!complete.empty())
            judged = judge(choice, complete);
        const std::lock_guard lock(m_mutex);
        if (judged && isBetter(judged->choice))
            m_best = std::move(*judged);
        ++m_finished;
        m_changed.notify_all();
    }

    /// The parts of a choice if this was the last one, otherwise nothing.
    Parts addPart(const Choice &choice, std::size_t label, const std::vector<float> &weights)
    {
        const std::lock_guard lock(m_mutex);
        Parts &parts = m_parts[{choice.c, choice.balanced}];
        parts.resize(classes());
        parts[label] = weights;
        const bool complete =
            std::none_of(parts.begin(), parts.end(), [](const auto &each) { return each.empty(); });
        return complete ? std::exchange(parts, {}) : Parts{};
    }

    ChosenWeights judge(Choice choice, const Parts &parts) const
    {
        std::vector<float> weights;
        weights.reserve(parts.front().size() * classes());
        for (std::size_t row = 0; row < parts.front().size(); ++row)
            for (const auto &part : parts)
                weights.push_back(part[row]);
        std::vector<std::int32_t> predicted;
        for (const SparseVector &row : m_development.rows)
            predicted.push_back(largestMargin(margins(weights, classes(), row)));
        choice.dev =
            scoreClassification(m_development.labels, predicted, classes()).metric(m_development.metric);
        return {choice, std::move(weights)};
    }

    /// Better on dev, or equal and earlier in the grid.
    bool isBetter(const Choice &choice) const
    {
        const Choice &best = m_best.choice;
        const auto order = [](const Choice &each) { return std::tuple(-each.dev, each.balanced, each.c); };
        return m_best.weights.empty() || order(choice) < order(best);
    }

    const LinearProblem m_problem;
    const DevelopmentRows m_development;
    const std::stop_token m_stop;
    const Grid m_grid;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::pair<double, bool>, Parts> m_parts; ///< unfinished ones, by C and balance
    ChosenWeights m_best;
    std::size_t m_next = 0, m_finished = 0;
};

} // namespace

Expected<ChosenWeights> searchGrid(LinearProblem problem, DevelopmentRows development, int threads,
                                   ProgressSink &progress, std::stop_token stop)
{
    const auto search = std::make_shared<Search>(std::move(problem), std::move(development), std::move(stop));
    ProgressMeter meter(progress, "linear", "models", search->models());
    meter.at(0);
    const std::size_t workers = std::min(std::size_t(std::max(threads, 1)), search->jobs());
    for (std::size_t i = 0; i < workers; ++i)
        std::thread([search] { search->work(); }).detach();
    return search->wait(meter);
}

} // namespace tlm
