#include <bit>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

#include "core/index/testindex.h"
#include "core/retrieval/search.h"
#include "syntheticcorpus.h"

namespace tlm {
namespace {

constexpr int documentCount = 600, queryCount = 40, depth = 20; // as in LuceneScores.java

struct Golden
{
    std::string setting;
    std::size_t query;
    std::vector<Neighbour> neighbours;
};

std::vector<Golden> readGolden()
{
    std::ifstream file(TLM_GOLDEN_DIR "/retrieval/scores.txt");
    std::vector<Golden> golden;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        Golden &row = golden.emplace_back();
        words >> row.setting >> row.query;
        for (std::string hit; words >> hit;) {
            const auto colon = hit.find(':');
            const auto bits = static_cast<std::uint32_t>(std::stoul(hit.substr(colon + 1), nullptr, 16));
            row.neighbours.push_back(
                {0, static_cast<std::uint32_t>(std::stoul(hit)), std::bit_cast<float>(bits)});
        }
    }
    return golden;
}

const std::map<std::string, Bm25> settings{
    {"lucene", {}},
    {"lucene-0.9-0.4", {0.9f, 0.4f, ScoreScale::Lucene, {}}},
    {"es7", {1.2f, 0.75f, ScoreScale::Elasticsearch7, {}}},
};

/// Compares every golden row with searches in indexes whose first documents are `starts`.
void expectGolden(const std::vector<std::size_t> &starts)
{
    const auto texts = test::SyntheticTexts(1).texts(documentCount);
    const auto queries = test::SyntheticTexts(2).texts(queryCount);
    const auto indexes = test::makeIndexes(texts, {starts.begin() + 1, starts.end()});
    const auto golden = readGolden();
    ASSERT_EQ(golden.size(), settings.size() * queryCount);
    for (const Golden &row : golden) {
        const Searcher searcher(indexes, settings.at(row.setting));
        auto found = searcher.search(queries[row.query], depth);
        for (Neighbour &neighbour : found) {
            neighbour.document += static_cast<std::uint32_t>(starts[neighbour.corpus]);
            neighbour.corpus = 0;
        }
        EXPECT_EQ(found, row.neighbours) << row.setting << ' ' << row.query;
    }
}

TEST(LuceneScores, oneIndexEqualsLucene)
{
    expectGolden({0});
}

TEST(LuceneScores, severalIndexesEqualOne)
{
    expectGolden({0, 200, 201, 555});
    expectGolden({0, 0, 300, 600});
}

} // namespace
} // namespace tlm
