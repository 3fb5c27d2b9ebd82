#pragma once
#include <cstdint>
#include <string_view>

#include "core/index/block.h"

namespace tlm {

/// The payload of a segment file: blocks, each from a multiple of 8 bytes on; where each group of terms
/// begins in the dictionary (64-bit numbers); a BlockEntry per block; a length byte per document; the bytes
/// of the dictionary; zeros up to a multiple of 8; the SegmentFooter. What is counted last is written last,
/// so that a segment is written in one stream.
///
/// A block: documents (32-bit numbers, ascending), exceptions, skip points, postings (16-bit words),
/// directory. The directory has, per term that occurs, a varint: how many terms were passed over since the
/// one before, times 2, plus 1 if it has several postings; then another, their number less 2.
struct SegmentFooter
{
    std::uint64_t firstDocument = 0; ///< number in the corpus of the first document
    std::uint64_t tokens = 0;
    std::uint64_t blockBytes = 0; ///< before the dictionary
    std::uint64_t dictionaryBytes = 0;
    std::uint32_t documents = 0;
    std::uint32_t documentsWithTokens = 0;
    std::uint32_t terms = 0;
    std::uint32_t blocks = 0;
};

struct BlockEntry
{
    std::uint64_t offset = 0;
    std::uint32_t documents = 0;
    std::uint32_t exceptions = 0;
    std::uint32_t terms = 0;
    std::uint32_t postings = 0;
    std::uint32_t directoryBytes = 0;
    std::uint32_t norm = 0;
};

/// Where reading the directory of a block may begin: at each multiple of termsPerSkip.
struct SkipPoint
{
    std::uint32_t term = 0;      ///< the lowest that may follow
    std::uint32_t posting = 0;   ///< number in the block of its first posting
    std::uint32_t directory = 0; ///< byte of the directory
};

static_assert(sizeof(SegmentFooter) == 48 && sizeof(BlockEntry) == 32 && sizeof(SkipPoint) == 12 &&
                  sizeof(FrequencyException) == 12,
              "the file holds these as they are");

inline constexpr std::uint32_t termsPerSkip = 64;
inline constexpr std::uint32_t termsPerGroup = 16;
inline constexpr std::uint32_t mostDocuments = ~0u;   ///< of a segment
inline constexpr std::uint32_t mostTerms = 1u << 31u; ///< of a segment
inline constexpr std::string_view segmentMagic = "TLMI";
inline constexpr std::uint32_t segmentVersion = 3;

constexpr std::uint32_t groupsOf(std::uint32_t count, std::uint32_t size)
{
    return count / size + (count % size != 0);
}

} // namespace tlm
