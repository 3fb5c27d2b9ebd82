#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/record.h"

namespace tlm {

/// An entry of a dictd dictionary: its place in the uncompressed dictionary, its headwords in the order of
/// the index, and the line of the first of them.
struct DictdEntry
{
    std::uint64_t offset = 0, size = 0;
    std::vector<std::string> headwords;
    std::uint64_t line = 0;
};

struct DictdIndex
{
    std::vector<DictdEntry> entries; ///< by offset; without those on the dictionary itself (`00-…`)
    std::vector<BadRecord> bad;
};

/// Reads an index: lines of headword, offset and size in the base-64 numbers of dictd, apart by tabs.
Expected<DictdIndex> readDictdIndex(const std::filesystem::path &path);

} // namespace tlm
