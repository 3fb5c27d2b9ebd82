#include "tests/bench/quality/tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/predictionsfile.h"
#include "tests/bench/quality/results.h"
#include "tests/bench/quality/tasks.h"

namespace tlm::bench {

namespace {

/// What the seeds of one system reached on one task.
struct Cell
{
    double dev = 0, test = 0, minutes = 0, tokens = 0;
    std::vector<std::string> runs;
    std::set<std::string> commits;

    void add(const Json &figures)
    {
        dev += figures.value("dev", 0.0);
        test += figures.value("test", 0.0);
        minutes += figures.value("minutes", 0.0);
        tokens += figures.value("tokens", 0.0);
        runs.push_back(figures.value("run", ""));
        commits.insert(figures.value("commit", ""));
    }
    double mean(double Cell::*sum) const { return this->*sum / double(runs.size()); }
};

using Cells = std::map<std::string, std::map<std::string, Cell>>; ///< by task and system

Cells measuredCells(const Options &options)
{
    Cells cells;
    for (const Row &row : plannedRows(options)) {
        if (const auto figures = figuresOf(row, options))
            cells[row.task][row.system].add(*figures);
    }
    return cells;
}

Expected<std::vector<StoredPredictions>> predictionsOf(const Workspace &workspace, const Cell &cell)
{
    std::vector<StoredPredictions> all;
    for (const std::string &run : cell.runs) {
        auto predictions = readPredictions(workspace.run(run), Split::Test);
        if (!predictions)
            return tl::unexpected(predictions.error());
        all.push_back(std::move(*predictions));
    }
    return all;
}

SystemPredictions viewsOf(const std::vector<StoredPredictions> &predictions)
{
    SystemPredictions views;
    for (const StoredPredictions &each : predictions)
        views.emplace_back(each.predicted);
    return views;
}

Expected<std::string> difference(const Workspace &workspace, const Cell &tlm, const Cell &other,
                                 TaskMetric metric)
{
    const auto ours = predictionsOf(workspace, tlm), theirs = predictionsOf(workspace, other);
    for (const auto *each : {&ours, &theirs}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    const StoredPredictions &like = ours->front();
    return pairedBootstrap(like.truth, viewsOf(*ours), viewsOf(*theirs), like.labels.size(), metric)
        .map([](const PairedDifference &paired) {
            return fmt::format("{:+.1f} [{:+.1f}, {:+.1f}]", 100 * paired.difference, 100 * paired.low,
                               100 * paired.high);
        });
}

Expected<std::string> taskTable(const Workspace &workspace, const BenchTask &task,
                                const std::map<std::string, Cell> &systems)
{
    std::string table = fmt::format("{:<20} {:>5} {:>6} {:>6} {:>8} {:>11}  {:<20}  {}\n", task.name, "seeds",
                                    "dev", "test", "minutes", "tokens", "tlm above it, 95 %", "commit");
    const auto tlm = systems.find("tlm");
    for (const auto &[name, cell] : systems) {
        Expected<std::string> above{""};
        if (tlm != systems.end() && name != "tlm")
            above = difference(workspace, tlm->second, cell, task.metric);
        if (!above)
            return above;
        table += fmt::format("{:<20} {:>5} {:>6.1f} {:>6.1f} {:>8.1f} {:>11.0f}  {:<20}  {}\n", name,
                             cell.runs.size(), 100 * cell.mean(&Cell::dev), 100 * cell.mean(&Cell::test),
                             cell.mean(&Cell::minutes), cell.mean(&Cell::tokens), *above,
                             fmt::join(cell.commits, " "));
    }
    return table + '\n';
}

/// Over the tasks on which all of these systems were measured.
std::string meansOverTasks(const Cells &cells)
{
    constexpr std::array systems{"tlm", "random", "task-only", "linear"};
    std::map<std::string, std::pair<double, double>> sums;
    int tasks = 0;
    for (const auto &[task, measured] : cells) {
        if (!std::ranges::all_of(systems, [&](const char *system) { return measured.contains(system); }))
            continue;
        ++tasks;
        for (const char *system : systems) {
            sums[system].first += measured.at(system).mean(&Cell::dev);
            sums[system].second += measured.at(system).mean(&Cell::test);
        }
    }
    if (tasks == 0)
        return {};
    std::string table = fmt::format("{:<20} {:>5} {:>6} {:>6}\n", "mean of tasks", "tasks", "dev", "test");
    for (const char *system : systems)
        table += fmt::format("{:<20} {:>5} {:>6.1f} {:>6.1f}\n", system, tasks,
                             100 * sums[system].first / tasks, 100 * sums[system].second / tasks);
    return table;
}

} // namespace

Expected<std::string> qualityTables(const Workspace &workspace, const Options &options)
{
    const Cells cells = measuredCells(options);
    std::string text;
    for (const auto &[name, systems] : cells) {
        const auto table = taskTable(workspace, benchTask(name), systems);
        if (!table)
            return table;
        text += *table;
    }
    return text + meansOverTasks(cells);
}

} // namespace tlm::bench
