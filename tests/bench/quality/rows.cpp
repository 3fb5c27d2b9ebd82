#include <fmt/format.h>

#include "tests/bench/quality/options.h"
#include "tests/bench/quality/tasks.h"

namespace tlm::bench {

namespace {

struct Variant
{
    const char *name;
    Method method;
    bool ordinaryStart = false; ///< pre-LN with BERT's deviations, the other initialisation of task only
};

constexpr Variant variants[] = {{"tlm", Method::Tlm},
                                {"random", Method::Random},
                                {"task-only", Method::TaskOnly},
                                {"task-only-ordinary", Method::TaskOnly, true},
                                {"linear", Method::Linear}};

Configuration configure(const Variant &variant, const BenchTask &task, std::uint64_t seed,
                        const Options &options)
{
    Configuration configuration = preset(variant.method, Recipe::Fast, Scale::Tiny);
    configuration.task = task.name;
    configuration.seed = seed;
    configuration.compute.threads = options.threads;
    configuration.compute.device = Device::Cpu;
    if (needsSelection(variant.method))
        configuration.selection = task.name + (variant.method == Method::Random ? "-random" : "-50");
    configuration.encoder.pooling = task.pooling;
    configuration.encoder.positions = configuration.joint.taskLength = task.length;
    if (variant.method == Method::TaskOnly)
        configuration.fineTuning.epochs = 30; // the best one on dev counts
    if (variant.ordinaryStart) {
        configuration.encoder.preNorm = true;
        configuration.encoder.embeddingDeviation = 0.02;
        configuration.encoder.positionStart = PositionStart::Normal;
        configuration.encoder.positionScale = 0.02;
    }
    return configuration;
}

} // namespace

std::vector<Row> plannedRows(const Options &options)
{
    std::vector<Row> rows;
    for (const BenchTask &task : benchTasks()) {
        for (int seed = 1; seed <= task.seeds; ++seed) {
            for (const Variant &variant : variants) {
                if (variant.method != Method::Linear || seed == 1)
                    rows.push_back({fmt::format("{} {} {}", task.name, variant.name, seed),
                                    configure(variant, task, static_cast<std::uint64_t>(seed), options)});
            }
        }
    }
    return rows;
}

} // namespace tlm::bench
