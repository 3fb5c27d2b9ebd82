#include <chrono>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/base/json.h"
#include "core/model/pretrained.h"
#include "core/training/compute.h"
#include "core/training/foreachbatch.h"
#include "core/training/measureheads.h"
#include "peakmemory.h"
#include "required.h"
#include "tests/bench/attention/sentences.h"

namespace tlm::bench {

namespace {

struct Settings
{
    std::filesystem::path data, folder;
    std::string sentences = "mixed";
    std::size_t count = 200;
    std::int64_t threads = 2;
    bool measures = false;
};

/// The weights of every head, handed out as the model computes them.
std::size_t capture(const PretrainedModel &model, const LabelledSequences &examples)
{
    std::size_t weightCount = 0;
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &, ForwardOptions options) {
        options.takeWeights = [&](std::int64_t, const PackedGroup &, const at::Tensor &weights) {
            weightCount += std::size_t(weights.numel());
        };
        model.bert.attend(batch.input, options);
    };
    test::required(forEachBatch(model.bert, examples, model.tokenizer->specialTokens(), {}, {}, work));
    return weightCount;
}

/// The same with the measures of every head.
std::size_t measure(const PretrainedModel &model, const LabelledSequences &examples)
{
    NoProgress quiet;
    ProgressMeter meter(quiet, {}, {});
    return test::required(measureHeads(model.bert, examples, *model.tokenizer, {}, meter, {}))
        .statistics.tokens();
}

void run(const Settings &settings)
{
    ComputeConfiguration compute;
    compute.device = Device::Cpu;
    compute.threads = settings.threads;
    compute.bfloat16 = false;
    test::required(setUpCompute(compute));
    const auto model = test::required(openPretrained(settings.folder / "model"));
    const auto examples = readSentences(settings.folder / (settings.sentences + ".json"), settings.count);
    const auto work = settings.measures ? measure : capture;
    work(model, readSentences(settings.folder / (settings.sentences + ".json"), 16)); // warms up
    const test::PeakMemory memory;
    const auto begin = std::chrono::steady_clock::now();
    const auto counted = work(model, examples);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::cout << toLine({{"sentences", settings.count},
                         {"seconds", seconds.count()},
                         {"bytes", memory.bytes()},
                         {"counted", counted}})
              << std::endl;
}

} // namespace

} // namespace tlm::bench

int main(int argc, char **argv)
{
    CLI::App app("The project's part of the bench of attention.");
    app.require_subcommand(1);
    tlm::bench::Settings settings;
    auto *prepare = app.add_subcommand("prepare", "Make the model and the sentences")->callback([&] {
        tlm::bench::prepare(settings.data, settings.folder);
    });
    prepare->add_option("data", settings.data)->required();
    prepare->add_option("folder", settings.folder)->required();
    auto *run = app.add_subcommand("run", "Capture attention")->callback([&] { tlm::bench::run(settings); });
    run->add_option("folder", settings.folder)->required();
    run->add_option("sentences", settings.sentences)->check(CLI::IsMember({"mixed", "full"}));
    run->add_option("--count", settings.count);
    run->add_option("--threads", settings.threads);
    run->add_flag("--measures", settings.measures);
    CLI11_PARSE(app, argc, argv);
}
