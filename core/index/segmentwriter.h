#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/index/block.h"
#include "core/index/dictionary.h"
#include "core/index/segmentlayout.h"

namespace tlm {

/// Writes a segment in one stream: its blocks in ascending order of their norm, then what is known only after
/// them. The file appears whole or not at all. Errors: those of AtomicFile.
class SegmentWriter
{
public:
    static Expected<SegmentWriter> create(const std::filesystem::path &path);
    Expected<> add(const Block &block);
    /// `norms` of all documents by number.
    Expected<> finish(std::uint64_t firstDocument, std::uint64_t tokens, std::span<const std::uint8_t> norms,
                      const DictionaryWriter &dictionary);

private:
    explicit SegmentWriter(ContainerWriter file) : m_file(std::move(file)) {}
    template <typename T>
    void write(std::span<const T> values);
    void pad();
    void writeDirectory(const Block &block);

    ContainerWriter m_file;
    Expected<> m_result;
    std::vector<BlockEntry> m_blocks;
    std::vector<SkipPoint> m_skips;
    std::string m_directory;
};

} // namespace tlm
