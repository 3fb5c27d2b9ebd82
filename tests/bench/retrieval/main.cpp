#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

namespace {

int run(int argc, char **argv)
{
    CLI::App app("The project's part of the retrieval benches.");
    app.require_subcommand(1);
    Paths paths;
    std::filesystem::path texts, index;
    std::vector<std::string> jobs;
    std::uint64_t megabytes = 0, bytes = 0, seed = 1;
    std::size_t count = 50;
    int threads = 1;

    auto *textsCommand = app.add_subcommand("texts")->callback([&] { writeTexts(paths); });
    textsCommand->add_option("sources", paths)->required();

    auto *tokensCommand = app.add_subcommand("tokens")->callback([&] { writeTokens(texts); });
    tokensCommand->add_option("texts", texts)->required();

    auto *buildCommand =
        app.add_subcommand("build")->callback([&] { build(texts, index, megabytes, threads); });
    buildCommand->add_option("texts", texts)->required();
    buildCommand->add_option("index", index)->required();
    buildCommand->add_option("--memory", megabytes, "in MB");
    buildCommand->add_option("--threads", threads);

    auto *searchCommand = app.add_subcommand("search")->callback([&] { search(index, jobs, threads); });
    searchCommand->add_option("index", index)->required();
    searchCommand->add_option("jobs", jobs)->required();
    searchCommand->add_option("--threads", threads);

    auto *latencyCommand =
        app.add_subcommand("latency")->callback([&] { measureLatency(paths, texts, count); });
    latencyCommand->add_option("queries", texts)->required();
    latencyCommand->add_option("indexes", paths)->required();
    latencyCommand->add_option("--neighbours", count);

    auto *replicateCommand =
        app.add_subcommand("replicate")->callback([&] { replicate(texts, bytes, seed); });
    replicateCommand->add_option("texts", texts)->required();
    replicateCommand->add_option("--bytes", bytes)->required();
    replicateCommand->add_option("--seed", seed);

    CLI11_PARSE(app, argc, argv);
    return 0;
}

} // namespace

} // namespace tlm::bench

int main(int argc, char **argv)
{
    try {
        return tlm::bench::run(argc, argv);
    } catch (const std::exception &error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
