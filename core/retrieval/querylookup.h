#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/retrieval/collection.h"
#include "core/retrieval/query.h"

namespace tlm {

/// The terms of one query, and where the segments of a collection have them.
struct QueryLookup
{
    QueryLookup(const Collection &collection, const std::vector<std::string> &queryTerms, const Bag &bag);

    struct Term
    {
        std::string text;
        std::uint64_t documents = 0; ///< that contain it, of the whole collection
        float boost = 0;
        float weight = 0; ///< boost · idf
    };
    /// The terms that a segment has.
    struct InSegment
    {
        std::vector<std::uint32_t> numbers; ///< in its dictionary
        std::vector<std::uint32_t> terms;   ///< positions in `terms`
    };
    std::vector<Term> terms; ///< in byte order
    std::vector<InSegment> segments;
};

} // namespace tlm
