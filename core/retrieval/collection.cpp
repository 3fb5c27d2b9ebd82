#include "core/retrieval/collection.h"

namespace tlm {

Collection::Collection(const std::vector<Index> &indexes, const Bm25 &parameters) : bm25(parameters)
{
    Position position = 0;
    std::uint64_t tokens = 0;
    for (const Index &index : indexes) {
        for (const Segment &segment : index.segments()) {
            segments.push_back({segment, position});
            position += segment.documents();
        }
        documentsWithTokens += index.documentsWithTokens();
        tokens += index.tokens();
    }
    averageLength = tlm::averageLength(tokens, documentsWithTokens);
    normInverses = tlm::normInverses(bm25.k1, bm25.b, averageLength);
}

} // namespace tlm
