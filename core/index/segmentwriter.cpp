#include "core/index/segmentwriter.h"

#include <algorithm>

#include "core/index/varint.h"

namespace tlm {

Expected<SegmentWriter> SegmentWriter::create(const std::filesystem::path &path)
{
    auto file = ContainerWriter::create(path, segmentMagic, segmentVersion);
    if (!file)
        return tl::unexpected(file.error());
    return SegmentWriter(std::move(*file));
}

template <typename T>
void SegmentWriter::write(std::span<const T> values)
{
    if (m_result)
        m_result = m_file.write(values.data(), values.size_bytes());
}

void SegmentWriter::pad()
{
    constexpr char zeros[8] = {};
    write(std::span(zeros).first((8 - m_file.payloadSize() % 8) % 8));
}

void SegmentWriter::writeDirectory(const Block &block)
{
    m_directory.clear();
    m_skips.clear();
    std::uint32_t lowest = 0;
    for (std::size_t i = 0; i < block.terms.size(); ++i) {
        if (i % termsPerSkip == 0)
            m_skips.push_back({lowest, block.starts[i], static_cast<std::uint32_t>(m_directory.size())});
        const std::uint32_t count = block.starts[i + 1] - block.starts[i];
        putVarint(m_directory, (block.terms[i] - lowest) << 1u | (count > 1 ? 1u : 0u));
        if (count > 1)
            putVarint(m_directory, count - 2);
        lowest = block.terms[i] + 1;
    }
}

Expected<> SegmentWriter::add(const Block &block)
{
    writeDirectory(block);
    m_blocks.push_back({m_file.payloadSize(), static_cast<std::uint32_t>(block.documents.size()),
                        static_cast<std::uint32_t>(block.exceptions.size()),
                        static_cast<std::uint32_t>(block.terms.size()),
                        static_cast<std::uint32_t>(block.postings.size()),
                        static_cast<std::uint32_t>(m_directory.size()), block.norm});
    write(block.documents);
    write(block.exceptions);
    write(std::span<const SkipPoint>(m_skips));
    write(block.postings);
    write(std::span<const char>(m_directory));
    pad();
    return m_result;
}

Expected<> SegmentWriter::finish(std::uint64_t firstDocument, std::uint64_t tokens,
                                 std::span<const std::uint8_t> norms, const DictionaryWriter &dictionary)
{
    const std::uint64_t blockBytes = m_file.payloadSize();
    write(dictionary.groups());
    write(std::span<const BlockEntry>(m_blocks));
    write(norms);
    write(std::span<const char>(dictionary.bytes()));
    pad();
    const auto empty = std::ranges::count(norms, std::uint8_t(0));
    const SegmentFooter footer{firstDocument,
                               tokens,
                               blockBytes,
                               dictionary.bytes().size(),
                               static_cast<std::uint32_t>(norms.size()),
                               static_cast<std::uint32_t>(norms.size()) - static_cast<std::uint32_t>(empty),
                               dictionary.size(),
                               static_cast<std::uint32_t>(m_blocks.size())};
    write(std::span(&footer, 1));
    return m_result ? m_file.finish() : m_result;
}

} // namespace tlm
