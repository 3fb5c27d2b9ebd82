#include "core/selection/renaming.h"

#include <algorithm>
#include <functional>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/manifest.h"
#include "core/selection/selectionfile.h"

namespace tlm {

namespace {

/// Rewrites the manifests that `change` changed, which it tells.
Expected<> changeSummaries(const Workspace &workspace, const std::function<bool(SelectionSummary &)> &change)
{
    for (const std::string &name : workspace.list("selections")) {
        const auto folder = workspace.selection(name);
        auto summary = readSummary(folder);
        if (!summary)
            return tl::unexpected(summary.error());
        if (!change(*summary))
            continue;
        if (auto written = writeFile(folder / manifestName, toText(manifestOf(*summary))); !written)
            return written;
    }
    return {};
}

} // namespace

Expected<> renameTaskInSelections(const Workspace &workspace, const std::string &name,
                                  const std::string &wanted)
{
    return changeSummaries(workspace, [&](SelectionSummary &summary) {
        const bool named = summary.task == name;
        if (named)
            summary.task = wanted;
        return named;
    });
}

Expected<> renameCorpusInSelections(const Workspace &workspace, const std::string &name,
                                    const std::string &wanted)
{
    return changeSummaries(workspace, [&](SelectionSummary &summary) {
        const bool named = std::ranges::find(summary.corpora, name) != summary.corpora.end();
        std::ranges::replace(summary.corpora, name, wanted);
        if (auto counted = summary.documentsPerCorpus.extract(name)) {
            counted.key() = wanted;
            summary.documentsPerCorpus.insert(std::move(counted));
        }
        return named;
    });
}

} // namespace tlm
