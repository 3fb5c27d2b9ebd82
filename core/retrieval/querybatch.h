#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/retrieval/collection.h"
#include "core/retrieval/query.h"

namespace tlm {

/// Bags of terms made ready to be searched together. Bounds of scores are whole numbers of 16 bits: a score
/// times the scale of its query, rounded up.
struct QueryBatch
{
    /// The bags from `first` to `last`; they refer to what is kept outside.
    QueryBatch(const Collection &collection, const QueryBags &bags, std::size_t first, std::size_t last);

    static constexpr std::uint32_t noRow = ~0u;

    /// A term of the batch, in byte order.
    struct Term
    {
        std::uint32_t row = noRow; ///< number of its row: only where that pays, in the most frequent terms
        std::uint32_t firstScored = 0, lastScored = 0;
    };
    /// A term with one weight at one scale: queries share what is computed of it.
    struct ScoredTerm
    {
        std::uint32_t term = 0;
        float weight = 0, scale = 1;
        friend auto operator<=>(const ScoredTerm &, const ScoredTerm &) = default;
    };
    struct Part
    {
        std::uint32_t term = 0, scored = 0;
    };
    struct Query
    {
        std::uint32_t bag = 0;
        float scale = 1;
        std::uint32_t first = 0, last = 0; ///< its parts, in byte order of the terms
    };

    std::vector<Term> terms;
    std::vector<ScoredTerm> scoredTerms; ///< in order of term
    std::vector<Part> parts;
    std::vector<Query> queries;           ///< those with a term that is known
    std::vector<std::uint32_t> unbounded; ///< bags that 16 bits cannot bound, or that are no BM25 at all
    std::uint32_t rows = 0;
    /// Of each segment: the numbers there of the terms of the batch; `noTerm` where unknown.
    std::vector<std::vector<std::uint32_t>> numbers;
    static constexpr std::uint32_t noTerm = ~0u;
};

} // namespace tlm
