#include "core/evaluation/bootstrap.h"

#include <algorithm>
#include <map>

#include "core/base/random.h"
#include "core/evaluation/scores.h"

namespace tlm {

namespace {

/// Examples of the same truth and the same predictions count the same, so a sample is how often each kind of
/// example occurs in it.
class Examples
{
public:
    Examples(std::span<const std::int32_t> truth, const SystemPredictions &first,
             const SystemPredictions &second, std::size_t labels, TaskMetric metric)
        : m_runs(first), m_firsts(first.size()), m_labels(labels), m_metric(metric)
    {
        m_runs.insert(m_runs.end(), second.begin(), second.end());
        std::map<std::vector<std::int32_t>, std::uint32_t> known;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            std::vector<std::int32_t> kind{truth[i]};
            for (const auto &run : m_runs)
                kind.push_back(run[i]);
            const auto [place, isNew] = known.emplace(kind, std::uint32_t(m_kinds.size()));
            if (isNew)
                m_kinds.push_back(std::move(kind));
            m_kindOf.push_back(place->second);
        }
    }

    std::size_t size() const { return m_kindOf.size(); }
    std::vector<std::uint64_t> all() const
    {
        std::vector<std::uint64_t> counts(m_kinds.size());
        for (const std::uint32_t kind : m_kindOf)
            ++counts[kind];
        return counts;
    }
    std::vector<std::uint64_t> sample(const CounterRandom &random) const
    {
        std::vector<std::uint64_t> counts(m_kinds.size());
        for (std::uint64_t i = 0; i < size(); ++i)
            ++counts[m_kindOf[random.below(i, size())]];
        return counts;
    }
    /// Mean score of the first system's runs less that of the second's.
    double difference(const std::vector<std::uint64_t> &counts) const
    {
        double first = 0, second = 0;
        for (std::size_t run = 0; run < m_runs.size(); ++run)
            (run < m_firsts ? first : second) += score(counts, run);
        return first / double(m_firsts) - second / double(m_runs.size() - m_firsts);
    }

private:
    double score(const std::vector<std::uint64_t> &counts, std::size_t run) const
    {
        std::vector<std::vector<std::uint64_t>> confusion(m_labels, std::vector<std::uint64_t>(m_labels));
        for (std::size_t kind = 0; kind < m_kinds.size(); ++kind)
            confusion[std::size_t(m_kinds[kind][0])][std::size_t(m_kinds[kind][run + 1])] += counts[kind];
        return scoreConfusion(std::move(confusion)).metric(m_metric);
    }

    SystemPredictions m_runs;
    std::size_t m_firsts, m_labels;
    TaskMetric m_metric;
    std::vector<std::vector<std::int32_t>> m_kinds; ///< truth, then the prediction of each run
    std::vector<std::uint32_t> m_kindOf;            ///< of each example
};

double percentile(const std::vector<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

double twoSided(const std::vector<double> &sorted)
{
    constexpr double tie = 1e-12; // sums in another order
    const auto notAbove = std::ranges::upper_bound(sorted, tie) - sorted.begin();
    const auto notBelow = sorted.end() - std::ranges::lower_bound(sorted, -tie);
    return std::min(1.0, 2 * double(std::min(notAbove, notBelow)) / double(sorted.size()));
}

} // namespace

Expected<PairedDifference> pairedBootstrap(std::span<const std::int32_t> truth,
                                           const SystemPredictions &first, const SystemPredictions &second,
                                           std::size_t labels, TaskMetric metric,
                                           const BootstrapOptions &options, std::stop_token stop)
{
    if (truth.empty() || options.samples == 0)
        return PairedDifference{};
    const Examples examples(truth, first, second, labels, metric);
    std::vector<double> differences;
    for (std::uint32_t sample = 0; sample < options.samples; ++sample) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while two systems were compared.");
        differences.push_back(examples.difference(examples.sample(CounterRandom(options.seed, sample))));
    }
    std::ranges::sort(differences);
    const double outside = (1 - options.level) / 2;
    return PairedDifference{examples.difference(examples.all()), percentile(differences, outside),
                            percentile(differences, 1 - outside), twoSided(differences)};
}

} // namespace tlm
