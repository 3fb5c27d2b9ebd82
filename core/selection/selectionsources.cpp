#include "core/selection/selectionsources.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/data/opencorpus.h"

namespace tlm {

Expected<SelectionSources> openSources(const Workspace &workspace, const std::vector<std::string> &corpora,
                                       const std::stop_token &stop)
{
    if (corpora.empty())
        return failure(ErrorCode::Usage, "A selection needs at least one corpus.");
    SelectionSources sources;
    for (auto corpus = corpora.begin(); corpus != corpora.end(); ++corpus) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The selection was stopped.");
        if (std::find(corpora.begin(), corpus, *corpus) != corpus)
            return failure(ErrorCode::Usage, fmt::format("The corpus {} is named twice.", *corpus));
        auto opened = openCorpus(workspace, *corpus, Verify::Checksum, Verify::Checksum);
        if (!opened)
            return tl::unexpected(opened.error());
        sources.stores.push_back(std::move(opened->documents));
        sources.indexes.push_back(std::move(opened->index));
        sources.hashes.push_back(std::move(opened->hash));
    }
    return sources;
}

} // namespace tlm
