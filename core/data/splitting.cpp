#include "core/data/splitting.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/base/random.h"

namespace tlm {

namespace {

using Shares = std::array<std::size_t, 3>;

Shares shareOut(std::size_t count, const std::array<std::uint64_t, 3> &weights)
{
    const std::uint64_t sum = std::max<std::uint64_t>(1, weights[0] + weights[1] + weights[2]);
    Shares shares, remainders;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        shares[i] = count * weights[i] / sum;
        remainders[i] = count * weights[i] % sum;
    }
    std::array<std::size_t, 3> order{0, 1, 2};
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    const std::size_t given = std::accumulate(shares.begin(), shares.end(), std::size_t(0));
    for (std::size_t i = 0; i < count - given; ++i)
        ++shares[order[i % order.size()]];
    return shares;
}

} // namespace

std::array<std::vector<LabelledText>, 3> splitByLabel(std::vector<LabelledText> texts,
                                                      const SplitRatio &ratio, std::uint64_t seed)
{
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < texts.size(); ++i)
        places[texts[i].label].push_back(i);
    const auto weight = [](int share) { return static_cast<std::uint64_t>(std::max(0, share)); };
    std::vector<std::size_t> partOf(texts.size());
    std::uint64_t stream = 0;
    for (const auto &[label, indices] : places) {
        const auto shares =
            shareOut(indices.size(), {weight(ratio.train), weight(ratio.dev), weight(ratio.test)});
        const auto order =
            permutation(static_cast<std::uint32_t>(indices.size()), CounterRandom(seed, stream++));
        for (std::size_t i = 0; i < order.size(); ++i)
            partOf[indices[order[i]]] = i < shares[0] ? 0 : i < shares[0] + shares[1] ? 1 : 2;
    }
    std::array<std::vector<LabelledText>, 3> parts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        parts[partOf[i]].push_back(std::move(texts[i]));
    return parts;
}

} // namespace tlm
