#include <algorithm>
#include <string>

#include "core/index/lengthnorm.h"
#include "core/retrieval/querylookup.h"
#include "core/retrieval/search.h"

namespace tlm {

namespace {

Explanation leaf(float value, std::string description)
{
    return {value, std::move(description), {}};
}

Explanation explainIdf(const Collection &collection, std::uint64_t documents)
{
    return {collection.idf(documents),
            "idf = ln(1 + (N − n + 0.5) / (n + 0.5))",
            {leaf(static_cast<float>(collection.documentsWithTokens), "N, documents that have a token"),
             leaf(static_cast<float>(documents), "n, documents that have this term")}};
}

Explanation explainFrequency(const Collection &collection, std::uint32_t frequency, std::uint8_t norm)
{
    const Bm25 &bm25 = collection.bm25;
    return {
        1.0f - 1.0f / (1.0f + static_cast<float>(frequency) * collection.normInverses[norm]),
        "tf = freq / (freq + k1 · (1 − b + b · dl / avgdl))",
        {leaf(static_cast<float>(frequency), "freq, occurrences of the term in the document"),
         leaf(bm25.k1, "k1, how soon repeated terms saturate"), leaf(bm25.b, "b, how much length counts"),
         leaf(static_cast<float>(decodeLength(norm)), "dl, length of the document in tokens, rounded down"),
         leaf(collection.averageLength, "avgdl, average length of a document")}};
}

/// The summand of a term.
Explanation explainTerm(const Collection &collection, const QueryLookup::Term &term, std::uint32_t frequency,
                        std::uint8_t norm)
{
    const bool scaled = collection.bm25.scale == ScoreScale::Elasticsearch7;
    return {termScore(term.weight, frequency, collection.normInverses[norm]),
            "“" + term.text + "”: boost · idf · tf",
            {leaf(term.boost,
                  scaled ? "boost, occurrences in the query · (k1 + 1)" : "boost, occurrences in the query"),
             explainIdf(collection, term.documents), explainFrequency(collection, frequency, norm)}};
}

} // namespace

std::vector<Explanation> Searcher::explain(std::string_view query,
                                           std::span<const Neighbour> neighbours) const
{
    const QueryBags bags = collectBags({std::string(query)}, m_collection.bm25.clauseLimit);
    const QueryLookup lookup(m_collection, bags.terms, bags.bags[0]);
    std::vector<Explanation> explanations(neighbours.size(), {0, "sum over the terms of the query", {}});
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const auto &[corpus, document, score] = neighbours[i];
        if (corpus >= m_indexes.size() || document >= m_indexes[corpus].documents())
            continue;
        const Position position = m_ends[corpus] - m_indexes[corpus].documents() + document;
        const auto behind =
            std::ranges::upper_bound(m_collection.segments, position, {}, &PlacedSegment::first);
        const auto number = static_cast<std::size_t>(behind - m_collection.segments.begin()) - 1;
        const auto &[segment, first] = m_collection.segments[number];
        const auto inSegment = static_cast<std::uint32_t>(position - first);
        const auto frequencies = segment.frequencies(lookup.segments[number].numbers, inSegment);
        double sum = 0;
        for (std::size_t term = 0; term < frequencies.size(); ++term) {
            if (frequencies[term] == 0)
                continue;
            explanations[i].details.push_back(explainTerm(m_collection,
                                                          lookup.terms[lookup.segments[number].terms[term]],
                                                          frequencies[term], segment.norm(inSegment)));
            sum += explanations[i].details.back().value;
        }
        explanations[i].value = static_cast<float>(sum);
    }
    return explanations;
}

Explanation Searcher::explain(std::string_view query, const Neighbour &neighbour) const
{
    return std::move(explain(query, std::span(&neighbour, 1)).front());
}

} // namespace tlm
