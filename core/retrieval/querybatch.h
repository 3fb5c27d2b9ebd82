#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/parallel.h"
#include "core/retrieval/collection.h"
#include "core/retrieval/query.h"

namespace tlm {

/// Bags of terms made ready to be searched together. Bounds of scores are whole numbers of 16 bits: a score
/// times the scale of its query, rounded up.
struct QueryBatch
{
    /// The bags from `first` to `last`; they refer to what is kept outside.
    QueryBatch(const Collection &collection, const QueryBags &bags, std::size_t first, std::size_t last,
               Team &team);

    struct Part
    {
        std::uint32_t slot = 0;
        float weight = 0;
    };
    struct Query
    {
        std::uint32_t bag = 0;
        float scale = 1;
        std::uint32_t first = 0, last = 0;       ///< its parts, in byte order of the terms
        std::uint32_t firstRow = 0, lastRow = 0; ///< its entries of rowParts
    };

    /// Of the terms of the batch, in byte order: where what is known of it stands. Those below `rows` have a
    /// row: only where that pays, the most frequent ones.
    std::vector<std::uint32_t> slots;
    std::uint32_t rows = 0;
    std::vector<Part> parts;
    std::vector<std::uint32_t> rowParts;  ///< of each query: which parts have a row, heaviest first
    std::vector<Query> queries;           ///< those with a term that is known
    std::vector<std::uint32_t> unbounded; ///< bags that 16 bits cannot bound, or that are no BM25 at all
    /// Of each segment: the numbers there of the terms of the batch; `noTerm` where unknown.
    std::vector<std::vector<std::uint32_t>> numbers;
    static constexpr std::uint32_t noTerm = ~0u;
};

} // namespace tlm
