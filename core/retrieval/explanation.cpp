#include <string>

#include "core/retrieval/bm25.h"
#include "core/retrieval/lengthnorm.h"
#include "core/retrieval/query.h"
#include "core/retrieval/search.h"

namespace tlm {

namespace {

Explanation leaf(float value, std::string description)
{
    return {value, std::move(description), {}};
}

} // namespace

Explanation Searcher::explainIdf(const TermStatistics &statistics) const
{
    return {statistics.idf,
            "idf = ln(1 + (N − n + 0.5) / (n + 0.5))",
            {leaf(static_cast<float>(m_documents), "N, documents that have a token"),
             leaf(static_cast<float>(statistics.documents), "n, documents that have this term")}};
}

Explanation Searcher::explainFrequency(std::uint32_t frequency, std::uint8_t norm) const
{
    return {
        1.0f - 1.0f / (1.0f + static_cast<float>(frequency) * m_normInverses[norm]),
        "tf = freq / (freq + k1 · (1 − b + b · dl / avgdl))",
        {leaf(static_cast<float>(frequency), "freq, occurrences of the term in the document"),
         leaf(m_bm25.k1, "k1, how soon repeated terms saturate"), leaf(m_bm25.b, "b, how much length counts"),
         leaf(static_cast<float>(decodeLength(norm)), "dl, length of the document in tokens, rounded down"),
         leaf(m_averageLength, "avgdl, average length of a document")}};
}

Explanation Searcher::explain(std::string_view query, const Neighbour &neighbour) const
{
    Explanation root{0, "sum over the terms of the query", {}};
    if (neighbour.corpus >= m_indexes.size() || neighbour.document >= m_indexes[neighbour.corpus].documents())
        return root;
    const Index &index = m_indexes[neighbour.corpus];
    const std::uint8_t norm = index.norm(neighbour.document);
    const std::string boost = m_bm25.scale == ScoreScale::Elasticsearch7
                                  ? "boost, occurrences in the query · (k1 + 1)"
                                  : "boost, occurrences in the query";
    double sum = 0;
    for (const QueryTerm &term : bagOfTerms(query, m_bm25.clauseLimit)) {
        const std::uint32_t frequency = index.frequency(term.term, neighbour.document);
        if (frequency == 0)
            continue;
        const TermStatistics found = statistics(term);
        const float score = termScore(found.weight(), frequency, m_normInverses[norm]);
        sum += score;
        root.details.push_back(
            {score,
             "“" + term.term + "”: boost · idf · tf",
             {leaf(found.boost, boost), explainIdf(found), explainFrequency(frequency, norm)}});
    }
    root.value = static_cast<float>(sum);
    return root;
}

} // namespace tlm
