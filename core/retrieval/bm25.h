#pragma once
#include <array>
#include <cstdint>
#include <optional>

namespace tlm {

/// BM25 in the arithmetic of Lucene 8.8.1 (facts §6.2): single precision, one rounding per operation.

/// Lucene 8 dropped the factor (k1 + 1); Elasticsearch 7 kept it (facts §6.1).
enum class ScoreScale { Lucene, Elasticsearch7 };

struct Bm25
{
    float k1 = 1.2f;
    float b = 0.75f;
    ScoreScale scale = ScoreScale::Lucene;
    /// A query of more tokens (repeats counted) finds nothing, as in the authors' pipeline; empty: no limit.
    std::optional<std::uint32_t> clauseLimit;
    friend bool operator==(const Bm25 &, const Bm25 &) = default;
};

/// The factor of a term that occurs `count` times in a query.
float queryBoost(const Bm25 &bm25, std::uint32_t count);

/// ln(1 + (N − n + 0.5) / (n + 0.5)) of a term that occurs in n of N documents.
float inverseDocumentFrequency(std::uint64_t documents, std::uint64_t documentsWithTerm);

/// Tokens per document; 0 for no document.
float averageLength(std::uint64_t tokens, std::uint64_t documents);

/// 1 / (k1 · (1 − b + b · length / average)) for each of the 256 length bytes.
std::array<float, 256> normInverses(float k1, float b, float averageLength);

/// The summand of one term; `weight` is boost · idf.
inline float termScore(float weight, std::uint32_t frequency, float normInverse)
{
    return weight - weight / (1.0f + static_cast<float>(frequency) * normInverse);
}

} // namespace tlm
