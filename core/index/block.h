#pragma once
#include <cstdint>
#include <span>

namespace tlm {

/// Most documents of a block: their places fill the upper 12 bits of a posting.
inline constexpr std::uint32_t blockDocuments = 4096;

/// The frequency of a posting that its 4 bits cannot hold (16 and more).
struct FrequencyException
{
    std::uint32_t term = 0; ///< number of the term in the segment
    std::uint16_t place = 0;
    std::uint16_t unused = 0; ///< the file holds these as they are
    std::uint32_t frequency = 0;
};

/// Documents of one segment that have the same length byte, in ascending order (which of them
/// share a block is random): inside a block the score of a
/// term depends on its frequency alone. Views into the segment or into what it was decoded to.
struct Block
{
    std::uint8_t norm = 0;
    std::span<const std::uint32_t> documents; ///< number in the segment of the document at each place
    std::span<const std::uint32_t> terms;     ///< numbers of the terms that occur, ascending
    std::span<const std::uint32_t> starts;    ///< where the postings of each begin, and the end of the last
    /// place << 4 | frequency, in order of place; a frequency of 0 stands among the exceptions.
    std::span<const std::uint16_t> postings;
    std::span<const FrequencyException> exceptions; ///< in order of term, then place
};

} // namespace tlm
