#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace tlm {

/// How many documents of a length byte make a block: blockDocuments, or fewer where they are so long that
/// their postings could be more than some 16 million.
std::uint32_t blockCapacity(std::uint8_t norm);

/// Which documents make which block, in the order of the file.
struct BlockOrder
{
    struct Range
    {
        std::uint8_t norm = 0;
        std::uint32_t begin = 0, end = 0; ///< in `documents`
    };
    std::vector<std::uint32_t> documents; ///< ascending in each block
    std::vector<Range> blocks;
};

/// Deals documents with these length bytes out to blocks: those of each byte in an order that is random but
/// follows from their numbers in the corpus (`firstDocument` is that of the first), so whatever segments the
/// documents come in, together they make the same blocks.
BlockOrder orderBlocks(std::span<const std::uint8_t> norms, std::uint64_t firstDocument);

} // namespace tlm
