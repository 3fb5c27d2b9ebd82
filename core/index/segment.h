#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"
#include "core/index/block.h"
#include "core/index/dictionary.h"

namespace tlm {

/// What a block is decoded to; one per thread, used again for the next block.
struct BlockScratch
{
    std::vector<std::uint32_t> terms, starts;
};

/// One immutable file of an index: blocks of documents of equal length, and a dictionary. Memory-mapped,
/// cheap to copy, safe to use from several threads. Whatever the bytes of the file are, everything stays in
/// bounds: numbers of documents and terms are below documents() and terms(), places below blockDocuments, but
/// in a damaged file a place of a posting may be none of its block (compare it with Block::documents.size()).
class Segment
{
public:
    /// Errors: FileNotFound, FileDamaged (also a file of an older version), FileNewer.
    static Expected<Segment> open(const std::filesystem::path &path, Verify verify = Verify::Header);

    std::uint32_t documents() const;           ///< all documents
    std::uint32_t documentsWithTokens() const; ///< Lucene's N: documents that have at least one token
    std::uint64_t tokens() const;              ///< Lucene's sumTotalTermFreq
    std::uint64_t firstDocument() const;       ///< number in the corpus of document 0
    std::uint32_t terms() const;
    std::uint64_t bytes() const; ///< of the file

    /// Terms are numbered in byte order.
    std::optional<std::uint32_t> termNumber(std::string_view term) const;
    std::string term(std::uint32_t number) const;
    std::uint32_t documentFrequency(std::uint32_t term) const;
    const Dictionary &dictionary() const;

    std::uint8_t norm(std::uint32_t document) const { return norms()[document]; }
    std::span<const std::uint8_t> norms() const;

    /// Blocks are in ascending order of their norm.
    std::size_t blocks() const;
    std::uint8_t blockNorm(std::size_t block) const;
    std::uint32_t blockSize(std::size_t block) const; ///< its number of documents
    /// The views live as long as the segment and the scratch is not used again.
    Block block(std::size_t number, BlockScratch &scratch) const;
    /// The postings in a block of each of some terms in ascending order, without reading its whole directory;
    /// empty for a term that it lacks.
    std::vector<std::span<const std::uint16_t>> postings(std::size_t block,
                                                         std::span<const std::uint32_t> terms) const;
    std::span<const FrequencyException> exceptions(std::size_t block) const;
    std::span<const std::uint32_t> blockDocumentNumbers(std::size_t block) const;
    /// Gives the memory back that holds a block until it is used again.
    void release(std::size_t block) const;

    /// How often each of some terms in ascending order occurs in a document.
    std::vector<std::uint32_t> frequencies(std::span<const std::uint32_t> terms,
                                           std::uint32_t document) const;

private:
    struct State;
    struct Place
    {
        std::size_t block = 0;
        std::uint32_t place = 0;
    };
    std::optional<Place> placeOf(std::uint32_t document) const;
    explicit Segment(std::shared_ptr<const State> state);
    std::shared_ptr<const State> m_state;
};

/// The frequency of a posting: its own 4 bits, or what stands among the exceptions.
std::uint32_t frequencyOf(std::uint16_t posting, std::uint32_t term,
                          std::span<const FrequencyException> exceptions);

} // namespace tlm
