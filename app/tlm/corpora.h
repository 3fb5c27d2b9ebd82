#pragma once
#include <string>
#include <vector>

#include "core/data/corpus.h"
#include "core/index/index.h"
#include "core/retrieval/search.h"

namespace tlm {

/// Indexes and documents of several corpora, in the order of the names.
struct OpenCorpora
{
    std::vector<std::string> names;
    std::vector<Index> indexes;
    std::vector<DocumentStore> stores;
};

/// Errors: Usage (no corpus, or one named twice), CorpusNotFound, FileDamaged, FileNewer.
Expected<OpenCorpora> openCorpora(const Workspace &workspace, const std::vector<std::string> &names);

/// `A,B` as a list.
std::vector<std::string> splitNames(const std::string &names);

} // namespace tlm
