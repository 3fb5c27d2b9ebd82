#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/data/documentfile.h"

namespace tlm {

/// Random access to the documents of a corpus, over all its files in order. Cheap to copy, and safe to use
/// from several threads.
class DocumentStore
{
public:
    /// Errors: those of DocumentFile::open.
    static Expected<DocumentStore> open(const std::vector<std::filesystem::path> &paths,
                                        Verify verify = Verify::Header);
    std::uint64_t size() const { return m_starts.back(); }
    /// The number behind the last document of the block that holds `number`, which must be below size().
    std::uint64_t blockEnd(std::uint64_t number) const;
    /// `number` must be below size(). Errors: FileDamaged, MemoryExhausted.
    Expected<Document> document(std::uint64_t number) const;
    /// The text alone.
    Expected<std::string> text(std::uint64_t number) const;

private:
    friend class DocumentReader;
    struct Place
    {
        std::uint32_t file = 0, block = 0, inBlock = 0;
    };
    Place find(std::uint64_t number) const;

    std::vector<DocumentFile> m_files;
    std::vector<std::uint64_t> m_starts{0}; ///< of each file its first document, and behind the last the end
};

/// Reads documents of a store one after the other and keeps the blocks that it used last: for a thread that
/// reads many of them.
class DocumentReader
{
public:
    explicit DocumentReader(DocumentStore store) : m_store(std::move(store)) {}
    /// The text is valid until the next call. `number` must be below the size of the store. Errors:
    /// FileDamaged, MemoryExhausted.
    Expected<std::string_view> text(std::uint64_t number);
    Expected<Document> document(std::uint64_t number);

private:
    struct Kept
    {
        std::uint32_t file = 0, block = 0;
        std::uint64_t used = 0; ///< when, 0: never
        DocumentBlock documents;
    };
    Expected<const DocumentBlock *> block(const DocumentStore::Place &place);

    DocumentStore m_store;
    std::array<Kept, 8> m_kept;
    std::uint64_t m_clock = 0;
};

} // namespace tlm
