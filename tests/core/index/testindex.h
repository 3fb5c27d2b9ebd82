#pragma once
#include <string>
#include <vector>

#include "core/index/index.h"
#include "core/index/indexbuilder.h"
#include "temporaryfolder.h"

namespace tlm::test {

inline std::filesystem::path writeIndex(const TemporaryFolder &folder, const std::vector<std::string> &texts)
{
    IndexBuilder builder;
    for (const std::string &text : texts)
        builder.add(text);
    const auto path = folder / "index";
    if (!builder.write(path))
        throw std::runtime_error("the index was not written");
    return path;
}

/// An index over texts; its file is gone already, the memory map stays.
inline Index makeIndex(const std::vector<std::string> &texts)
{
    const TemporaryFolder folder;
    return Index::open(writeIndex(folder, texts), Verify::Checksum).value();
}

/// The texts cut into parts that begin at `cuts`, each an index.
inline std::vector<Index> makeIndexes(const std::vector<std::string> &texts, std::vector<std::size_t> cuts)
{
    cuts.push_back(texts.size());
    std::vector<Index> indexes;
    for (std::size_t i = 0, begin = 0; i < cuts.size(); begin = cuts[i++])
        indexes.push_back(makeIndex({texts.begin() + static_cast<std::ptrdiff_t>(begin),
                                     texts.begin() + static_cast<std::ptrdiff_t>(cuts[i])}));
    return indexes;
}

} // namespace tlm::test
