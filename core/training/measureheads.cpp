#include "core/training/headpatterns.h"

#include <algorithm>
#include <cmath>

#include <c10/core/GradMode.h>
#include <fmt/format.h>

#include "core/model/initialisation.h"
#include "core/training/batchplan.h"
#include "core/training/headcapture.h"
#include "core/training/memory.h"

namespace tlm {

namespace {

/// Few: the attention of a layer of so many tokens is held at once.
constexpr std::int64_t batchTokens = 2048;

LabelledSequences firstOf(const LabelledSequences &examples, std::size_t count)
{
    LabelledSequences first;
    for (std::size_t i = 0; i < std::min(count, examples.labels.size()); ++i) {
        const TokenView ids = examples.sequences[i];
        first.sequences.append(std::vector<std::int32_t>(ids.begin(), ids.end()));
        first.shapes.push_back(examples.shapes[i]);
        first.labels.push_back(examples.labels[i]);
    }
    return first;
}

/// The weights of the examples to keep must fit into half of the free memory.
Expected<> checkMemory(const LabelledSequences &examples, std::size_t kept, const ModelConfiguration &model)
{
    double bytes = 0;
    for (std::size_t i = 0; i < kept; ++i)
        bytes += std::pow(double(examples.sequences.length(i)), 2);
    bytes *= double(model.layers * model.heads) * sizeof(float);
    const auto free = freeMemory(at::kCPU);
    if (free == 0 || bytes <= double(free) / 2)
        return {};
    return failure(
        ErrorCode::MemoryExhausted,
        fmt::format("The weights of {} examples take {:.1f} GB: ask for fewer.", kept, bytes / 1e9));
}

} // namespace

Expected<MeasuredHeads> measureHeads(const Bert &bert, const LabelledSequences &examples,
                                     const Tokenizer &tokenizer, const HeadMeasuring &how,
                                     ProgressMeter &meter, std::stop_token stop)
{
    const c10::NoGradGuard noGradients;
    const ModelConfiguration &model = bert.configuration();
    MeasuredHeads measured{{std::int32_t(model.layers), std::int32_t(model.heads), how.counting}, {}};
    measured.kept.resize(std::min(how.kept, examples.labels.size()));
    if (auto fits = checkMemory(examples, measured.kept.size(), model); !fits)
        return tl::unexpected(fits.error());
    BatchPlan plan(examples.sequences, {.tokens = batchTokens}, 0, 0);
    const std::uint64_t batches = examples.labels.empty() ? 0 : plan.batchesPerEpoch();
    for (DataPosition position; position.batch < batches; ++position.batch) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while attention was measured.");
        const auto &numbers = plan.at(position);
        Batch batch = makeBatch(examples, numbers, tokenizer.specialTokens());
        batch.to(bert.device());
        HeadCapture capture(measured, examples, numbers, tokenizer);
        ForwardOptions options;
        options.headMask = how.headMask;
        options.takeWeights = [&](std::int64_t layer, const PackedGroup &group, const at::Tensor &weights) {
            capture.take(layer, group, weights);
        };
        const at::Tensor hidden = bert.encode(batch.input, options);
        if (how.takeHidden)
            how.takeHidden(batch, hidden);
        meter.add(numbers.size());
    }
    meter.finish();
    return measured;
}

std::vector<HeadMeasures> headMeasures(const HeadStatistics &statistics, const ModelConfiguration &model)
{
    auto measures = statistics.measures();
    for (auto &head : measures)
        head.planted = head.layer == 0 && head.head < plantedHeadCount(model);
    return measures;
}

Expected<PatternCounts> countPatterns(const Bert &bert, const LabelledSequences &examples, std::size_t count,
                                      const Tokenizer &tokenizer, std::stop_token stop)
{
    NoProgress silent;
    ProgressMeter meter(silent, {}, {});
    return measureHeads(bert, firstOf(examples, count), tokenizer, {}, meter, std::move(stop))
        .map([&](const MeasuredHeads &measured) {
            return countPatterns(headMeasures(measured.statistics, bert.configuration()));
        });
}

} // namespace tlm
