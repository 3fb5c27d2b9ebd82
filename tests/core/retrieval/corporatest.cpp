#include <cstdlib>
#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "core/index/testindex.h"
#include "neighbourhash.h"
#include "required.h"
#include "shareddata.h"

namespace tlm {
namespace {

const std::filesystem::path data = TLM_SHARED_DATA;
const std::filesystem::path golden = TLM_GOLDEN_DIR "/retrieval"; // made by corpushash.py

Index indexOf(const std::filesystem::path &path)
{
    const test::TemporaryFolder folder;
    IndexBuilder builder;
    test::forEachText({path}, [&](const std::string &text) { test::required(builder.add(text)); });
    test::required(builder.write(folder / "index"));
    return test::required(Index::open(folder / "index"));
}

std::vector<std::string> trainTexts(const std::string &task)
{
    for (const auto &entry : std::filesystem::directory_iterator(data / "tasks" / task)) {
        if (entry.path().filename().string().starts_with("train."))
            return test::textsOf(entry.path());
    }
    throw std::runtime_error("no training texts of " + task);
}

std::string hashOf(const Searcher &searcher, const std::vector<std::string> &queries, std::size_t count,
                   const std::vector<std::uint64_t> &firsts)
{
    NoProgress progress;
    test::NeighbourHash hash(firsts);
    for (const auto &neighbours : test::required(searcher.search(queries, count, 1, progress, {})))
        hash.add(neighbours);
    return hash.text();
}

TEST(Corpora, everyTenthQueryFindsLucenesNeighboursInOneCorpus)
{
    if (!std::filesystem::exists(data))
        GTEST_SKIP() << "needs ../shared/data";
    const auto train = trainTexts("scierc");
    std::vector<std::string> queries;
    for (std::size_t i = 0; i < train.size(); i += 10)
        queries.push_back(train[i]);
    const Index index = indexOf(data / "corpora/acl_anthology.jsonl.bz2");
    EXPECT_EQ(index.documents(), 47568u);
    EXPECT_EQ(hashOf(Searcher({index}), queries, 50, {0}) + '\n',
              test::contentOf(golden / "aclanthology.sha256"));
}

/// With TLM_ALL_NEIGHBOURS set also 1000 and 5000 neighbours, half a minute more.
TEST(Corpora, allTrainingTextsFindLucenesNeighboursInAllCorpora)
{
    if (!std::filesystem::exists(data))
        GTEST_SKIP() << "needs ../shared/data";
    std::vector<Index> indexes;
    std::vector<std::uint64_t> firsts;
    std::uint64_t documents = 0;
    std::vector<std::filesystem::path> corpora;
    for (const auto &entry : std::filesystem::directory_iterator(data / "corpora"))
        corpora.push_back(entry.path());
    std::sort(corpora.begin(), corpora.end());
    for (const auto &corpus : corpora) {
        indexes.push_back(indexOf(corpus));
        firsts.push_back(documents);
        documents += indexes.back().documents();
    }
    EXPECT_EQ(documents, 379146u);
    const Searcher searcher(indexes);
    std::map<std::string, std::vector<std::string>> queries;
    for (const char *task : {"scierc", "acl_arc", "chemprot", "imdb"})
        queries[task] = trainTexts(task);
    queries["imdb"].resize(500);

    const bool all = std::getenv("TLM_ALL_NEIGHBOURS");
    std::ifstream rows(golden / "corpora.sha256");
    std::string task, hash;
    std::size_t rowsSeen = 0;
    for (std::size_t count = 0; rows >> task >> count >> hash; ++rowsSeen) {
        if (all || count == 50) {
            EXPECT_EQ(hashOf(searcher, queries.at(task), count, firsts), hash) << task << ", " << count;
        }
    }
    EXPECT_EQ(rowsSeen, 12u);
}

} // namespace
} // namespace tlm
