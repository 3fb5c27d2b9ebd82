#include <bit>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/data/record.h"
#include "core/retrieval/search.h"
#include "testindex.h"

namespace tlm {
namespace {

std::vector<std::string> readTexts(const std::string &path)
{
    const auto reader = openRecords(path, {}).value();
    std::vector<std::string> texts;
    std::vector<std::string> columns;
    for (auto read = reader->next().value(); !read.atEnd(); read = reader->next().value()) {
        if (columns.empty())
            columns = chooseTextColumns(reader->columns(), "", path).value();
        texts.push_back(joinColumns(read.record.value(), columns));
    }
    return texts;
}

TEST(AclAnthology, neighboursHaveTheHashOfLucenes) // made by tests/golden/retrieval/corpushash.py
{
    const std::string data = TLM_SHARED_DATA;
    if (!std::filesystem::exists(data))
        GTEST_SKIP() << "needs ../shared/data";
    const auto documents = readTexts(data + "/corpora/acl_anthology.jsonl.bz2");
    EXPECT_EQ(documents.size(), 47568u);
    const auto train = readTexts(data + "/tasks/scierc/train.jsonl.gz");
    std::vector<std::string> queries;
    for (std::size_t i = 0; i < train.size(); i += 10)
        queries.push_back(train[i]);

    const Searcher searcher({test::makeIndex(documents)});
    NoProgress progress;
    const auto found = searcher.search(queries, 50, 2, progress, {});
    ASSERT_TRUE(found);
    std::string lines;
    for (const auto &neighbours : *found) {
        for (const Neighbour &neighbour : neighbours)
            lines +=
                fmt::format("{}:{:08x} ", neighbour.document, std::bit_cast<std::uint32_t>(neighbour.score));
        lines += '\n';
    }
    const std::string golden = test::contentOf(TLM_GOLDEN_DIR "/retrieval/aclanthology.sha256");
    EXPECT_EQ(sha256(lines) + '\n', golden);
}

} // namespace
} // namespace tlm
