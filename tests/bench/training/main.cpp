#include <iostream>

#include <ATen/Context.h>
#include <CLI/CLI.hpp>

#include "core/base/json.h"
#include "core/training/compute.h"
#include "required.h"
#include "tests/bench/training/loop.h"
#include "tests/bench/training/parity.h"
#include "tests/bench/training/peak.h"

namespace tlm::bench {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

ComputeSetup setUp(const Settings &settings)
{
    auto setup = test::required(setUpCompute(configurationOf(settings).compute));
    if (!settings.has("onednn"))
        at::globalContext().setFloat32Precision(at::Float32Backend::MKLDNN, at::Float32Op::MATMUL,
                                                at::Float32Precision::IEEE);
    return setup;
}

/// For every number on standard input: trains so many seconds and says what was done.
void train(const Settings &settings)
{
    Loop loop(settings, setUp(settings));
    for (double seconds = 0; std::cin >> seconds;) {
        Work work;
        const auto begin = Clock::now();
        while (work.steps == 0 || since(begin) < seconds)
            loop.step(work);
        std::cout << toLine({{"seconds", since(begin)},
                             {"steps", work.steps},
                             {"tokens", work.tokens},
                             {"padded", work.padded},
                             {"masked", work.masked},
                             {"flops", work.flops}})
                  << std::endl;
    }
}

int run(int argc, char **argv)
{
    CLI::App app("The project's part of the training benches.");
    app.require_subcommand(1);
    std::filesystem::path data, file;
    std::int64_t vocabulary = 8192;
    Settings settings;

    auto *texts = app.add_subcommand("texts")->callback([&] { writeTexts(data, vocabulary, file); });
    texts->add_option("data", data)->required();
    texts->add_option("file", file)->required();
    texts->add_option("--vocabulary", vocabulary);

    auto *peak = app.add_subcommand("peak")->callback(
        [&] { std::cout << toLine(measurePeak(setUp(settings).bfloat16)) << std::endl; });
    peak->add_option("--threads", settings.threads);

    auto *parity = app.add_subcommand("parity")->callback([&] {
        setUp(settings);
        for (const auto &row : compareDevices(settings))
            std::cout << toLine(row) << std::endl;
    });
    parity->add_option("texts", settings.texts)->required();
    parity->add_flag("--base", settings.base);
    parity->add_flag_callback("--cuda", [&] { settings.device = Device::Cuda; });

    auto *training = app.add_subcommand("train")->callback([&] { train(settings); });
    training->add_option("texts", settings.texts)->required();
    training->add_flag("--base", settings.base);
    training->add_flag_callback("--faithful", [&] { settings.recipe = Recipe::Faithful; });
    training->add_option("--task-share", settings.taskShare);
    training->add_flag_callback("--cuda", [&] { settings.device = Device::Cuda; });
    training->add_option("--threads", settings.threads);
    training->add_option("--without", settings.without)
        ->check(CLI::IsMember(levers))
        ->allow_extra_args(false);

    CLI11_PARSE(app, argc, argv);
    return 0;
}

} // namespace

} // namespace tlm::bench

int main(int argc, char **argv)
{
    return tlm::bench::run(argc, argv);
}
