#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

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

/// The training texts of four tasks, and all corpora in which they look for their neighbours.
class AllCorpora
{
public:
    AllCorpora()
    {
        std::set<std::filesystem::path> corpora;
        for (const auto &entry : std::filesystem::directory_iterator(data / "corpora"))
            corpora.insert(entry.path());
        for (const auto &corpus : corpora) {
            m_indexes.push_back(indexOf(corpus));
            m_firsts.push_back(m_documents);
            m_documents += m_indexes.back().documents();
        }
        for (const char *task : {"scierc", "acl_arc", "chemprot", "imdb"})
            m_queries[task] = trainTexts(task);
        m_queries["imdb"].resize(500);
    }
    std::uint64_t documents() const { return m_documents; }
    std::string hash(const std::string &task, std::size_t count) const
    {
        return hashOf(Searcher(m_indexes), m_queries.at(task), count, m_firsts);
    }

private:
    std::vector<Index> m_indexes;
    std::vector<std::uint64_t> m_firsts;
    std::uint64_t m_documents = 0;
    std::map<std::string, std::vector<std::string>> m_queries;
};

/// Compares the rows of these numbers of neighbours, and tells how many there are.
std::size_t compareRows(const std::set<std::size_t> &counts)
{
    const AllCorpora corpora;
    EXPECT_EQ(corpora.documents(), 379146u);
    std::ifstream rows(golden / "corpora.sha256");
    std::string task, hash;
    std::size_t compared = 0;
    for (std::size_t count = 0; rows >> task >> count >> hash;) {
        if (!counts.contains(count))
            continue;
        EXPECT_EQ(corpora.hash(task, count), hash) << task << ", " << count;
        ++compared;
    }
    return compared;
}

TEST(Corpora, allTrainingTextsFindLucenesNeighboursInAllCorpora)
{
    if (!std::filesystem::exists(data))
        GTEST_SKIP() << "needs ../shared/data";
    EXPECT_EQ(compareRows({50}), 4u);
}

TEST(Corpora, allTrainingTextsFindLucenesThousandsOfNeighboursInAllCorpora)
{
    if (!std::filesystem::exists(data))
        GTEST_SKIP() << "needs ../shared/data";
    if (!std::getenv("TLM_ALL_NEIGHBOURS"))
        GTEST_SKIP() << "needs a minute: set TLM_ALL_NEIGHBOURS";
    EXPECT_EQ(compareRows({1000, 5000}), 8u);
}

} // namespace
} // namespace tlm
