#include "tests/bench/quality/results.h"

#include <fstream>
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

Json keyOf(const Row &row)
{
    return {{"row", row.name()}, {"configuration", hashText(toLine(toJson(row.configuration)))}};
}

} // namespace

std::optional<Json> figuresOf(const Row &row, const Options &options)
{
    const Json key = keyOf(row);
    std::optional<Json> newest;
    for (Json &line : readLines(options.results)) {
        if (line.value("row", "") == key["row"] && line.value("configuration", "") == key["configuration"] &&
            (!options.again || line.value("commit", "") == options.commit))
            newest = std::move(line);
    }
    return newest;
}

Expected<> appendRow(const Row &row, const Options &options, const Json &figures)
{
    Json line = keyOf(row);
    line["commit"] = options.commit;
    line["machine"] = machineName();
    line.update(figures);
    std::ofstream stream(options.results, std::ios::app);
    stream << toLine(line) << std::endl;
    if (!stream)
        return failure(ErrorCode::FileUnwritable, "The results cannot be written.", options.results.string());
    return {};
}

} // namespace tlm::bench
