#include "app/tlm/sweeplines.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/tlm/planlines.h"

namespace tlm {

namespace {

std::vector<std::string> namesOfSelections(const SweepPlan &plan)
{
    std::vector<std::string> names;
    for (const SelectionOptions &selection : plan.newSelections)
        names.push_back(selection.name);
    return names;
}

std::string axesText(const SweepDefinition &definition)
{
    std::vector<std::string> parts;
    for (const SweepAxis &each : definition.axes)
        parts.push_back(fmt::format("{} {}", each.values.size(), each.key));
    return fmt::format("{}", fmt::join(parts, " × "));
}

std::string costText(const SweepPlan &plan)
{
    std::string text = fmt::format("the new runs: {:.3g} tokens in the joint stages", plan.tokens);
    if (plan.minutes > 0)
        text += fmt::format(", and {:g} minutes where time is the budget", plan.minutes);
    return text + fmt::format("\n  {:.3g} FLOPs by the paper's rule, at most {:.3g} to compute; {} of disk\n",
                              plan.flops, plan.flopsReal, bytesText(double(plan.diskBytes)));
}

std::string sweepText(const SweepDefinition &definition, const std::vector<SweepPoint> &points,
                      const SweepPlan &plan, const StartedSweep *started)
{
    std::string text =
        fmt::format("{}: {} → {} different experiments, {} new runs, {} there already\n", definition.name,
                    axesText(definition), plan.experiments, plan.newRuns, plan.experiments - plan.newRuns);
    if (plan.experiments < points.size())
        text += fmt::format("{} of the {} combinations are equal to others\n",
                            points.size() - plan.experiments, points.size());
    if (!plan.newSelections.empty())
        text += fmt::format("selections {}: {}\n", started ? "made" : "to make",
                            fmt::join(namesOfSelections(plan), ", "));
    if (plan.flopsReal > 0 || plan.minutes > 0)
        text += costText(plan);
    return text;
}

} // namespace

void tellPoints(const SweepDefinition &definition, const std::vector<SweepPoint> &points,
                const SweepPlan &plan, Output &output)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        Json values = Json::object();
        std::string text;
        for (std::size_t number = 0; number < definition.axes.size(); ++number) {
            values[definition.axes[number].key] = points[i].values[number];
            text += fmt::format("{} {}  ", definition.axes[number].key, points[i].values[number]);
        }
        const std::string &run = plan.existing[i];
        output.line({{"experiment",
                      {{"values", values},
                       {"run", run.empty() ? Json() : Json(run)},
                       {"configuration", toJson(points[i].configuration)}}}});
        output.text(text + (run.empty() ? "new\n" : fmt::format("run {}\n", run)));
    }
}

void tellSweep(const SweepDefinition &definition, const std::vector<SweepPoint> &points,
               const SweepPlan &plan, const StartedSweep *started, Output &output)
{
    output.line({{"sweep",
                  {{"name", definition.name},
                   {"combinations", points.size()},
                   {"experiments", plan.experiments},
                   {"new_runs", plan.newRuns},
                   {"new_selections", namesOfSelections(plan)},
                   {"tokens", plan.tokens},
                   {"minutes", plan.minutes},
                   {"flops", plan.flops},
                   {"flops_real", plan.flopsReal},
                   {"disk_bytes", plan.diskBytes},
                   {"made", started ? Json(started->made) : Json()},
                   {"existing", started ? Json(started->existing) : Json()}}}});
    output.text(sweepText(definition, points, plan, started));
}

} // namespace tlm
