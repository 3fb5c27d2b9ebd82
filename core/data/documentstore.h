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
    /// Errors: FileNotFound, FileDamaged, FileNewer.
    static Expected<DocumentStore> open(const std::filesystem::path &path, Verify verify = Verify::Header);
    std::uint32_t size() const { return m_size; }
    /// `number` must be below size().
    Document document(std::uint32_t number) const;
    /// The text alone.
    std::string text(std::uint32_t number) const;

private:
    DocumentStore() = default;
    Container m_container;
    std::uint32_t m_size = 0;
};

} // namespace tlm
