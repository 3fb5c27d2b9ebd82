#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "core/index/index.h"
#include "core/retrieval/bm25.h"

namespace tlm {

/// The position of a document in the order of corpora, then document numbers.
using Position = std::uint64_t;

struct PlacedSegment
{
    Segment segment;
    Position first = 0; ///< position of its document 0
};

/// All segments that are searched together, with one set of statistics.
struct Collection
{
    Collection(const std::vector<Index> &indexes, const Bm25 &bm25);

    float idf(std::uint64_t documentsWithTerm) const
    {
        return inverseDocumentFrequency(documentsWithTokens, documentsWithTerm);
    }

    Bm25 bm25;
    std::vector<PlacedSegment> segments;
    std::uint64_t documentsWithTokens = 0; ///< N
    float averageLength = 0;
    std::array<float, 256> normInverses{};
};

} // namespace tlm
