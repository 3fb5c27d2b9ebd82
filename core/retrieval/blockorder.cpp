#include "core/retrieval/blockorder.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/retrieval/block.h"
#include "core/retrieval/lengthnorm.h"

namespace tlm {

std::uint32_t blockCapacity(std::uint8_t norm)
{
    constexpr std::uint32_t mostPostings = 1u << 24;
    return std::clamp(mostPostings / std::max(decodeLength(norm), 1u), 1u, blockDocuments);
}

std::uint64_t shuffleKey(std::uint64_t documentOfCorpus)
{
    std::uint64_t key = documentOfCorpus + 0x9e3779b97f4a7c15u; // splitmix64: a bijection
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9u;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebu;
    return key ^ (key >> 31);
}

void dealToBlocks(std::span<const std::uint8_t> norms, std::uint64_t firstDocument,
                  const std::function<bool(std::uint8_t, std::span<const std::uint32_t>)> &take)
{
    std::array<std::size_t, 257> begins{};
    for (const std::uint8_t norm : norms)
        ++begins[norm + 1u];
    for (std::size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    std::vector<std::uint32_t> documents(norms.size());
    auto ends = begins;
    for (std::uint32_t document = 0; document < norms.size(); ++document)
        documents[ends[norms[document]]++] = document;
    for (std::size_t norm = 0; norm < 256; ++norm) {
        std::span rest = std::span(documents).subspan(begins[norm], begins[norm + 1] - begins[norm]);
        std::ranges::sort(rest, {},
                          [&](std::uint32_t document) { return shuffleKey(firstDocument + document); });
        while (!rest.empty()) {
            const auto length = static_cast<std::uint8_t>(norm);
            const auto group = rest.first(std::min<std::size_t>(blockCapacity(length), rest.size()));
            std::ranges::sort(group);
            if (!take(length, group))
                return;
            rest = rest.subspan(group.size());
        }
    }
}

} // namespace tlm
