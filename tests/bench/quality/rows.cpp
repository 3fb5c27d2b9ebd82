#include <fmt/format.h>

#include "core/data/sample.h"
#include "tests/bench/quality/options.h"
#include "tests/bench/quality/tasks.h"

namespace tlm::bench {

namespace {

enum class Kind {
    Plain,
    OrdinaryStart, ///< pre-LN with BERT's deviations, the other initialisation of task only
    Hour           ///< scale mini, an hour with its fine-tuning
};

struct System
{
    const char *name;
    Method method;
    Kind kind = Kind::Plain;
};

constexpr System systems[] = {{"tlm", Method::Tlm},
                              {"random", Method::Random},
                              {"task-only", Method::TaskOnly},
                              {"task-only-ordinary", Method::TaskOnly, Kind::OrdinaryStart},
                              {"linear", Method::Linear},
                              {"pretrained", Method::FineTune},
                              {"pretrained-tlm", Method::PretrainedTlm},
                              {"tlm-hour", Method::Tlm, Kind::Hour}};

void startOrdinarily(ModelConfiguration &encoder)
{
    encoder.preNorm = true;
    encoder.embeddingDeviation = 0.02;
    encoder.positionStart = PositionStart::Normal;
    encoder.positionScale = 0.02;
}

void startPretrained(Configuration &configuration, const std::filesystem::path &model)
{
    configuration.model = model.string();
    if (hasJointStage(configuration.method))
        configuration.joint.tokens = 2'000'000;   // ten minutes of two cores
    configuration.fineTuning.learningRate = 1e-4; // of a small encoder
}

Configuration configure(const System &system, const BenchTask &task, std::uint64_t seed,
                        const Options &options)
{
    const Scale scale = system.kind == Kind::Hour ? Scale::Mini : Scale::Tiny;
    Configuration configuration = preset(system.method, Recipe::Fast, scale);
    configuration.task = task.name;
    configuration.seed = seed;
    configuration.compute.threads = options.threads;
    configuration.compute.device = Device::Cpu;
    if (needsSelection(system.method))
        configuration.selection = system.method == Method::Random ? randomName(task) : selectionName(task);
    configuration.encoder.pooling = task.pooling;
    configuration.encoder.positions = configuration.joint.taskLength = task.length;
    if (system.method == Method::TaskOnly)
        configuration.fineTuning.epochs = 30; // the best one on dev counts
    if (needsModel(system.method))
        startPretrained(configuration, options.pretrained);
    if (system.kind == Kind::OrdinaryStart)
        startOrdinarily(configuration.encoder);
    if (system.kind == Kind::Hour)
        (void)applyBudget(configuration, "54min");
    return configuration;
}

bool belongs(const System &system, const BenchTask &task, int seed, const Options &options)
{
    if (system.kind == Kind::Hour)
        return task.name == "scierc" && seed == 1;
    if (system.kind == Kind::OrdinaryStart)
        return task.name == sampleTaskName;
    if (needsModel(system.method))
        return task.comparesPretrained && seed == 1 && !options.pretrained.empty();
    return system.method != Method::Linear || seed == 1;
}

} // namespace

std::string Row::name() const
{
    return fmt::format("{} {} {}", task, system, configuration.seed);
}

std::vector<Row> plannedRows(const Options &options)
{
    std::vector<Row> rows;
    for (const BenchTask &task : benchTasks()) {
        for (int seed = 1; seed <= task.seeds; ++seed) {
            for (const System &system : systems) {
                if (belongs(system, task, seed, options))
                    rows.push_back({task.name, system.name,
                                    configure(system, task, static_cast<std::uint64_t>(seed), options)});
            }
        }
    }
    return rows;
}

} // namespace tlm::bench
