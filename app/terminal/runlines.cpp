#include "app/terminal/runlines.h"

#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace tlm {

namespace {

std::string score(const std::optional<double> &value)
{
    return value ? fmt::format("{:.1f}", 100 * *value) : "–";
}

} // namespace

Json runFigures(const Run &run)
{
    const bool began = run.state != RunState::Queued && run.state != RunState::Preparing;
    return {{"id", run.id},
            {"state", runStateName(run.state)},
            {"best_step", orNull(run.bestStep)},
            {"dev", orNull(run.dev)},
            {"test", orNull(run.test)},
            {"tokens", began ? Json(run.tokens) : Json(nullptr)},
            {"flops", began ? Json(run.flops) : Json(nullptr)},
            {"flops_real", began ? Json(run.flopsReal) : Json(nullptr)},
            {"seconds", began ? Json(run.seconds) : Json(nullptr)}};
}

Json runRow(const Run &run)
{
    auto row = runFigures(run);
    const auto &configuration = run.configuration;
    row["task"] = configuration.task;
    row["selection"] = configuration.selection;
    row["method"] = methodName(configuration.method);
    row["recipe"] = recipeName(configuration.recipe);
    row["scale"] = scaleName(configuration.scale);
    row["seed"] = configuration.seed;
    row["created"] = timeText(run.created);
    row["name"] = run.name;
    row["starred"] = run.starred;
    row["archived"] = run.archived;
    row["note"] = run.note;
    row["tags"] = run.tags;
    return row;
}

std::string runText(const Run &run)
{
    const auto &configuration = run.configuration;
    return fmt::format(
        "{:>5}  {:<9}  {:<16}  {:<14}  {:<6}  seed {:<3}  dev {:>5}  test {:>5}  {:>11} tokens  {:>7.1f} s\n",
        run.id, runStateName(run.state), configuration.task, methodName(configuration.method),
        scaleName(configuration.scale), configuration.seed, score(run.dev), score(run.test), run.tokens,
        run.seconds);
}

void tellRun(const Run &run, Output &output)
{
    output.line({{"run", runFigures(run)}});
    output.text(runText(run));
}

std::string timeText(std::int64_t milliseconds)
{
    const std::time_t seconds = milliseconds / 1000;
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

} // namespace tlm
