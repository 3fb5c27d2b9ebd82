#include "core/experiment/fewshot.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/random.h"

namespace tlm {

namespace {

/// Apart from the streams that trainers draw from.
constexpr std::uint64_t firstStream = std::uint64_t(1) << 62;

std::string hashOf(const std::vector<std::uint32_t> &positions)
{
    return hashText(
        {reinterpret_cast<const char *>(positions.data()), positions.size() * sizeof positions[0]});
}

} // namespace

std::vector<std::uint32_t> drawPerClass(const std::vector<Example> &examples, std::size_t labels,
                                        std::int64_t perClass, std::uint64_t seed)
{
    std::vector<std::vector<std::uint32_t>> ofLabel(labels);
    for (std::uint32_t position = 0; position < examples.size(); ++position)
        ofLabel.at(std::size_t(examples[position].label)).push_back(position);
    std::vector<std::uint32_t> drawn;
    for (std::size_t label = 0; label < labels; ++label) {
        const auto &positions = ofLabel[label];
        const auto order =
            permutation(std::uint32_t(positions.size()), CounterRandom(seed, firstStream + label));
        const auto taken = std::min<std::int64_t>(perClass, std::int64_t(order.size()));
        for (std::int64_t i = 0; i < taken; ++i)
            drawn.push_back(positions[order[std::size_t(i)]]);
    }
    std::ranges::sort(drawn);
    return drawn;
}

void keepDrawnExamples(Task &task, const Configuration &configuration, Json &inputs)
{
    if (configuration.data.examplesPerClass <= 0)
        return;
    auto &train = task.splits[std::size_t(Split::Train)];
    const auto positions =
        drawPerClass(train, task.labels.size(), configuration.data.examplesPerClass, configuration.seed);
    std::vector<Example> kept;
    for (const std::uint32_t position : positions)
        kept.push_back(std::move(train[position]));
    train = std::move(kept);
    inputs["train"] = {{"examples", positions.size()}, {"drawn", hashOf(positions)}};
}

} // namespace tlm
