#include "app/tlm/requestoptions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/experiment/field.h"

namespace tlm {

void declare(CLI::App &verb, ExperimentRequest &request)
{
    verb.add_option(
        "--method", request.method,
        "tlm, task-only, task-mlm, random, finetune, finetune-mlm, pretrained-tlm or linear (tlm)");
    verb.add_option("--model", request.model,
                    "Folder of a pretrained model, or a run whose model is gone on with");
    verb.add_option("--recipe", request.recipe, "faithful or fast (fast)");
    verb.add_option("--scale", request.scale, "tiny, mini, small, medium or large (tiny)");
    verb.add_option(
        "--table-b1", request.tableB1,
        "With the faithful recipe at the paper's scales: the task whose row of the paper's Table B.1 "
        "sets rho1, rho2, steps, batch and lengths: ag, hyp, amazon, imdb, citation_intent, sciie, "
        "chemprot or rct-20k (as the task's own name says, else sciie)");
    verb.add_option("--budget", request.budget,
                    "How long the joint stage lasts: 10min, 2h, 16M or 500k tokens");
    verb.add_option("--set", request.assignments,
                    "Any value of the configuration: KEY=VALUE (tlm help train lists them)");
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
