#include "tests/bench/quality/prepare.h"

#include <algorithm>
#include <utility>

#include "core/data/corpus.h"
#include "core/data/sample.h"
#include "core/selection/selection.h"
#include "tests/bench/quality/tasks.h"

namespace tlm::bench {

namespace {

bool has(const Workspace &workspace, const std::string &kind, const std::string &name)
{
    const auto names = workspace.list(kind);
    return std::find(names.begin(), names.end(), name) != names.end();
}

Expected<> addTask(const Workspace &workspace, const BenchTask &task, const Options &options,
                   ProgressSink &progress)
{
    if (!has(workspace, "tasks", task.name)) {
        const auto read = readTask(task.name, sourceOf(task, options.data), progress, {});
        if (!read)
            return tl::unexpected(read.error());
        if (auto saved = saveTask(workspace, read->task); !saved)
            return saved;
    }
    for (const std::string &name : task.corpora) {
        if (has(workspace, "corpora", name))
            continue;
        CorpusSource source;
        source.paths = {corpusFile(name, options.data)};
        if (auto added = addCorpus(workspace, name, source, options.threads, progress, {}); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

Expected<> addSelection(const Workspace &workspace, SelectionOptions selection, ProgressSink &progress)
{
    if (has(workspace, "selections", selection.name))
        return {};
    return makeSelection(workspace, selection, progress, {}).map([](const Selection &) {});
}

} // namespace

Expected<> prepareTask(const Workspace &workspace, const std::string &name, const Options &options,
                       ProgressSink &progress)
{
    const BenchTask &task = benchTask(name);
    auto added = name == sampleTaskName ? addSample(workspace, options.threads, progress, {})
                                        : addTask(workspace, task, options, progress);
    if (!added)
        return added;
    SelectionOptions selection;
    selection.name = selectionName(task);
    selection.task = name;
    selection.corpora = task.corpora;
    selection.threads = options.threads;
    if (auto selected = addSelection(workspace, selection, progress); !selected)
        return selected;
    selection.like = std::exchange(selection.name, randomName(task));
    selection.selector = Selector::Random;
    return addSelection(workspace, selection, progress);
}

} // namespace tlm::bench
