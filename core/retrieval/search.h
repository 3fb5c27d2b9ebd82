#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cpu.h"
#include "core/base/progress.h"
#include "core/retrieval/collection.h"
#include "core/retrieval/query.h"
#include "core/retrieval/topk.h"

namespace tlm {

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
    explicit Searcher(const std::vector<Index> &indexes, Bm25 bm25 = {}, SimdLevel simd = simdLevel());

    /// The best `count` documents that share a term with the query.
    std::vector<Neighbour> search(std::string_view query, std::size_t count) const;

    /// The same for many queries on several threads. Equal bags of terms are searched once, all together in
    /// one pass over the indexes, or in several passes if the memory that `count` asks for is too much.
    /// Errors: Stopped, MemoryExhausted. Result i belongs to query i.
    Expected<std::vector<std::vector<Neighbour>>> search(const std::vector<std::string> &queries,
                                                         std::size_t count, int threads,
                                                         ProgressSink &progress, std::stop_token stop) const;

    /// Why a document has its score: a sum over terms of w − w / (1 + tf · ninv), each with idf (N, n) and tf
    /// (freq, k1, b, length, average length). The value of the root equals the neighbour's score.
    Explanation explain(std::string_view query, const Neighbour &neighbour) const;
    /// The same for many neighbours of one query: its terms are looked up once.
    std::vector<Explanation> explain(std::string_view query, std::span<const Neighbour> neighbours) const;

private:
    std::vector<Neighbour> neighbours(const std::vector<TopK::Entry> &entries) const;

    std::vector<Index> m_indexes;
    std::vector<Position> m_ends; ///< of each index
    Collection m_collection;
    SimdLevel m_simd;
};

} // namespace tlm
