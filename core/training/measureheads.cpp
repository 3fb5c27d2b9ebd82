#include "core/training/measureheads.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/model/initialisation.h"
#include "core/training/foreachbatch.h"
#include "core/training/headcapture.h"
#include "core/training/memory.h"

namespace tlm {

namespace {

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

/// What the weights of the examples to keep take.
double bytesKept(const LabelledSequences &examples, std::size_t kept, const ModelConfiguration &model)
{
    double weights = 0;
    for (std::size_t i = 0; i < kept; ++i)
        weights += std::pow(double(examples.sequences.length(i)), 2);
    return weights * double(model.layers * model.heads) * sizeof(float);
}

/// What the attention of one layer takes at once: scores, weights and a copy on the CPU.
double bytesAtOnce(const LabelledSequences &examples, const Bert &bert)
{
    std::int64_t longest = 0;
    for (std::size_t i = 0; i < examples.labels.size(); ++i)
        longest = std::max<std::int64_t>(longest, examples.sequences.length(i));
    const std::int64_t rows = std::max(longest, tokensAtOnce(bert));
    return 3.0 * double(bert.configuration().heads) * double(rows) * double(longest) * sizeof(float);
}

/// All of it must fit into half of the free memory.
Expected<> checkMemory(const LabelledSequences &examples, std::size_t kept, const Bert &bert)
{
    const double bytes = bytesKept(examples, kept, bert.configuration()) + bytesAtOnce(examples, bert);
    const auto free = freeMemory(at::kCPU);
    if (free == 0 || bytes <= double(free) / 2)
        return {};
    return failure(
        ErrorCode::MemoryExhausted,
        fmt::format("The attention of {} examples, with the weights of {}, takes {:.1f} GB: ask for "
                    "fewer or for shorter ones.",
                    examples.labels.size(), kept, bytes / 1e9));
}

} // namespace

Expected<MeasuredHeads> measureHeads(const Bert &bert, const LabelledSequences &examples,
                                     const Tokenizer &tokenizer, const HeadMeasuring &how,
                                     ProgressMeter &meter, const std::stop_token &stop)
{
    const ModelConfiguration &model = bert.configuration();
    MeasuredHeads measured{
        {std::int32_t(model.layers), std::int32_t(model.heads), how.counting, how.measured}, {}};
    measured.kept.resize(std::min(how.kept, examples.labels.size()));
    if (auto fits = checkMemory(examples, measured.kept.size(), bert); !fits)
        return tl::unexpected(fits.error());
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &numbers,
                          const ForwardOptions &pass) {
        HeadCapture capture(measured, examples, numbers, tokenizer);
        ForwardOptions options = pass;
        options.takeWeights = [&](std::int64_t layer, const PackedGroup &group, const at::Tensor &weights) {
            capture.take(layer, group, weights);
        };
        if (how.takeHidden)
            how.takeHidden(batch, bert.encode(batch.input, options));
        else
            bert.attend(batch.input, options);
        meter.add(numbers.size());
    };
    ForwardOptions options;
    options.headMask = how.headMask;
    if (auto done = forEachBatch(bert, examples, tokenizer.specialTokens(), options, stop, work); !done)
        return tl::unexpected(done.error());
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

Expected<PatternCounts> measurePatterns(const Bert &bert, const LabelledSequences &examples,
                                        std::size_t count, const Tokenizer &tokenizer,
                                        const std::stop_token &stop)
{
    NoProgress silent;
    ProgressMeter meter(silent, {}, {});
    return measureHeads(bert, firstOf(examples, count), tokenizer, {.measured = Measured::Argmax}, meter,
                        stop)
        .map([&](const MeasuredHeads &measured) {
            return countPatterns(headMeasures(measured.statistics, bert.configuration()));
        });
}

} // namespace tlm
