#include <limits>
#include <memory>

#include <fmt/format.h>

#include "app/learn/preparation.h"
#include "app/learn/verbs.h"
#include "app/terminal/workspaceverb.h"
#include "core/training/estimate.h"
#include "core/training/forecast.h"

namespace tlm {

namespace {

struct ProbeOptions
{
    std::string configuration;
    bool findBatch = false;
    std::uint64_t limit = std::numeric_limits<std::uint64_t>::max();
};

void tell(const LargestBatch &largest, const ComputeSetup &setup, Output &output)
{
    output.line({{"largest_batch",
                  {{"batch_tokens", largest.tokens},
                   {"memory_bytes", largest.cost.memoryBytes},
                   {"free_bytes", largest.freeBytes},
                   {"tokens_per_second", largest.cost.tokensPerSecond},
                   {"device", setup.deviceName()}}}});
    output.text(
        fmt::format("The largest batch is {} tokens (--set joint.batch_tokens={}): it takes {} of {} that "
                    "were free, and learns {:.0f} tokens a second.\n",
                    largest.tokens, largest.tokens,
                    bytesText(double(largest.cost.memoryBytes - largest.cost.memoryBefore)),
                    bytesText(double(largest.freeBytes)), largest.cost.tokensPerSecond));
}

void tell(const CostEstimate &estimate, const ComputeSetup &setup, Output &output)
{
    output.line({{"estimate",
                  {{"seconds", estimate.seconds},
                   {"tokens_per_second", estimate.tokensPerSecond},
                   {"memory_bytes", estimate.memoryBytes},
                   {"device", setup.deviceName()}}}});
    output.text(
        fmt::format("The training will take about {:.0f} s at {:.0f} tokens a second, and {} of memory.\n",
                    estimate.seconds, estimate.tokensPerSecond, bytesText(double(estimate.memoryBytes))));
}

Expected<> findBatch(const Configuration &configuration, const ComputeSetup &setup, std::uint64_t limit,
                     VerbContext &context)
{
    const auto largest = findLargestBatch(configuration, setup, limit, context.output, context.stop);
    if (!largest)
        return tl::unexpected(largest.error());
    if (largest->tokens == 0)
        return failure(ErrorCode::MemoryExhausted,
                       fmt::format("Not even a batch of one sequence fits into the {} of memory that may be "
                                   "taken. Choose shorter lengths or a smaller scale.",
                                   bytesText(double(largest->freeBytes))),
                       "joint.task_length");
    tell(*largest, setup, context.output);
    return {};
}

/// What is prepared for the estimate stays in the cache, where the run will find it.
Expected<> estimate(const Configuration &configuration, const Workspace &workspace, const ComputeSetup &setup,
                    VerbContext &context)
{
    const auto look = Preparation::begin(workspace, "estimate");
    if (!look)
        return tl::unexpected(look.error());
    const auto texts = openTexts(workspace, configuration);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto data = prepareData(*texts, configuration, {look->folder.path(), look->cache}, setup.threads,
                                  context.output, context.stop);
    if (!data)
        return tl::unexpected(data.error());
    return estimateCost(configuration, *data, setup, context.stop).map([&](const CostEstimate &cost) {
        tell(cost, setup, context.output);
    });
}

Expected<> probe(const ProbeOptions &options, const Workspace &workspace, VerbContext &context)
{
    const auto configuration = readConfiguration(options.configuration, workspace);
    if (!configuration)
        return tl::unexpected(configuration.error());
    const auto setup = setUpCompute(configuration->compute);
    if (!setup)
        return tl::unexpected(setup.error());
    return options.findBatch ? findBatch(*configuration, *setup, options.limit, context)
                             : estimate(*configuration, workspace, *setup, context);
}

} // namespace

void addProbeVerb(Program &program)
{
    CLI::App &verb = program.addVerb("probe", "What a configuration will cost here, by some of its steps");
    const auto options = std::make_shared<ProbeOptions>();
    verb.add_option("--configuration", options->configuration, "The configuration as JSON")->required();
    verb.add_flag("--find-batch", options->findBatch, "Tell the largest batch that memory holds instead");
    verb.add_option("--limit", options->limit, "Bytes of memory that the largest batch may take at most");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return probe(*options, workspace, context);
        });
    });
}

} // namespace tlm
