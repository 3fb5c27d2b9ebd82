#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/data/documentstore.h"
#include "core/data/workspace.h"
#include "core/retrieval/search.h"
#include "ui/retrieval/passage.h"

namespace tlm {

/// The corpora that are searched: their names, documents and indexes. A cheap value, safe to share.
struct CorporaSet
{
    std::vector<std::string> names;
    std::vector<DocumentStore> stores;
    std::vector<Index> indexes;

    /// Errors: CorpusNotFound and those of files.
    static Expected<CorporaSet> open(const Workspace &workspace, const std::vector<std::string> &names);

    std::uint64_t documents() const;
    Document document(const Neighbour &neighbour) const;
    /// Weights of a query's terms by how rare they are; 1 is the most telling one.
    TermWeights weights(std::string_view query) const;
};

} // namespace tlm
