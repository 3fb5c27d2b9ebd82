#include "core/history/results.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/history/publishedresults.h"

namespace tlm {

namespace {

bool counts(const Run &run)
{
    return run.state == RunState::Finished && run.test && !run.archived;
}

/// What makes runs repetitions of each other: all of the configuration but the seed and the computer.
Configuration withoutSeed(Configuration configuration)
{
    configuration.seed = 0;
    configuration.compute = {};
    return configuration;
}

Result resultOf(const std::vector<const Run *> &group)
{
    const Configuration &configuration = group.front()->configuration;
    Result result{configuration.method, configuration.scale, {}, {}, {}, {}, 0, 0};
    std::vector<double> dev, test;
    for (const Run *run : group) {
        result.runs.push_back(run->id);
        dev.push_back(run->dev.value_or(0));
        test.push_back(*run->test);
        result.flops += run->flopsReal / static_cast<double>(group.size());
        result.seconds += run->seconds / static_cast<double>(group.size());
    }
    result.dev = meanScore(dev);
    result.test = meanScore(test);
    return result;
}

} // namespace

MeanScore meanScore(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, values.size() > 1 ? std::sqrt(squares / (count - 1)) : 0};
}

std::vector<std::string> tasksWithResults(const std::vector<Run> &runs)
{
    std::vector<std::string> tasks;
    for (const Run &run : runs)
        if (counts(run) && std::ranges::find(tasks, run.configuration.task) == tasks.end())
            tasks.push_back(run.configuration.task);
    return tasks;
}

std::vector<Result> resultsOf(const std::vector<Run> &runs, const std::string &task)
{
    std::vector<std::pair<Configuration, std::vector<const Run *>>> groups;
    for (const Run &run : runs) {
        if (!counts(run) || run.configuration.task != task)
            continue;
        const Configuration key = withoutSeed(run.configuration);
        auto group = std::ranges::find(groups, key, &decltype(groups)::value_type::first);
        if (group == groups.end())
            group = groups.insert(groups.end(), {key, {}});
        group->second.push_back(&run);
    }
    std::vector<Result> results = publishedResults(task);
    for (const auto &[key, group] : groups)
        results.push_back(resultOf(group));
    std::ranges::stable_sort(results, std::greater(), [](const Result &result) { return result.test.mean; });
    return results;
}

} // namespace tlm
