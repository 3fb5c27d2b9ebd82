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

constexpr double enoughSeconds = 5;
constexpr std::size_t mostRuns = 5;

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

} // namespace

void search(const std::filesystem::path &index, const std::vector<std::string> &jobs, int threads)
{
    const Searcher searcher({test::required(Index::open(index))});
    NoProgress progress;
    for (const std::string &text : jobs) {
        const Job job = parseJob(text);
        const auto queries = test::textsOf(job.queries);
        const auto size = static_cast<double>(queries.size());
        std::vector<double> runs, cpuRuns;
        Neighbours found;
        for (double total = 0; runs.empty() || (total < enoughSeconds && runs.size() < mostRuns);
             total += runs.back()) {
            const auto begin = Clock::now();
            const auto cpuBegin = std::clock();
            found = test::required(searcher.search(queries, job.count, threads, progress, {}));
            runs.push_back(secondsSince(begin));
            cpuRuns.push_back(static_cast<double>(std::clock() - cpuBegin) / CLOCKS_PER_SEC);
        }
        std::cout << toLine({{"queries", job.queries.stem().string()},
                             {"neighbours", job.count},
                             {"per_second", size / quantile(runs, 0.5)},
                             {"per_cpu_second", size / quantile(cpuRuns, 0.5)},
                             {"runs", runs.size()},
                             {"hash", hashOf(found)}})
                  << std::endl;
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
