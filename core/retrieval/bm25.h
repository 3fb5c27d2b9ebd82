#pragma once
#include <array>
#include <cstdint>

namespace tlm {

/// BM25 in the arithmetic of Lucene 8.8.1 (facts §6.2): single precision, one rounding per operation.

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
