#include "core/history/results.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/history/publishedresults.h"

namespace tlm {

namespace {

bool counts(const Run &run)
{
    return run.state == RunState::Finished && run.test && !run.archived;
}

Result resultOf(const std::vector<const Run *> &group)
{
    const Configuration &configuration = group.front()->configuration;
    Result result{configuration.method, configuration.recipe, configuration.scale, {}, {}, {}, {}, 0, 0};
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

struct Group
{
    Configuration configuration;
    std::vector<const Run *> runs;
};

/// Equal of equal configurations; of others mostly not.
std::size_t likeness(const Configuration &configuration)
{
    std::size_t hash = std::hash<std::string>()(configuration.selection + '/' + configuration.model);
    const auto mix = [&hash](auto value) { hash = hash * 31 + std::hash<decltype(value)>()(value); };
    const JointConfiguration &joint = configuration.joint;
    const FineTuningConfiguration &tuning = configuration.fineTuning;
    mix(int(configuration.method));
    mix(int(configuration.scale));
    mix(configuration.data.examplesPerClass);
    mix(configuration.encoder.hidden);
    mix(joint.tokens);
    mix(joint.steps);
    mix(joint.rho1);
    mix(joint.rho2);
    mix(joint.learningRate);
    mix(tuning.epochs);
    mix(tuning.learningRate);
    return hash;
}

} // namespace

Configuration withoutSeed(Configuration configuration)
{
    configuration.seed = 0;
    configuration.compute = {};
    return configuration;
}

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
    std::vector<Group> groups;
    std::unordered_multimap<std::size_t, std::size_t> placesOf; ///< of groups, by what they are alike in
    for (const Run &run : runs) {
        if (!counts(run) || run.configuration.task != task)
            continue;
        Configuration key = withoutSeed(run.configuration);
        const std::size_t hash = likeness(key);
        const auto [first, last] = placesOf.equal_range(hash);
        const auto found = std::find_if(
            first, last, [&](const auto &place) { return groups[place.second].configuration == key; });
        if (found != last) {
            groups[found->second].runs.push_back(&run);
            continue;
        }
        placesOf.emplace(hash, groups.size());
        groups.push_back({std::move(key), {&run}});
    }
    std::vector<Result> results = publishedResults(task);
    for (const Group &group : groups)
        results.push_back(resultOf(group.runs));
    std::ranges::stable_sort(results, std::greater(), [](const Result &result) { return result.test.mean; });
    return results;
}

} // namespace tlm
