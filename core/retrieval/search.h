#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/retrieval/index.h"

namespace tlm {

struct QueryTerm;

/// Lucene 8 dropped the factor (k1 + 1); Elasticsearch 7 kept it (facts §6.1).
enum class ScoreScale { Lucene, Elasticsearch7 };

struct Bm25
{
    float k1 = 1.2f;
    float b = 0.75f;
    ScoreScale scale = ScoreScale::Lucene;
    /// A query of more tokens (repeats counted) finds nothing, as in the authors' pipeline; empty: no limit.
    std::optional<std::uint32_t> clauseLimit;
};

struct Neighbour
{
    std::uint32_t corpus = 0;   ///< position in the list of indexes searched
    std::uint32_t document = 0; ///< number within that corpus
    float score = 0;
    friend bool operator==(const Neighbour &, const Neighbour &) = default;
};

/// One summand of a score, with what it was computed from. `value` of a node is the float that Lucene
/// computes.
struct Explanation
{
    float value = 0;
    std::string description;
    std::vector<Explanation> details;
};

/// BM25 over one or several indexes with one set of statistics; every score equals Lucene 8.8.1's to the last
/// bit (facts §6.2). Order: score, then order of the indexes, then document number. Immutable; threads may
/// share it.
class Searcher
{
public:
    explicit Searcher(std::vector<Index> indexes, Bm25 bm25 = {});

    /// The best `count` documents that share a term with the query.
    std::vector<Neighbour> search(std::string_view query, std::size_t count) const;

    /// The same for many queries on several threads. Equal queries are searched once.
    /// Error Stopped. Result i belongs to query i.
    Expected<std::vector<std::vector<Neighbour>>> search(const std::vector<std::string> &queries,
                                                         std::size_t count, int threads,
                                                         ProgressSink &progress, std::stop_token stop) const;

    /// Why a document has its score: a sum over terms of w − w / (1 + tf · ninv), each with idf (N, n) and tf
    /// (freq, k1, b, length, average length). The value of the root equals the neighbour's score.
    Explanation explain(std::string_view query, const Neighbour &neighbour) const;

    const Bm25 &parameters() const { return m_bm25; }

private:
    class Accumulator;
    struct TermStatistics
    {
        std::uint64_t documents = 0; ///< n over all indexes
        float boost = 0;
        float idf = 0;
        float weight() const { return boost * idf; }
    };
    TermStatistics statistics(const QueryTerm &term) const;
    Explanation explainIdf(const TermStatistics &statistics) const;
    Explanation explainFrequency(std::uint32_t frequency, std::uint8_t norm) const;

    std::vector<Index> m_indexes;
    Bm25 m_bm25;
    std::uint64_t m_documents = 0; ///< N over all indexes
    float m_averageLength = 0;
    std::array<float, 256> m_normInverses{};
};

} // namespace tlm
