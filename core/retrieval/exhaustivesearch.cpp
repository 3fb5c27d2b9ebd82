#include "core/retrieval/exhaustivesearch.h"

#include <algorithm>
#include <cmath>

#include "core/retrieval/querylookup.h"

namespace tlm {

namespace {

/// Adds the scores of a term's postings to the sums by place.
void addPostings(std::span<const std::uint16_t> postings, std::span<const FrequencyException> exceptions,
                 std::uint32_t term, float weight, float normInverse, std::vector<double> &sums)
{
    std::array<double, 16> scores{}; ///< by frequency; 0 for those that stand among the exceptions
    for (std::uint32_t frequency = 1; frequency < scores.size(); ++frequency)
        scores[frequency] = termScore(weight, frequency, normInverse);
    bool exceptional = false;
    for (const std::uint16_t posting : postings) {
        sums[posting >> 4] += scores[posting & 15u];
        exceptional |= (posting & 15u) == 0;
    }
    if (!exceptional)
        return;
    for (const FrequencyException &exception :
         std::ranges::equal_range(exceptions, term, {}, &FrequencyException::term))
        sums[exception.place % blockDocuments] += termScore(weight, exception.frequency, normInverse);
}

} // namespace

std::vector<TopK::Entry> searchExhaustively(const Collection &collection,
                                            const std::vector<std::string> &terms, const Bag &bag,
                                            std::size_t count)
{
    const QueryLookup query(collection, terms, bag);
    TopK best(count);
    constexpr double untouched = -0.0; // any score added to it gives a sum without this sign
    std::vector<double> sums(blockDocuments, untouched);
    for (std::size_t i = 0; i < query.segments.size(); ++i) {
        const auto &[segment, first] = collection.segments[i];
        const QueryLookup::InSegment &known = query.segments[i];
        for (std::size_t block = 0; block < segment.blocks() && !known.terms.empty(); ++block) {
            const float normInverse = collection.normInverses[segment.blockNorm(block)];
            const auto lists = segment.postings(block, known.numbers);
            for (std::size_t term = 0; term < lists.size(); ++term)
                if (!lists[term].empty())
                    addPostings(lists[term], segment.exceptions(block), known.numbers[term],
                                query.terms[known.terms[term]].weight, normInverse, sums);
            const auto documents = segment.blockDocumentNumbers(block);
            for (std::size_t place = 0; place < documents.size(); ++place)
                if (!std::signbit(sums[place]))
                    best.add(static_cast<float>(sums[place]), first + documents[place]);
            std::fill_n(sums.begin(), segment.blockSize(block), untouched);
        }
    }
    return best.take();
}

} // namespace tlm
