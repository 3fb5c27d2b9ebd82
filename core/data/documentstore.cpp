#include "core/data/documentstore.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

#include <fmt/format.h>

// Payload: the documents (id, then text) one after the other; zeros up to a multiple of 8; for each document
// the offsets of its id and of its text, and last the end of the documents, as u64; the number of documents
// as u64.

namespace tlm {

namespace {

constexpr std::string_view magic = "TLMD";
constexpr std::uint32_t version = 1;

std::uint64_t numberAt(std::span<const std::byte> payload, std::uint64_t position)
{
    std::uint64_t number = 0;
    std::memcpy(&number, payload.data() + position, sizeof number);
    return number;
}

std::uint64_t tableSize(std::uint64_t documents)
{
    return (2 * documents + 1) * sizeof(std::uint64_t);
}

} // namespace

struct DocumentStoreWriter::State
{
    ContainerWriter file;
    std::vector<std::uint64_t> offsets;
};

DocumentStoreWriter::DocumentStoreWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
DocumentStoreWriter::DocumentStoreWriter(DocumentStoreWriter &&) noexcept = default;
DocumentStoreWriter::~DocumentStoreWriter() = default;

Expected<DocumentStoreWriter> DocumentStoreWriter::create(const std::filesystem::path &path)
{
    auto file = ContainerWriter::create(path, magic, version);
    if (!file)
        return tl::unexpected(file.error());
    return DocumentStoreWriter(std::unique_ptr<State>(new State{std::move(*file), {}}));
}

Expected<> DocumentStoreWriter::add(const Document &document)
{
    if (size() == std::numeric_limits<std::uint32_t>::max())
        return failure(ErrorCode::Usage, "A corpus cannot have more than 4,294,967,295 documents.");
    for (const std::string *part : {&document.id, &document.text}) {
        m_state->offsets.push_back(m_state->file.payloadSize());
        if (auto written = m_state->file.write(part->data(), part->size()); !written)
            return written;
    }
    return {};
}

std::uint32_t DocumentStoreWriter::size() const
{
    return static_cast<std::uint32_t>(m_state->offsets.size() / 2);
}

Expected<> DocumentStoreWriter::finish()
{
    const std::uint64_t documents = size(), end = m_state->file.payloadSize(), padding = 0;
    m_state->offsets.push_back(end);
    auto written = m_state->file.write(&padding, (sizeof padding - end % sizeof padding) % sizeof padding);
    if (written)
        written =
            m_state->file.write(m_state->offsets.data(), m_state->offsets.size() * sizeof(std::uint64_t));
    if (written)
        written = m_state->file.write(&documents, sizeof documents);
    return written ? m_state->file.finish() : written;
}

Expected<DocumentStore> DocumentStore::open(const std::filesystem::path &path, Verify verify)
{
    auto container = openContainer(path, magic, version, verify);
    if (!container)
        return tl::unexpected(container.error());
    const auto damaged = [&] {
        return failure(ErrorCode::FileDamaged, "The table of documents is damaged.", path.string());
    };
    const auto payload = container->payload;
    const std::uint64_t size = payload.size();
    if (size < sizeof(std::uint64_t))
        return damaged();
    const std::uint64_t documents = numberAt(payload, size - sizeof(std::uint64_t));
    if (documents > std::numeric_limits<std::uint32_t>::max() ||
        size - sizeof(std::uint64_t) < tableSize(documents))
        return damaged();
    DocumentStore store;
    store.m_container = std::move(*container);
    store.m_size = static_cast<std::uint32_t>(documents);
    store.m_table = size - sizeof(std::uint64_t) - tableSize(documents);
    for (std::uint64_t i = 0, before = 0; i <= 2 * documents; ++i) {
        const std::uint64_t offset = store.offset(i);
        if (offset < before || offset > store.m_table)
            return damaged();
        before = offset;
    }
    return store;
}

std::uint64_t DocumentStore::offset(std::uint64_t entry) const
{
    return numberAt(m_container.payload, m_table + entry * sizeof(std::uint64_t));
}

std::string DocumentStore::between(std::uint64_t entry) const
{
    const std::uint64_t from = offset(entry);
    const auto *bytes = reinterpret_cast<const char *>(m_container.payload.data());
    return {bytes + from, offset(entry + 1) - from};
}

Document DocumentStore::document(std::uint32_t number) const
{
    return {between(2 * std::uint64_t(number)), text(number)};
}

std::string DocumentStore::text(std::uint32_t number) const
{
    return between(2 * std::uint64_t(number) + 1);
}

} // namespace tlm
