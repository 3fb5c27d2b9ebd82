#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/data/documentfile.h"

namespace tlm::test {

inline std::filesystem::path writeDocuments(const std::filesystem::path &path,
                                            const std::vector<Document> &documents)
{
    auto writer = DocumentFileWriter::create(path);
    EXPECT_TRUE(writer);
    for (const auto &document : documents)
        EXPECT_TRUE(writer->add(document.id, document.text));
    EXPECT_EQ(writer->size(), documents.size());
    EXPECT_TRUE(writer->finish());
    return path;
}

/// Documents of up to 2,000 bytes that hardly repeat themselves: several blocks of them.
inline std::vector<Document> manyDocuments(std::size_t count)
{
    const CounterRandom random(7);
    std::vector<Document> documents;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text(random.below(2 * i, 2000), ' ');
        for (std::size_t at = 0; at < text.size(); ++at)
            text[at] = static_cast<char>('a' + random.below((i << 20) + 2 * at + 1, 26));
        documents.push_back({"id" + std::to_string(i), std::move(text)});
    }
    return documents;
}

} // namespace tlm::test
