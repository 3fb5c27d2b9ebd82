#include "tests/bench/quality/results.h"

#include <fstream>
#include <map>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <sys/utsname.h>

#include "core/base/hash.h"

namespace tlm::bench {

namespace {

std::vector<Json> readLines(const std::filesystem::path &results)
{
    std::vector<Json> lines;
    std::ifstream stream(results);
    for (std::string text; std::getline(stream, text);) {
        if (auto line = parseJson(text, results.string()); line && line->is_object())
            lines.push_back(std::move(*line));
    }
    return lines;
}

std::string processorName()
{
    std::ifstream stream("/proc/cpuinfo");
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    }
    return "unknown";
}

std::string machineName()
{
    utsname name{};
    uname(&name);
    return fmt::format("{}, {} cores, {} {}", processorName(), std::thread::hardware_concurrency(),
                       name.sysname, name.release);
}

} // namespace

Json rowKey(const Row &row)
{
    return {{"row", row.name}, {"configuration", hashText(toLine(toJson(row.configuration)))}};
}

bool isDone(const std::filesystem::path &results, const Row &row, const std::string &commit)
{
    const Json key = rowKey(row);
    for (const Json &line : readLines(results)) {
        if (line.value("row", "") == key["row"] && line.value("configuration", "") == key["configuration"] &&
            line.value("commit", "") == commit)
            return true;
    }
    return false;
}

Expected<> appendRow(const std::filesystem::path &results, const Row &row, const std::string &commit,
                     const Json &figures)
{
    Json line = rowKey(row);
    line["commit"] = commit;
    line["machine"] = machineName();
    line.update(figures);
    std::ofstream stream(results, std::ios::app);
    stream << toLine(line) << std::endl;
    if (!stream)
        return failure(ErrorCode::FileUnwritable, "The results cannot be written.", results.string());
    return {};
}

std::string summarize(const std::filesystem::path &results, const std::string &commit)
{
    struct Sums
    {
        double dev = 0, test = 0, minutes = 0, tokens = 0;
        int seeds = 0;
    };
    std::map<std::string, Sums> sums;
    for (const Json &line : readLines(results)) {
        if (line.value("commit", "") != commit)
            continue;
        const std::string name = line.value("row", "");
        Sums &sum = sums[name.substr(0, name.rfind(' '))];
        sum.dev += line.value("dev", 0.0);
        sum.test += line.value("test", 0.0);
        sum.minutes += line.value("minutes", 0.0);
        sum.tokens += line.value("tokens", 0.0);
        ++sum.seeds;
    }
    std::string table = fmt::format("{:<32} {:>5} {:>7} {:>7} {:>8} {:>11}\n", "row", "seeds", "dev", "test",
                                    "minutes", "tokens");
    for (const auto &[name, sum] : sums)
        table += fmt::format("{:<32} {:>5} {:>7.1f} {:>7.1f} {:>8.1f} {:>11.0f}\n", name, sum.seeds,
                             100 * sum.dev / sum.seeds, 100 * sum.test / sum.seeds, sum.minutes / sum.seeds,
                             sum.tokens / sum.seeds);
    return table;
}

} // namespace tlm::bench
