#include <string>

#include "core/index/lengthnorm.h"
#include "core/retrieval/bm25.h"
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

} // namespace

Explanation Searcher::explain(std::string_view query, const Neighbour &neighbour) const
{
    Explanation root{0, "sum over the terms of the query", {}};
    if (neighbour.corpus >= m_indexes.size())
        return root;
    const Bm25 &bm25 = m_collection.bm25;
    const Index &index = m_indexes[neighbour.corpus];
    const std::uint8_t norm = index.norm(neighbour.document);
    const std::string boostText = bm25.scale == ScoreScale::Elasticsearch7
                                      ? "boost, occurrences in the query · (k1 + 1)"
                                      : "boost, occurrences in the query";
    const QueryBags bags = collectBags({std::string(query)}, bm25.clauseLimit);
    double sum = 0;
    for (const auto &[number, count] : bags.bags[0]) {
        const std::string &term = bags.terms[number];
        const std::uint32_t frequency = index.frequency(term, neighbour.document);
        if (frequency == 0)
            continue;
        const std::uint64_t documents = m_collection.documentFrequency(term);
        const float boost = queryBoost(bm25, count);
        const float score =
            termScore(boost * m_collection.idf(documents), frequency, m_collection.normInverses[norm]);
        sum += score;
        root.details.push_back({score,
                                "“" + term + "”: boost · idf · tf",
                                {leaf(boost, boostText), explainIdf(m_collection, documents),
                                 explainFrequency(m_collection, frequency, norm)}});
    }
    root.value = static_cast<float>(sum);
    return root;
}

} // namespace tlm
