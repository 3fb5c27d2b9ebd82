#include "core/retrieval/exhaustivesearch.h"

#include <algorithm>
#include <cmath>

namespace tlm {

namespace {

struct KnownTerm
{
    std::uint32_t number; ///< in the segment
    float weight;
};

/// Adds the scores of a term in a block to the sums by place.
void addTerm(const Segment &segment, std::size_t block, const KnownTerm &term, float normInverse,
             std::vector<double> &sums)
{
    std::array<float, 16> scores;
    for (std::uint32_t frequency = 1; frequency < scores.size(); ++frequency)
        scores[frequency] = termScore(term.weight, frequency, normInverse);
    bool exceptional = false;
    for (const std::uint16_t posting : segment.postings(block, term.number)) {
        if (const std::size_t frequency = posting & 15u; frequency > 0)
            sums[posting >> 4] += scores[frequency];
        else
            exceptional = true;
    }
    if (!exceptional)
        return;
    const auto exceptions =
        std::ranges::equal_range(segment.exceptions(block), term.number, {}, &FrequencyException::term);
    for (const FrequencyException &exception : exceptions)
        sums[exception.place % blockDocuments] += termScore(term.weight, exception.frequency, normInverse);
}

} // namespace

std::vector<TopK::Entry> searchExhaustively(const Collection &collection,
                                            const std::vector<std::string> &terms, const Bag &bag,
                                            std::size_t count)
{
    std::vector<float> weights;
    for (const QueryTerm &term : bag)
        weights.push_back(queryBoost(collection.bm25, term.count) *
                          collection.idf(collection.documentFrequency(terms[term.term])));
    TopK best(count);
    constexpr double untouched = -0.0; // any score added to it gives a sum without this sign
    std::vector<double> sums(blockDocuments, untouched);
    for (const auto &[segment, first] : collection.segments) {
        std::vector<KnownTerm> known;
        for (std::size_t i = 0; i < bag.size(); ++i)
            if (const auto number = segment.termNumber(terms[bag[i].term]))
                known.push_back({*number, weights[i]});
        for (std::size_t block = 0; block < segment.blocks() && !known.empty(); ++block) {
            for (const KnownTerm &term : known)
                addTerm(segment, block, term, collection.normInverses[segment.blockNorm(block)], sums);
            const auto documents = segment.blockDocumentNumbers(block);
            for (std::size_t place = 0; place < documents.size(); ++place)
                if (!std::signbit(sums[place]))
                    best.add(static_cast<float>(sums[place]), first + documents[place]);
            std::ranges::fill(sums, untouched);
        }
    }
    return best.take();
}

} // namespace tlm
