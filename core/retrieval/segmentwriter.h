#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"
#include "core/retrieval/block.h"
#include "core/retrieval/segmentlayout.h"

namespace tlm {

/// Writes a segment in one stream: its blocks in ascending order of their norm, then what is known only after
/// them. The file appears whole or not at all. Errors: those of AtomicFile.
class SegmentWriter
{
public:
    static Expected<SegmentWriter> create(const std::filesystem::path &path, std::uint32_t terms);
    Expected<> add(const Block &block);
    /// `norms` of all documents by number, `term` the bytes of a term by number.
    Expected<> finish(std::uint64_t firstDocument, std::uint64_t tokens, std::span<const std::uint8_t> norms,
                      const std::function<std::string_view(std::uint32_t)> &term);

private:
    SegmentWriter(ContainerWriter file, std::uint32_t terms) : m_file(std::move(file)), m_frequencies(terms)
    {
    }
    template <typename T>
    void write(std::span<const T> values);
    void pad();
    void writeDirectory(const Block &block);

    ContainerWriter m_file;
    Expected<> m_result;
    std::vector<BlockEntry> m_blocks;
    std::vector<std::uint32_t> m_frequencies; ///< documents of each term
    std::vector<SkipPoint> m_skips;
    std::string m_directory;
};

} // namespace tlm
