#include "core/index/blockorder.h"

#include <algorithm>
#include <array>

#include "core/index/block.h"
#include "core/index/lengthnorm.h"

namespace tlm {

namespace {

/// A bijection (splitmix64).
std::uint64_t shuffleKey(std::uint64_t document)
{
    std::uint64_t key = document + 0x9e3779b97f4a7c15u;
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9u;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebu;
    return key ^ (key >> 31);
}

} // namespace

std::uint32_t blockCapacity(std::uint8_t norm)
{
    constexpr std::uint32_t mostPostings = 1u << 24;
    return std::clamp(mostPostings / std::max(decodeLength(norm), 1u), 1u, blockDocuments);
}

BlockOrder orderBlocks(std::span<const std::uint8_t> norms, std::uint64_t firstDocument)
{
    std::array<std::uint32_t, 257> begins{};
    for (const std::uint8_t norm : norms)
        ++begins[norm + 1u];
    for (std::size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    BlockOrder order;
    order.documents.resize(norms.size());
    auto ends = begins;
    for (std::uint32_t document = 0; document < norms.size(); ++document)
        order.documents[ends[norms[document]]++] = document;
    for (std::size_t norm = 0; norm < 256; ++norm) {
        const auto length = static_cast<std::uint8_t>(norm);
        const std::uint32_t capacity = blockCapacity(length);
        const std::span all = order.documents;
        std::ranges::sort(all.subspan(begins[norm], begins[norm + 1] - begins[norm]), {},
                          [&](std::uint32_t document) { return shuffleKey(firstDocument + document); });
        for (std::uint32_t begin = begins[norm]; begin < begins[norm + 1]; begin = order.blocks.back().end) {
            order.blocks.push_back({length, begin, begin + std::min(capacity, begins[norm + 1] - begin)});
            std::ranges::sort(all.subspan(begin, order.blocks.back().end - begin));
        }
    }
    return order;
}

} // namespace tlm
