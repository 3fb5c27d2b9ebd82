#include "core/sweep/sweep.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/base/hash.h"
#include "core/data/corpus.h"
#include "core/data/task.h"
#include "core/sweep/pointmaker.h"

namespace tlm {

namespace {

constexpr std::size_t mostPoints = 100'000;

std::string placeOf(const SweepDefinition &definition, const std::vector<std::string> &values)
{
    std::string place;
    for (std::size_t i = 0; i < values.size(); ++i)
        place += fmt::format("{}{}={}", i == 0 ? "" : " ", definition.axes[i].key, values[i]);
    return place;
}

Expected<> checkAxes(const SweepDefinition &definition)
{
    std::set<std::string_view> seen;
    std::size_t points = 1;
    for (const SweepAxis &each : definition.axes) {
        if (!seen.insert(each.key).second)
            return failure(ErrorCode::Usage, fmt::format("{} is varied twice.", each.key), each.key);
        if (each.values.empty())
            return failure(ErrorCode::Usage, fmt::format("{} has no value.", each.key), each.key);
        points = std::min(points * each.values.size(), mostPoints + 1);
    }
    if (points > mostPoints)
        return failure(ErrorCode::Usage, fmt::format("A sweep has at most {} experiments.", mostPoints));
    if (seen.contains("selection") && (!definition.corpora.empty() || seen.contains(axis::corpus)))
        return failure(ErrorCode::Usage, "Either selections are named or corpora to select from.",
                       "selection");
    return {};
}

/// Tasks and corpora that experiments share are looked up once.
Expected<> checkNames(const Workspace &workspace, const std::vector<SweepPoint> &points)
{
    std::set<std::string> tasks, corpora;
    for (const SweepPoint &point : points) {
        tasks.insert(point.configuration.task);
        for (const SelectionOptions &selection : point.selections)
            corpora.insert(selection.corpora.begin(), selection.corpora.end());
    }
    for (const std::string &task : tasks)
        if (const auto there = summarizeTask(workspace, task); !there)
            return tl::unexpected(there.error());
    for (const std::string &corpus : corpora)
        if (const auto there = summarizeCorpus(workspace, corpus); !there)
            return tl::unexpected(there.error());
    return {};
}

/// The values of experiment `number`, the last axis changing fastest.
std::vector<std::string> valuesOf(const std::vector<SweepAxis> &axes, std::size_t number)
{
    std::vector<std::string> values(axes.size());
    for (std::size_t i = axes.size(); i-- > 0;) {
        values[i] = axes[i].values[number % axes[i].values.size()];
        number /= axes[i].values.size();
    }
    return values;
}

} // namespace

std::string nameFor(const SweepDefinition &definition)
{
    const ExperimentRequest &base = definition.base;
    std::string text = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", base.task, base.selection, base.model,
                                   base.method, base.recipe, base.scale, base.tableB1, base.budget,
                                   fmt::join(base.assignments, "|"), fmt::join(definition.corpora, "+"));
    for (const SweepAxis &each : definition.axes)
        text += fmt::format("|{}={}", each.key, fmt::join(each.values, ","));
    return "sweep-" + hashText(text).substr(0, 8);
}

Expected<std::vector<SweepPoint>> expandSweep(const Workspace &workspace, const SweepDefinition &definition)
{
    if (auto checked = checkAxes(definition); !checked)
        return tl::unexpected(checked.error());
    std::size_t count = 1;
    for (const SweepAxis &each : definition.axes)
        count *= each.values.size();
    std::vector<SweepPoint> points;
    for (std::size_t number = 0; number < count; ++number) {
        const auto values = valuesOf(definition.axes, number);
        auto point = PointMaker(workspace, definition).make(values);
        if (!point) {
            point.error().where = placeOf(definition, values);
            return tl::unexpected(point.error());
        }
        points.push_back(std::move(*point));
    }
    if (auto checked = checkNames(workspace, points); !checked)
        return tl::unexpected(checked.error());
    return points;
}

} // namespace tlm
