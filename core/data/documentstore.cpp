#include "core/data/documentstore.h"

#include <algorithm>

namespace tlm {

namespace {
constexpr std::size_t largestKept = std::size_t(1) << 21;
}

Expected<DocumentStore> DocumentStore::open(const std::vector<std::filesystem::path> &paths, Verify verify)
{
    DocumentStore store;
    for (const auto &path : paths) {
        auto file = DocumentFile::open(path, verify);
        if (!file)
            return tl::unexpected(file.error());
        store.m_starts.push_back(store.size() + file->size());
        store.m_files.push_back(std::move(*file));
    }
    return store;
}

DocumentStore::Place DocumentStore::find(std::uint64_t number) const
{
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), number);
    const auto file = static_cast<std::uint32_t>(behind - m_starts.begin() - 1);
    const auto inFile = static_cast<std::uint32_t>(number - m_starts[file]);
    const std::uint32_t block = m_files[file].blockOf(inFile);
    return {file, block, inFile - m_files[file].firstOf(block)};
}

std::uint64_t DocumentStore::blockEnd(std::uint64_t number) const
{
    const Place place = find(number);
    return m_starts[place.file] + m_files[place.file].firstOf(place.block + 1);
}

Expected<Document> DocumentStore::document(std::uint64_t number) const
{
    const Place place = find(number);
    return m_files[place.file].read(place.block).map([&](const DocumentBlock &block) {
        return Document{std::string(block.id(place.inBlock)), std::string(block.text(place.inBlock))};
    });
}

Expected<std::string> DocumentStore::text(std::uint64_t number) const
{
    return document(number).map([](Document document) { return std::move(document.text); });
}

Expected<const DocumentBlock *> DocumentReader::block(const DocumentStore::Place &place)
{
    const auto known = std::ranges::find_if(m_kept, [&](const Kept &kept) {
        return kept.used > 0 && kept.file == place.file && kept.block == place.block;
    });
    Kept &kept = known != m_kept.end() ? *known : *std::ranges::min_element(m_kept, {}, &Kept::used);
    if (known == m_kept.end()) {
        auto documents = m_store.m_files[place.file].read(place.block);
        if (!documents)
            return tl::unexpected(documents.error());
        if (documents->bytes() > largestKept) // a book, say, is kept alone
            m_kept = {};
        kept = {place.file, place.block, 0, std::move(*documents)};
    }
    kept.used = ++m_clock;
    return &kept.documents;
}

Expected<std::string_view> DocumentReader::text(std::uint64_t number)
{
    const auto place = m_store.find(number);
    return block(place).map([&](const DocumentBlock *documents) { return documents->text(place.inBlock); });
}

Expected<Document> DocumentReader::document(std::uint64_t number)
{
    const auto place = m_store.find(number);
    return block(place).map([&](const DocumentBlock *documents) {
        return Document{std::string(documents->id(place.inBlock)),
                        std::string(documents->text(place.inBlock))};
    });
}

} // namespace tlm
