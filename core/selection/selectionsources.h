#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/documentstore.h"
#include "core/data/workspace.h"
#include "core/index/index.h"

namespace tlm {

/// The corpora that a selection is made from.
struct SelectionSources
{
    std::vector<DocumentStore> stores;
    std::vector<Index> indexes;
    std::vector<std::string> hashes;
};

/// Compares the checksums of all files. Errors: CorpusNotFound, Usage (no corpus, or one named twice),
/// Stopped, those of files.
Expected<SelectionSources> openSources(const Workspace &workspace, const std::vector<std::string> &corpora,
                                       const std::stop_token &stop = {});

} // namespace tlm
