#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>

#include "core/base/json.h"
#include "neighbourhash.h"
#include "required.h"
#include "shareddata.h"
#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Neighbours = std::vector<std::vector<Neighbour>>;

/// How often a job is done: until so many seconds or runs. The gain of threads is the median of more pairs,
/// since a machine that is shared changes its speed from one second to the next.
struct Repetitions
{
    double seconds;
    std::size_t runs;
};
constexpr Repetitions alone{5, 5}, inPairs{10, 15};

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<Index> openIndexes(const Paths &paths)
{
    std::vector<Index> indexes;
    for (const auto &path : paths)
        indexes.push_back(test::required(Index::open(path)));
    return indexes;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(share * static_cast<double>(values.size() - 1)));
}

/// A set of queries and how many neighbours each shall get.
struct Job
{
    std::filesystem::path queries;
    std::size_t count = 0;
};

Job parseJob(const std::string &text)
{
    const auto colon = text.rfind(':');
    return {text.substr(0, colon), std::stoul(text.substr(colon + 1))};
}

std::string hashOf(const Neighbours &found)
{
    test::NeighbourHash hash;
    for (const auto &neighbours : found)
        hash.add(neighbours);
    return hash.text();
}

/// The same searches by one thread and by several, in turn.
class Runs
{
public:
    Runs(const Searcher &searcher, const Job &job)
        : m_searcher(searcher), m_count(job.count), m_queries(test::textsOf(job.queries))
    {
    }

    void repeat(int threads)
    {
        const Repetitions wanted = threads > 1 ? inPairs : alone;
        for (double total = 0;
             m_seconds.empty() || (total < wanted.seconds && m_seconds.size() < wanted.runs);) {
            const double before = threads > 1 ? search(1) : 0;
            const auto cpuBegin = std::clock();
            const double seconds = search(threads);
            m_cpuSeconds.push_back(static_cast<double>(std::clock() - cpuBegin) / CLOCKS_PER_SEC);
            m_seconds.push_back(seconds);
            m_gains.push_back(before / seconds);
            if (threads > 1)
                m_distances.push_back(measureCoreDistance());
            total += before + seconds;
        }
    }

    Json row() const
    {
        const auto size = static_cast<double>(m_queries.size());
        Json row{{"neighbours", m_count},
                 {"per_second", size / quantile(m_seconds, 0.5)},
                 {"per_cpu_second", size / quantile(m_cpuSeconds, 0.5)},
                 {"runs", m_seconds.size()},
                 {"hash", hashOf(m_found)}};
        if (!m_distances.empty()) {
            row["to_one_thread"] = quantile(m_gains, 0.5);
            row["core_distance_ns"] = quantile(m_distances, 0.5);
        }
        return row;
    }

private:
    double search(int threads)
    {
        m_found.clear();
        NoProgress progress;
        const auto begin = Clock::now();
        m_found = test::required(m_searcher.search(m_queries, m_count, threads, progress, {}));
        return secondsSince(begin);
    }

    const Searcher &m_searcher;
    std::size_t m_count;
    std::vector<std::string> m_queries;
    std::vector<double> m_seconds, m_cpuSeconds, m_gains, m_distances;
    Neighbours m_found;
};

} // namespace

void search(const std::filesystem::path &index, const std::vector<std::string> &jobs, int threads)
{
    const Searcher searcher({test::required(Index::open(index))});
    for (const std::string &text : jobs) {
        const Job job = parseJob(text);
        Runs runs(searcher, job);
        runs.repeat(threads);
        Json row = runs.row();
        row["queries"] = job.queries.stem().string();
        std::cout << toLine(row) << std::endl;
    }
}

void measureLatency(const Paths &paths, const std::filesystem::path &queriesFile, std::size_t count)
{
    const Searcher searcher(openIndexes(paths));
    const auto queries = test::textsOf(queriesFile);
    std::vector<double> milliseconds, searching;
    for (const std::string &query : queries) {
        const auto begin = Clock::now();
        const auto neighbours = searcher.search(query, count);
        searching.push_back(1000 * secondsSince(begin));
        const auto explanations = searcher.explain(query, neighbours);
        milliseconds.push_back(1000 * secondsSince(begin));
    }
    std::cout << toLine({{"queries", queriesFile.stem().string()},
                         {"neighbours", count},
                         {"search_median_ms", quantile(searching, 0.5)},
                         {"median_ms", quantile(milliseconds, 0.5)},
                         {"p95_ms", quantile(milliseconds, 0.95)}})
              << std::endl;
}

} // namespace tlm::bench
