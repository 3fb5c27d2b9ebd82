#include "app/tlm/planlines.h"

#include <fmt/format.h>

#include "core/data/task.h"
#include "core/experiment/modelfolder.h"
#include "core/experiment/planner.h"

namespace tlm {

namespace {

std::string headText(const Configuration &configuration)
{
    return fmt::format("{}, {}, {} {}, seed {}\n", configuration.task, methodName(configuration.method),
                       recipeName(configuration.recipe), scaleName(configuration.scale), configuration.seed);
}

std::string costText(const Configuration &configuration, const Plan &plan)
{
    if (plan.parameters == 0)
        return "  no network\n";
    std::string text =
        fmt::format("  encoder of {:.1f} M parameters, joint stage of ", double(plan.parameters) / 1e6);
    if (configuration.joint.minutes > 0)
        text += fmt::format("{:g} minutes\n", configuration.joint.minutes);
    else
        text += fmt::format("{:.3g} tokens with padding (rho1 {}, rho2 {:g})\n"
                            "  {:.3g} FLOPs by the paper's rule, at most {:.3g} to compute in both stages\n",
                            double(plan.tokens), configuration.joint.rho1, configuration.joint.rho2,
                            plan.flops, plan.flopsReal);
    return text + fmt::format("  {} of memory, {} of disk\n", bytesText(double(plan.memoryBytes)),
                              bytesText(double(plan.diskBytes)));
}

/// `sizesKnown`: else there is no pretrained model yet that tells its sizes.
Json planJson(const Configuration &configuration, const Plan &plan, bool sizesKnown)
{
    const Json none;
    const bool timed = configuration.joint.minutes > 0;
    const auto bySizes = [&](auto value) { return sizesKnown ? Json(value) : none; };
    return {{"task", configuration.task},
            {"method", methodName(configuration.method)},
            {"seed", configuration.seed},
            {"parameters", bySizes(plan.parameters)},
            {"tokens", timed ? none : Json(plan.tokens)},
            {"minutes", timed ? Json(configuration.joint.minutes) : none},
            {"flops", timed ? none : bySizes(plan.flops)},
            {"flops_real", timed ? none : bySizes(plan.flopsReal)},
            {"memory_bytes", bySizes(plan.memoryBytes)},
            {"disk_bytes", bySizes(plan.diskBytes)},
            {"configuration", toJson(configuration)}};
}

} // namespace

std::string bytesText(double bytes)
{
    return bytes < 1e9 ? fmt::format("{:.3g} MB", bytes / 1e6) : fmt::format("{:.3g} GB", bytes / 1e9);
}

Expected<> tellPlan(const Configuration &configuration, const Workspace &workspace, Output &output)
{
    const auto task = summarizeTask(workspace, configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto sized = withModelFolder(configuration, workspace.root()).and_then(withModelSizes);
    if (!sized && sized.error().code != ErrorCode::ModelNotFound)
        return tl::unexpected(sized.error());
    const Plan plan = planRun(sized.value_or(configuration), task->sizes[0]);
    output.line({{"plan", planJson(configuration, plan, sized.has_value())}});
    output.text(headText(configuration) +
                (sized ? costText(configuration, plan)
                       : "  not known yet: there is no model " + configuration.model + '\n'));
    return {};
}

} // namespace tlm
