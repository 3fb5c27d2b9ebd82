#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "core/index/segment.h"

namespace tlm {

/// The segments of a corpus as one index: documents are numbered through them in their order. Cheap to copy,
/// safe to use from several threads.
class Index
{
public:
    /// Errors: those of Segment::open.
    static Expected<Index> open(const std::vector<std::filesystem::path> &paths,
                                Verify verify = Verify::Header);
    static Expected<Index> open(const std::filesystem::path &path, Verify verify = Verify::Header);

    std::uint64_t documents() const;           ///< all documents
    std::uint64_t documentsWithTokens() const; ///< Lucene's N: documents that have at least one token
    std::uint64_t tokens() const;              ///< Lucene's sumTotalTermFreq
    /// How many documents contain a term.
    std::uint64_t documentFrequency(std::string_view term) const;
    /// How often a term occurs in a document; 0 for a document that is not there.
    std::uint32_t frequency(std::string_view term, std::uint64_t document) const;
    /// The length byte of a document; 0 for one that is not there.
    std::uint8_t norm(std::uint64_t document) const;

    std::span<const Segment> segments() const { return m_segments; }

private:
    /// The segment of a document, with its number there; none if it is not there.
    std::pair<const Segment *, std::uint32_t> find(std::uint64_t document) const;

    std::vector<Segment> m_segments;
};

} // namespace tlm
