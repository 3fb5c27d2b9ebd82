#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"

namespace tlm {

/// A document of a corpus.
struct Document
{
    std::string id;
    std::string text;
};

/// Some documents that lie together, decompressed.
class DocumentBlock
{
public:
    /// Takes the bytes of a block apart; false if they are not those of `documents` documents.
    bool parse(std::string bytes, std::uint32_t documents);
    std::string_view id(std::uint32_t place) const { return part(2 * std::size_t(place)); }
    std::string_view text(std::uint32_t place) const { return part(2 * std::size_t(place) + 1); }
    std::size_t bytes() const { return m_bytes.size(); }

private:
    std::uint32_t end(std::size_t part) const;
    std::string_view part(std::size_t number) const;

    std::string m_bytes;
    std::size_t m_content = 0; ///< where in the bytes the first part begins
};

/// Appends documents to a file. Documents are numbered from 0 in the order given.
class DocumentFileWriter
{
public:
    static constexpr std::size_t longestDocument = std::size_t(1) << 30; ///< bytes of id and text

    static Expected<DocumentFileWriter> create(const std::filesystem::path &path);
    DocumentFileWriter(DocumentFileWriter &&) noexcept;
    ~DocumentFileWriter(); ///< removes what was written unless finished
    /// Errors: RecordBad (a longer document, or too many), DiskFull and others of writing.
    Expected<> add(std::string_view id, std::string_view text);
    std::uint32_t size() const;
    Expected<> finish();

private:
    struct State;
    explicit DocumentFileWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A memory-mapped file of documents in zstd blocks. Safe to use from several threads.
class DocumentFile
{
public:
    /// Looks at the table of blocks (some 16 bytes for 128 KB of text), so that a damaged file can never be
    /// read out of its bounds. Errors: FileNotFound, FileDamaged (also a file of an older version),
    /// FileNewer.
    static Expected<DocumentFile> open(const std::filesystem::path &path, Verify verify = Verify::Header);
    std::uint32_t size() const { return m_size; }
    /// The block that holds a document below size().
    std::uint32_t blockOf(std::uint32_t document) const;
    /// The first document of a block; size() for the one behind the last.
    std::uint32_t firstOf(std::uint32_t block) const;
    /// Decompresses a block. Errors: FileDamaged, MemoryExhausted.
    Expected<DocumentBlock> read(std::uint32_t block) const;

private:
    struct BlockEnd
    {
        std::uint64_t place;     ///< in the payload, behind the block
        std::uint32_t documents; ///< of the file, up to the end of the block
        std::uint32_t size;      ///< decompressed bytes of the block
    };
    static_assert(sizeof(BlockEnd) == 16);
    friend class DocumentFileWriter;

    DocumentFile() = default;
    bool findTable();
    bool tableIsSound() const;
    BlockEnd blockEnd(std::uint32_t block) const;
    std::uint64_t placeOf(std::uint32_t block) const { return block == 0 ? 0 : blockEnd(block - 1).place; }

    Container m_container;
    std::string m_path;
    std::uint32_t m_size = 0, m_blocks = 0;
    std::uint64_t m_table = 0; ///< where in the payload the table of blocks begins
};

} // namespace tlm
