#include "core/data/documentfile.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include <fmt/format.h>

#include "core/data/zstdblock.h"

// Payload: the blocks one after the other; for each the place behind it (u64), the documents up to its end
// (u32) and its decompressed size (u32); the number of blocks as u64. A block: for each document the ends of
// its id and of its text in the content (u32), then the content.

namespace tlm {

namespace {

constexpr std::string_view magic = "TLMD";
constexpr std::uint32_t version = 2;
constexpr std::size_t blockSize = std::size_t(1) << 17;
constexpr std::size_t endSize = sizeof(std::uint32_t);

template <typename Number>
Number numberAt(const void *bytes, std::uint64_t position)
{
    Number number{};
    std::memcpy(&number, static_cast<const char *>(bytes) + position, sizeof number);
    return number;
}

} // namespace

bool DocumentBlock::parse(std::string bytes, std::uint32_t documents)
{
    m_bytes = std::move(bytes);
    m_content = 2 * std::size_t(documents) * endSize;
    if (m_bytes.size() < m_content)
        return false;
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < 2 * std::size_t(documents); ++i) {
        const std::uint32_t next = end(i);
        if (next < before)
            return false;
        before = next;
    }
    return before == m_bytes.size() - m_content;
}

std::uint32_t DocumentBlock::end(std::size_t part) const
{
    return numberAt<std::uint32_t>(m_bytes.data(), part * endSize);
}

std::string_view DocumentBlock::part(std::size_t number) const
{
    const std::uint32_t from = number == 0 ? 0 : end(number - 1);
    return std::string_view(m_bytes).substr(m_content + from, end(number) - from);
}

struct DocumentFileWriter::State
{
    ContainerWriter file;
    ZstdBlockCompressor compressor;
    std::vector<DocumentFile::BlockEnd> table;
    std::vector<std::uint32_t> ends;
    std::string content, block;
    std::uint32_t documents = 0;

    Expected<> writeBlock()
    {
        if (ends.empty())
            return {};
        block.assign(reinterpret_cast<const char *>(ends.data()), ends.size() * endSize);
        block += content;
        const auto frame = compressor.compress(block);
        if (frame.empty())
            return failure(ErrorCode::MemoryExhausted, "There is no memory to compress a document.");
        if (auto written = file.write(frame.data(), frame.size()); !written)
            return written;
        table.push_back({file.payloadSize(), documents, static_cast<std::uint32_t>(block.size())});
        ends.clear();
        content.clear();
        return {};
    }
};

DocumentFileWriter::DocumentFileWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
DocumentFileWriter::DocumentFileWriter(DocumentFileWriter &&) noexcept = default;
DocumentFileWriter::~DocumentFileWriter() = default;

Expected<DocumentFileWriter> DocumentFileWriter::create(const std::filesystem::path &path)
{
    auto file = ContainerWriter::create(path, magic, version);
    if (!file)
        return tl::unexpected(file.error());
    return DocumentFileWriter(std::unique_ptr<State>(new State{std::move(*file), {}, {}, {}, {}, {}, 0}));
}

Expected<> DocumentFileWriter::add(std::string_view id, std::string_view text)
{
    State &state = *m_state;
    if (state.documents == std::numeric_limits<std::uint32_t>::max())
        return failure(ErrorCode::RecordBad, "A part of a corpus cannot have over 4,294,967,295 documents.");
    const std::size_t size = id.size() + text.size();
    if (id.size() > longestDocument || text.size() > longestDocument || size > longestDocument)
        return failure(ErrorCode::RecordBad,
                       fmt::format("A document is longer than {} bytes.", longestDocument));
    if (state.content.size() + size > 2 * blockSize) { // a long document does not slow its neighbours down
        if (auto written = state.writeBlock(); !written)
            return written;
    }
    for (const std::string_view part : {id, text}) {
        state.content += part;
        state.ends.push_back(static_cast<std::uint32_t>(state.content.size()));
    }
    ++state.documents;
    return state.content.size() < blockSize ? Expected<>() : state.writeBlock();
}

std::uint32_t DocumentFileWriter::size() const
{
    return m_state->documents;
}

Expected<> DocumentFileWriter::finish()
{
    if (auto written = m_state->writeBlock(); !written)
        return written;
    const std::uint64_t blocks = m_state->table.size();
    return m_state->file.write(m_state->table.data(), blocks * sizeof(DocumentFile::BlockEnd))
        .and_then([&] { return m_state->file.write(&blocks, sizeof blocks); })
        .and_then([&] { return m_state->file.finish(); });
}

Expected<DocumentFile> DocumentFile::open(const std::filesystem::path &path, Verify verify)
{
    auto container = openContainer(path, magic, version, verify);
    if (!container)
        return tl::unexpected(container.error());
    if (container->version < version)
        return failure(ErrorCode::FileDamaged,
                       "The documents were written by an older version of TLM Studio, in a way that is no "
                       "longer read. Remove the corpus and add its files again.",
                       path.string());
    DocumentFile file;
    file.m_container = std::move(*container);
    file.m_path = path.string();
    if (!file.findTable() || !file.tableIsSound())
        return failure(ErrorCode::FileDamaged, "The table of documents is damaged.", path.string());
    return file;
}

bool DocumentFile::findTable()
{
    const auto payload = m_container.payload;
    if (payload.size() < sizeof(std::uint64_t))
        return false;
    const std::uint64_t behind = payload.size() - sizeof(std::uint64_t);
    const auto blocks = numberAt<std::uint64_t>(payload.data(), behind);
    if (blocks > std::numeric_limits<std::uint32_t>::max() || blocks > behind / sizeof(BlockEnd))
        return false;
    m_blocks = static_cast<std::uint32_t>(blocks);
    m_table = behind - blocks * sizeof(BlockEnd);
    m_size = m_blocks == 0 ? 0 : blockEnd(m_blocks - 1).documents;
    return true;
}

bool DocumentFile::tableIsSound() const
{
    BlockEnd before{0, 0, 0};
    for (std::uint32_t block = 0; block < m_blocks; ++block) {
        const BlockEnd next = blockEnd(block);
        if (next.place <= before.place || next.place > m_table || next.documents <= before.documents ||
            (next.documents - before.documents) * 2 * std::uint64_t(endSize) > next.size ||
            next.size / mostTimesSmaller > next.place - before.place)
            return false;
        before = next;
    }
    return before.place == m_table;
}

DocumentFile::BlockEnd DocumentFile::blockEnd(std::uint32_t block) const
{
    return numberAt<BlockEnd>(m_container.payload.data(), m_table + std::uint64_t(block) * sizeof(BlockEnd));
}

std::uint32_t DocumentFile::blockOf(std::uint32_t document) const
{
    std::uint32_t first = 0, last = m_blocks; // the first block that ends behind the document
    while (first < last) {
        const std::uint32_t middle = first + (last - first) / 2;
        if (blockEnd(middle).documents > document)
            last = middle;
        else
            first = middle + 1;
    }
    return first;
}

std::uint32_t DocumentFile::firstOf(std::uint32_t block) const
{
    return block == 0 ? 0 : blockEnd(block - 1).documents;
}

Expected<DocumentBlock> DocumentFile::read(std::uint32_t block) const
{
    const BlockEnd end = blockEnd(block);
    const std::uint64_t place = placeOf(block);
    try {
        auto bytes = decompressBlock(m_container.payload.subspan(place, end.place - place), end.size);
        DocumentBlock documents;
        if (bytes && documents.parse(std::move(*bytes), end.documents - firstOf(block)))
            return documents;
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is no memory for a document.", m_path);
    }
    return failure(ErrorCode::FileDamaged, "The documents of a block are damaged.", m_path);
}

} // namespace tlm
