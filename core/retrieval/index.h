#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/file.h"

namespace tlm {

struct Posting
{
    std::uint32_t document;
    std::uint32_t frequency;
};

/// Lucene's lossy document length (SmallFloat.intToByte4, facts §6.3).
std::uint8_t encodeLength(std::uint32_t length);
std::uint32_t decodeLength(std::uint8_t norm);

/// Builds an inverted index in memory and writes it. Documents are numbered from 0 in the order given.
class IndexBuilder
{
public:
    IndexBuilder();
    IndexBuilder(IndexBuilder &&) noexcept;
    ~IndexBuilder();
    /// Analyses and adds a document.
    void add(std::string_view text);
    std::uint32_t documents() const;
    std::uint64_t tokens() const;
    std::uint64_t terms() const;
    Expected<> write(const std::filesystem::path &path) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A BM25 index over the documents of a corpus, memory-mapped. Safe to use from several threads.
class Index
{
public:
    /// Errors: FileNotFound, FileDamaged (code and place of the index), FileNewer.
    static Expected<Index> open(const std::filesystem::path &path, Verify verify = Verify::Header);

    std::uint32_t documents() const;           ///< all documents
    std::uint32_t documentsWithTokens() const; ///< Lucene's N: documents that have at least one token
    std::uint64_t tokens() const;              ///< Lucene's sumTotalTermFreq
    std::uint64_t terms() const;
    /// Postings of a term in order of document number; empty if unknown. In a damaged file that was opened
    /// without its checksum a document number may be out of range: compare it with documents().
    std::span<const Posting> postings(std::string_view term) const;
    std::span<const std::uint8_t> norms() const;
    std::uint8_t norm(std::uint32_t document) const { return norms()[document]; }

private:
    struct State;
    explicit Index(std::shared_ptr<const State> state);
    std::shared_ptr<const State> m_state;
};

} // namespace tlm
