#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace tlm {

/// A list of runs after a change: what `ids` names, taken from `changed` where it is there and else from
/// `known`. All three name the newest first, as RunChanges does; `idOf` tells the id of an entry.
template <typename Entry, typename IdOf>
std::vector<Entry> mergeRuns(const std::vector<std::string> &ids, std::vector<Entry> changed,
                             std::vector<Entry> known, IdOf idOf)
{
    std::vector<Entry> merged;
    merged.reserve(ids.size());
    auto newer = changed.begin(), older = known.begin();
    for (const std::string &id : ids) {
        if (newer != changed.end() && idOf(*newer) == id) {
            merged.push_back(std::move(*newer++));
            continue;
        }
        const auto found =
            std::find_if(older, known.end(), [&](const Entry &entry) { return idOf(entry) == id; });
        if (found == known.end())
            continue;
        merged.push_back(std::move(*found));
        older = std::next(found);
    }
    return merged;
}

} // namespace tlm
