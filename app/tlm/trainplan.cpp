#include "app/tlm/trainplan.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/tlm/workspaceverb.h"
#include "core/experiment/field.h"
#include "core/selection/selection.h"

namespace tlm {

namespace {

Expected<Configuration> startingPoint(const TrainOptions &options)
{
    if (!options.config.empty()) {
        const auto json = readJson(options.config);
        if (!json)
            return tl::unexpected(json.error());
        return configurationFromJson(*json, options.config.string());
    }
    const auto method = methodFromName(options.method.empty() ? "tlm" : options.method);
    const auto recipe = recipeFromName(options.recipe.empty() ? "fast" : options.recipe);
    const auto scale = scaleFromName(options.scale.empty() ? "tiny" : options.scale);
    if (!method)
        return tl::unexpected(Error{method.error().code, method.error().cause, "--method " + options.method});
    if (!recipe)
        return tl::unexpected(Error{recipe.error().code, recipe.error().cause, "--recipe " + options.recipe});
    if (!scale)
        return tl::unexpected(Error{scale.error().code, scale.error().cause, "--scale " + options.scale});
    return preset(*method, *recipe, *scale);
}

/// The failure of an option, placed at this option.
Expected<> at(const std::string &place, Expected<> applied)
{
    return applied.map_error([&](Error error) {
        error.where = place;
        return error;
    });
}

Expected<> applyOptions(const TrainOptions &options, const CommonOptions &common,
                        Configuration &configuration)
{
    if (!options.task.empty())
        configuration.task = options.task;
    if (!options.selection.empty())
        configuration.selection = options.selection;
    if (!options.model.empty())
        configuration.model = options.model;
    if (common.threads > 0)
        configuration.compute.threads = common.threads;
    if (common.device != "auto")
        configuration.compute.device = common.device == "cuda" ? Device::Cuda : Device::Cpu;
    if (!options.budget.empty()) {
        if (auto applied = at("--budget " + options.budget, applyBudget(configuration, options.budget));
            !applied)
            return applied;
    }
    for (const auto &assignment : options.assignments) {
        if (auto applied = at("--set " + assignment, setField(configuration, assignment)); !applied)
            return applied;
    }
    return {};
}

Expected<> checkConfiguration(const Configuration &configuration, const std::string &where)
{
    const auto problems = validate(configuration);
    if (problems.empty())
        return {};
    std::string causes;
    for (const auto &problem : problems)
        causes += fmt::format("{}{}: {}", causes.empty() ? "" : " ", problem.key, problem.error.cause);
    return failure(problems.front().error.code, causes, where.empty() ? problems.front().key : where);
}

/// The random selection that stands beside a selection: as many tokens from the same corpora.
Expected<std::string> randomSelection(const Configuration &configuration, const Workspace &workspace,
                                      VerbContext &context)
{
    const auto like = summarizeSelection(workspace, configuration.selection);
    if (!like)
        return tl::unexpected(like.error());
    if (like->options.selector == Selector::Random)
        return configuration.selection;
    SelectionOptions options;
    options.name = fmt::format("{}-random-{}", configuration.selection, configuration.seed);
    options.task = configuration.task;
    options.corpora = like->corpora;
    options.selector = Selector::Random;
    options.like = configuration.selection;
    options.seed = configuration.seed;
    options.guard = like->options.guard;
    options.threads = threadCount(context.options);
    if (summarizeSelection(workspace, options.name))
        return options.name;
    return makeSelection(workspace, options, context.output, context.stop).map([&](const Selection &) {
        return options.name;
    });
}

/// Names are looked up before a run exists, so that a slip of the pen leaves nothing behind.
Expected<> checkNames(const Configuration &configuration, const Workspace &workspace)
{
    if (const auto task = summarizeTask(workspace, configuration.task); !task)
        return tl::unexpected(task.error());
    if (configuration.selection.empty())
        return {};
    return summarizeSelection(workspace, configuration.selection).map([](const SelectionSummary &) {});
}

} // namespace

Expected<std::vector<Configuration>> planTraining(const TrainOptions &options, const Workspace &workspace,
                                                  VerbContext &context)
{
    auto configuration = startingPoint(options);
    if (!configuration)
        return tl::unexpected(configuration.error());
    if (const auto applied = applyOptions(options, context.options, *configuration); !applied)
        return tl::unexpected(applied.error());
    if (const auto checked = checkConfiguration(*configuration, options.config.string()); !checked)
        return tl::unexpected(checked.error());
    if (const auto known = checkNames(*configuration, workspace); !known)
        return tl::unexpected(known.error());
    const auto seeds = options.seeds.empty() ? std::vector{configuration->seed} : options.seeds;
    std::vector<Configuration> configurations;
    for (const auto seed : seeds) {
        configuration->seed = seed;
        configurations.push_back(*configuration);
        if (configuration->method != Method::Random)
            continue;
        auto selection = randomSelection(*configuration, workspace, context);
        if (!selection)
            return tl::unexpected(selection.error());
        configurations.back().selection = std::move(*selection);
    }
    return configurations;
}

std::string fieldHelp()
{
    std::string help;
    for (const auto &field : fields()) {
        std::string range;
        if (field.kind == FieldKind::Choice)
            range = fmt::format("{}", fmt::join(field.choices, "|"));
        else if (field.kind == FieldKind::Integer || field.kind == FieldKind::Real)
            range = fmt::format("{:g} to {:g} {}", field.minimum, field.maximum, field.unit);
        help += fmt::format("  {:<28} {} [{}]\n", field.key, field.help, range);
    }
    return help;
}

} // namespace tlm
