#include "tests/bench/quality/prepare.h"

#include <algorithm>

#include "core/data/corpus.h"
#include "core/data/sample.h"
#include "core/data/task.h"
#include "core/selection/selection.h"

namespace tlm::bench {

namespace {

bool has(const Workspace &workspace, const std::string &kind, const std::string &name)
{
    const auto names = workspace.list(kind);
    return std::find(names.begin(), names.end(), name) != names.end();
}

Expected<> addScierc(const Workspace &workspace, const Options &options, ProgressSink &progress)
{
    if (!has(workspace, "tasks", "scierc")) {
        const auto folder = options.data / "tasks" / "scierc";
        TaskSource source;
        source.train = folder / "train.jsonl.gz";
        source.dev = folder / "dev.jsonl.gz";
        source.test = folder / "test.jsonl.gz";
        const auto read = readTask("scierc", source, progress, {});
        if (!read)
            return tl::unexpected(read.error());
        if (auto saved = saveTask(workspace, read->task); !saved)
            return saved;
    }
    for (const auto &[name, file] : {std::pair{"acl_anthology", "acl_anthology.jsonl.bz2"},
                                     std::pair{"arxiv_abstracts", "arxiv_abstracts.csv.zst"}}) {
        if (has(workspace, "corpora", name))
            continue;
        CorpusSource source;
        source.paths = {options.data / "corpora" / file};
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

Expected<> prepareTask(const Workspace &workspace, const std::string &task, const Options &options,
                       ProgressSink &progress)
{
    const bool isSample = task == sampleTaskName;
    auto added = isSample ? addSample(workspace, options.threads, progress, {})
                          : addScierc(workspace, options, progress);
    if (!added)
        return added;
    SelectionOptions selection;
    selection.name = task + "-50";
    selection.task = task;
    selection.corpora = isSample ? std::vector<std::string>{sampleCorpusName}
                                 : std::vector<std::string>{"acl_anthology", "arxiv_abstracts"};
    selection.threads = options.threads;
    if (auto selected = addSelection(workspace, selection, progress); !selected)
        return selected;
    selection.name = task + "-random";
    selection.selector = Selector::Random;
    selection.like = task + "-50";
    return addSelection(workspace, selection, progress);
}

} // namespace tlm::bench
