#pragma once
#include <cstdint>
#include <string_view>

#include "core/retrieval/index.h"

namespace tlm {

/// The payload of an index file, in this order, without gaps: the header; where the postings of each term
/// start (terms + 1 numbers); where its bytes start (the same); postings; length bytes; bytes of the terms,
/// in byte order of the terms.
struct IndexHeader
{
    std::uint32_t documents = 0;
    std::uint32_t documentsWithTokens = 0;
    std::uint64_t tokens = 0;
    std::uint64_t terms = 0;
    std::uint64_t postings = 0;
    std::uint64_t termBytes = 0;
};

static_assert(sizeof(IndexHeader) == 40 && sizeof(Posting) == 8, "the file holds these as they are");

inline constexpr std::string_view indexMagic = "TLMI";
inline constexpr std::uint32_t indexVersion = 1;

} // namespace tlm
