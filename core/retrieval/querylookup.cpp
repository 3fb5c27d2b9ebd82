#include "core/retrieval/querylookup.h"

namespace tlm {

QueryLookup::QueryLookup(const Collection &collection, const std::vector<std::string> &queryTerms,
                         const Bag &bag)
    : segments(collection.segments.size())
{
    for (const auto &[term, count] : bag)
        terms.push_back({queryTerms[term], 0, queryBoost(collection.bm25, count), 0});
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment &segment = collection.segments[i].segment;
        for (std::uint32_t term = 0; term < terms.size(); ++term) {
            const auto number = segment.termNumber(terms[term].text);
            if (!number)
                continue;
            terms[term].documents += segment.documentFrequency(*number);
            segments[i].numbers.push_back(*number);
            segments[i].terms.push_back(term);
        }
    }
    for (Term &term : terms)
        term.weight = term.boost * collection.idf(term.documents);
}

} // namespace tlm
