#include "bench/window/manyruns.h"

#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/history/runstate.h"

namespace tlm::bench {

namespace {

constexpr std::array tasks{"acl_arc", "ag", "chemprot", "helpful", "hyperpartisan", "imdb", "rct", "scierc"};
constexpr std::array metrics{"loss.mlm.external", "loss.mlm.internal", "loss.task",    "learning_rate",
                             "tokens_per_second", "dev.macro_f1",      "dev.accuracy", "dev.loss"};
constexpr std::array tags{"paper", "baseline", "best", "sweep", "try"};
constexpr std::int64_t minute = 60'000;

Configuration configurationOf(std::int64_t number)
{
    const auto method = static_cast<Method>(number % 8);
    const auto scale = static_cast<Scale>(number / 8 % 5);
    Configuration configuration = preset(method, number % 3 ? Recipe::Fast : Recipe::Faithful, scale);
    configuration.task = tasks[std::size_t(number / 40) % tasks.size()];
    configuration.selection = "selection-" + std::to_string(number % 17);
    configuration.seed = std::uint64_t(number);
    configuration.joint.rho1 = 1 + number % 5;
    return configuration;
}

Run runOf(std::int64_t number, std::int64_t now)
{
    const CounterRandom random(1, std::uint64_t(number));
    const auto share = [&](std::uint64_t draw) { return double(random.below(draw, 1'000'000)) / 1e6; };
    Run run;
    run.configuration = configurationOf(number);
    run.state = number % 19 == 0   ? RunState::Failed
                : number % 23 == 0 ? RunState::Stopped
                                   : RunState::Finished;
    run.error = run.state == RunState::Failed ? "The loss was not a number." : "";
    run.created = now - number * 7 * minute;
    run.updated = run.created + 60 * minute;
    run.device = "cpu";
    run.host = "a-machine";
    run.step = run.totalSteps = 1000;
    run.tokens = std::uint64_t(1e6 + 1e8 * share(0));
    run.flops = 1e15 * (1 + share(1));
    run.flopsReal = 2 * run.flops;
    run.seconds = 60 + 36'000 * share(2);
    run.bestStep = 900;
    run.dev = 0.3 + 0.6 * share(3);
    if (run.state == RunState::Finished)
        run.test = *run.dev - 0.02 * share(4);
    run.note = number % 11 == 0 ? "# Run " + std::to_string(number) + "\n\nwith *other* settings" : "";
    if (number % 3 == 0)
        run.tags = {tags[std::size_t(number / 3) % tags.size()]};
    run.starred = number % 29 == 0;
    run.archived = number % 31 == 0;
    return run;
}

std::vector<MetricPoint> pointsOf(const Run &run, std::int64_t number, std::int64_t count)
{
    std::vector<MetricPoint> points;
    const CounterRandom random(2, std::uint64_t(number));
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t step = i / std::int64_t(metrics.size()) + 1;
        const double noise = double(random.below(std::uint64_t(i), 1000)) / 1000;
        const bool broken = i % 9973 == 9972;
        points.push_back({step, std::uint64_t(step) * 2048, metrics[std::size_t(i) % metrics.size()],
                          broken ? std::nan("") : 8 * std::exp(-double(step) / 200) + noise,
                          run.created + step * 1000});
    }
    return points;
}

} // namespace

Expected<> makeManyRuns(const std::filesystem::path &root, const ManyRuns &size, ProgressSink &progress)
{
    auto history = History::open(root);
    if (!history)
        return tl::unexpected(history.error());
    ProgressMeter meter(progress, "history", "runs", std::uint64_t(size.runs));
    const std::int64_t now = currentTime();
    for (std::int64_t number = size.runs; number > 0; --number) {
        Run run = runOf(number, now);
        const auto id = history->reserve();
        if (!id)
            return tl::unexpected(id.error());
        run.id = *id;
        const auto points = pointsOf(run, number, size.points / size.runs);
        if (const auto added = history->add(run, points, [] { return Expected<>(); }); !added)
            return added;
        meter.add();
    }
    meter.finish();
    return {};
}

} // namespace tlm::bench
