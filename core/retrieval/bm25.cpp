#include "core/retrieval/bm25.h"

#include <cmath>

#include "core/index/lengthnorm.h"

namespace tlm {

float queryBoost(const Bm25 &bm25, std::uint32_t count)
{
    const auto boost = static_cast<float>(count);
    return bm25.scale == ScoreScale::Elasticsearch7 ? boost * (1.0f + bm25.k1) : boost;
}

float inverseDocumentFrequency(std::uint64_t documents, std::uint64_t documentsWithTerm)
{
    const auto all = static_cast<double>(documents);
    const auto with = static_cast<double>(documentsWithTerm);
    return static_cast<float>(std::log(1 + (all - with + 0.5) / (with + 0.5)));
}

float averageLength(std::uint64_t tokens, std::uint64_t documents)
{
    if (documents == 0)
        return 0;
    return static_cast<float>(static_cast<double>(tokens) / static_cast<double>(documents));
}

std::array<float, 256> normInverses(float k1, float b, float averageLength)
{
    std::array<float, 256> inverses;
    for (std::size_t norm = 0; norm < inverses.size(); ++norm) {
        const auto length = static_cast<float>(decodeLength(static_cast<std::uint8_t>(norm)));
        inverses[norm] = 1.0f / (k1 * ((1.0f - b) + b * length / averageLength));
    }
    return inverses;
}

} // namespace tlm
