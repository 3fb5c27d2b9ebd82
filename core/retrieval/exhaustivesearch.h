#pragma once
#include <vector>

#include "core/retrieval/collection.h"
#include "core/retrieval/query.h"
#include "core/retrieval/topk.h"

namespace tlm {

/// Searches one query by adding up the scores of all its postings: for a query alone this is quick, and it
/// needs no bounds.
std::vector<TopK::Entry> searchExhaustively(const Collection &collection,
                                            const std::vector<std::string> &terms, const Bag &bag,
                                            std::size_t count);

} // namespace tlm
