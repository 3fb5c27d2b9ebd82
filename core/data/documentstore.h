#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/file.h"

namespace tlm {

/// A document of a corpus.
struct Document
{
    std::string id;
    std::string text;
};

/// Appends documents to a store file. Documents are numbered from 0 in the order given.
class DocumentStoreWriter
{
public:
    static Expected<DocumentStoreWriter> create(const std::filesystem::path &path);
    DocumentStoreWriter(DocumentStoreWriter &&) noexcept;
    ~DocumentStoreWriter();
    Expected<> add(const Document &document);
    std::uint32_t size() const;
    Expected<> finish();

private:
    struct State;
    explicit DocumentStoreWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Random access to the documents of a memory-mapped store. Safe to use from several threads.
class DocumentStore
{
public:
    /// Looks at every offset, so that a damaged file can never be read out of its bounds. Errors:
    /// FileNotFound, FileDamaged, FileNewer.
    static Expected<DocumentStore> open(const std::filesystem::path &path, Verify verify = Verify::Header);
    std::uint32_t size() const { return m_size; }
    /// `number` must be below size().
    Document document(std::uint32_t number) const;
    /// The text alone.
    std::string text(std::uint32_t number) const;

private:
    DocumentStore() = default;
    std::uint64_t offset(std::uint64_t entry) const;
    std::string between(std::uint64_t entry) const;

    Container m_container;
    std::uint32_t m_size = 0;
    std::uint64_t m_table = 0; ///< where in the payload the table of offsets begins
};

} // namespace tlm
