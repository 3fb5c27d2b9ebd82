#include "app/tlm/sweepoptions.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/requestoptions.h"
#include "app/tlm/trainplan.h"
#include "core/sweep/papersweep.h"

namespace tlm {

namespace {

constexpr const char *examples =
    "KEY is a field of the configuration (tlm help train lists them), whole or its last word; budget; or one "
    "of\n"
    "  k         neighbours of a training text; 0: the task's text alone (task-mlm)\n"
    "  selector  bm25, random or dsir: how as much text is chosen\n"
    "  query     text or rake\n"
    "  corpus    corpora to select from, A+B for two together\n"
    "  stage2    on or off\n"
    "rho1 also takes external-only. Selections are made when missing and named after what they hold. A run "
    "that\n"
    "is there already is not made again. Without k the faithful recipe takes the paper's, the fast one "
    "50.\n\n"
    "Example:\n"
    "  tlm sweep --task scierc --corpus acl arxiv --vary k=50,500 rho1=1,9 --seed 1,2,3 --dry-run\n"
    "  tlm sweep --task scierc --corpus acl --vary method=tlm,random,task-only,linear --seed 1,2,3 --name "
    "first\n"
    "  tlm sweep --paper-table 4 --corpus acl arxiv\n"
    "  tlm sweep --paper-table 3 --vary corpus=acl,acl+wikipedia\n"
    "  tlm sweep --task scierc,acl_arc --method finetune --vary model=12,13\n"
    "  tlm runner && tlm table --sweep first --rows method --baseline linear";

bool isVaried(const SweepDefinition &definition, std::string_view key)
{
    return std::ranges::any_of(definition.axes, [key](const SweepAxis &each) { return each.key == key; });
}

Expected<> addAxis(SweepDefinition &definition, std::string_view key, std::vector<std::string> values)
{
    return makeAxis(key, std::move(values)).map([&](SweepAxis made) {
        definition.axes.push_back(std::move(made));
    });
}

/// Rows, name and tasks of one of the paper's tables, where the person has not said otherwise.
Expected<> addPaperTable(const SweepOptions &options, const Workspace &workspace, SweepDefinition &definition,
                         std::vector<std::string> &tasks)
{
    constexpr int retrieval = 3;
    const auto paper = paperSweep(options.paperTable);
    if (!paper)
        return tl::unexpected(paper.error());
    if (!isVaried(definition, paper->rows.key))
        definition.axes.insert(definition.axes.begin(), paper->rows);
    if (options.paperTable == retrieval && !isVaried(definition, axis::corpus))
        return failure(ErrorCode::Usage,
                       "Table 3 compares corpora: name them with --vary corpus=A,B (A+B for two together).",
                       "--paper-table 3");
    if (tasks.empty() && !isVaried(definition, "task"))
        tasks = tasksLike(workspace.list("tasks"), *paper);
    if (tasks.empty() && !isVaried(definition, "task"))
        return failure(ErrorCode::Usage,
                       fmt::format("The workspace has no task like the table's {}: name others with --task.",
                                   fmt::join(paper->tasks, ", ")),
                       fmt::format("--paper-table {}", options.paperTable));
    definition.name = paper->name;
    return {};
}

/// A single selection or task is varied too, so that tables can name it.
Expected<> addNames(const SweepOptions &options, const std::vector<std::string> &tasks,
                    SweepDefinition &definition)
{
    if (!options.selections.empty())
        if (auto added = addAxis(definition, "selection", options.selections); !added)
            return added;
    if (!tasks.empty())
        if (auto added = addAxis(definition, "task", tasks); !added)
            return added;
    if (!isVaried(definition, "task"))
        return failure(ErrorCode::Usage, "A sweep needs a task.", "--task");
    std::vector<std::string> seeds;
    for (const std::uint64_t seed : options.seeds)
        seeds.push_back(std::to_string(seed));
    if (seeds.empty() && !isVaried(definition, "seed"))
        seeds =
            options.paperTable == 0 ? std::vector<std::string>{"1"} : std::vector<std::string>{"1", "2", "3"};
    return seeds.empty() ? Expected<>() : addAxis(definition, "seed", seeds);
}

} // namespace

void declareSweep(CLI::App &verb, SweepOptions &options)
{
    verb.add_option("--name", options.name, "Name of the sweep: its runs have the tag sweep:NAME");
    verb.add_option("--task", options.tasks, "Tasks to learn")->delimiter(',');
    auto *selection =
        verb.add_option("--selection", options.selections, "Selections to learn from")->delimiter(',');
    verb.add_option("--corpus", options.corpora, "Corpora to select from, together")
        ->delimiter(',')
        ->excludes(selection);
    verb.add_option("--vary", options.vary, "What varies: KEY=VALUE,VALUE…, once or several times");
    verb.add_option(
            "--paper-table", options.paperTable,
            "What one of the paper's tables varies, for the tasks of the workspace that it has, with seeds "
            "1,2,3: 3 retrieval and corpus, 4 k, 5 rho1, 6 rho2, 7 stage 2")
        ->check(CLI::Range(3, 7));
    declare(verb, options.request);
    verb.add_option("--seed", options.seeds, "Seeds, one run each (1)")->delimiter(',')->check(seedRange());
    auto *dry = verb.add_flag("--dry-run", options.dryRun, "Only tell what would be made and what it costs");
    auto *queue = verb.add_flag("--queue", options.queue, "Only add the runs to the queue (the usual)");
    verb.add_flag("--run", options.run, "Train the new runs now, one by one")->excludes(dry)->excludes(queue);
    verb.footer(examples);
}

Expected<SweepDefinition> defineSweep(const SweepOptions &options, const CommonOptions &common,
                                      const Workspace &workspace)
{
    SweepDefinition definition;
    definition.base = options.request;
    definition.corpora = options.corpora;
    applyComputer(common, definition.compute);
    for (const std::string &text : options.vary) {
        auto made = parseAxis(text);
        if (!made)
            return tl::unexpected(made.error());
        definition.axes.push_back(std::move(*made));
    }
    std::vector<std::string> tasks = options.tasks;
    if (options.paperTable != 0)
        if (auto added = addPaperTable(options, workspace, definition, tasks); !added)
            return tl::unexpected(added.error());
    if (auto added = addNames(options, tasks, definition); !added)
        return tl::unexpected(added.error());
    if (!options.name.empty())
        definition.name = options.name;
    if (definition.name.empty())
        definition.name = nameFor(definition);
    return definition;
}

} // namespace tlm
