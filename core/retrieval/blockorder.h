#pragma once
#include <cstdint>
#include <functional>
#include <span>

namespace tlm {

/// How many documents of a length byte make a block: blockDocuments, or fewer where they are so long that
/// their postings could be more than some 16 million.
std::uint32_t blockCapacity(std::uint8_t norm);

/// A number that puts the documents of a corpus into a random order, whatever segments they are in.
std::uint64_t shuffleKey(std::uint64_t documentOfCorpus);

/// Deals documents with these length bytes out to blocks: takes those of each byte in the order of their
/// shuffleKey, blockCapacity of them at a time, and gives each such group in ascending order. Stops when
/// `take` returns false.
void dealToBlocks(
    std::span<const std::uint8_t> norms, std::uint64_t firstDocument,
    const std::function<bool(std::uint8_t norm, std::span<const std::uint32_t> documents)> &take);

} // namespace tlm
