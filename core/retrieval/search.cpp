#include "core/retrieval/search.h"

#include <algorithm>
#include <map>

#include "core/retrieval/bm25.h"
#include "core/retrieval/parallel.h"
#include "core/retrieval/query.h"
#include "core/retrieval/topk.h"

namespace tlm {

Searcher::Searcher(std::vector<Index> indexes, Bm25 bm25) : m_indexes(std::move(indexes)), m_bm25(bm25)
{
    std::uint64_t tokens = 0;
    for (const Index &index : m_indexes) {
        m_documents += index.documentsWithTokens();
        tokens += index.tokens();
    }
    m_averageLength = averageLength(tokens, m_documents);
    m_normInverses = normInverses(m_bm25.k1, m_bm25.b, m_averageLength);
}

Searcher::TermStatistics Searcher::statistics(const QueryTerm &term) const
{
    TermStatistics statistics;
    for (const Index &index : m_indexes)
        statistics.documents += index.documentFrequency(term.term);
    statistics.boost = static_cast<float>(term.count);
    if (m_bm25.scale == ScoreScale::Elasticsearch7)
        statistics.boost *= 1.0f + m_bm25.k1;
    statistics.idf = inverseDocumentFrequency(m_documents, statistics.documents);
    return statistics;
}

/// Scores term after term into one sum per document of an index.
class Searcher::Accumulator
{
public:
    Accumulator(const Searcher &searcher, std::stop_token stop)
        : m_searcher(searcher), m_stop(std::move(stop))
    {
    }

    /// What is returned after a stop request is not complete.
    std::vector<Neighbour> search(const std::vector<QueryTerm> &bag, std::size_t count)
    {
        std::vector<float> weights;
        for (const QueryTerm &term : bag)
            weights.push_back(m_searcher.statistics(term).weight());
        TopK best(count);
        std::uint32_t offset = 0;
        for (const Index &index : m_searcher.m_indexes) {
            m_sums.assign(index.documents(), untouched);
            for (std::size_t i = 0; i < bag.size() && !m_stop.stop_requested(); ++i)
                addTerm(index, bag[i].term, weights[i]);
            for (std::uint32_t document = 0; document < m_sums.size(); ++document)
                if (m_sums[document] >= 0)
                    best.add(static_cast<float>(m_sums[document]), offset + document);
            offset += static_cast<std::uint32_t>(index.documents());
        }
        return neighbours(best.take());
    }

private:
    static constexpr double untouched = -1;

    void addTerm(const Index &index, std::string_view term, float weight)
    {
        std::size_t offset = 0;
        for (const Segment &segment : index.segments()) {
            if (const auto number = segment.termNumber(term))
                for (std::size_t block = 0; block < segment.blocks(); ++block)
                    addBlock(segment, block, *number, weight, std::span(m_sums).subspan(offset));
            offset += segment.documents();
        }
    }

    void addBlock(const Segment &segment, std::size_t block, std::uint32_t term, float weight,
                  std::span<double> sums) const
    {
        const auto documents = segment.blockDocumentNumbers(block);
        const auto exceptions = segment.exceptions(block);
        const float inverse = m_searcher.m_normInverses[segment.blockNorm(block)];
        for (const std::uint16_t posting : segment.postings(block, term)) {
            const std::size_t place = posting >> 4u;
            if (place >= documents.size())
                continue; // a damaged file
            double &sum = sums[documents[place]];
            sum = std::max(sum, 0.0) + termScore(weight, frequencyOf(posting, term, exceptions), inverse);
        }
    }

    std::vector<Neighbour> neighbours(const std::vector<TopK::Entry> &entries) const
    {
        std::vector<Neighbour> result;
        result.reserve(entries.size());
        for (TopK::Entry entry : entries) {
            std::uint32_t corpus = 0;
            while (entry.position >= m_searcher.m_indexes[corpus].documents())
                entry.position -= static_cast<std::uint32_t>(m_searcher.m_indexes[corpus++].documents());
            result.push_back({corpus, entry.position, entry.score});
        }
        return result;
    }

    const Searcher &m_searcher;
    std::stop_token m_stop;
    std::vector<double> m_sums;
};

std::vector<Neighbour> Searcher::search(std::string_view query, std::size_t count) const
{
    return Accumulator(*this, {}).search(bagOfTerms(query, m_bm25.clauseLimit), count);
}

Expected<std::vector<std::vector<Neighbour>>> Searcher::search(const std::vector<std::string> &queries,
                                                               std::size_t count, int threads,
                                                               ProgressSink &progress,
                                                               std::stop_token stop) const
{
    std::map<std::vector<QueryTerm>, std::vector<std::size_t>> queriesOfBag;
    for (std::size_t query = 0; query < queries.size() && !stop.stop_requested(); ++query)
        queriesOfBag[bagOfTerms(queries[query], m_bm25.clauseLimit)].push_back(query);
    std::vector<const decltype(queriesOfBag)::value_type *> bags;
    for (const auto &bag : queriesOfBag)
        bags.push_back(&bag);

    std::vector<std::vector<Neighbour>> results(queries.size());
    const auto makeWorker = [&]() -> Worker {
        return [&, scorer = Accumulator(*this, stop)](std::size_t piece) mutable {
            const auto &[bag, positions] = *bags[piece];
            const std::vector<Neighbour> found = scorer.search(bag, count);
            for (const std::size_t position : positions)
                results[position] = found;
        };
    };
    ProgressMeter meter(progress, "search", "queries", bags.size());
    return forEachParallel(bags.size(), threads, makeWorker, meter, stop).map([&] {
        return std::move(results);
    });
}

} // namespace tlm
