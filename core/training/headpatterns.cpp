#include "core/training/headpatterns.h"

#include <algorithm>

#include <ATen/ops/stack.h>
#include <c10/core/GradMode.h>

#include "core/model/initialisation.h"
#include "core/training/batch.h"
#include "core/training/batchplan.h"

namespace tlm {

namespace {

/// Few: the attention of all layers is held at once.
constexpr std::int64_t batchTokens = 1024;

/// One example's weights from those of its batch, [layers, heads, tokens, tokens] without padding.
StoredAttention attentionOf(const at::Tensor &batch, std::int64_t row, TokenView ids,
                            const Tokenizer &tokenizer)
{
    const auto size = std::int64_t(ids.size());
    const auto weights = batch.select(1, row).slice(2, 0, size).slice(3, 0, size).contiguous();
    StoredAttention stored{std::int32_t(weights.size(0)), std::int32_t(weights.size(1)), {}, {}};
    for (const auto id : ids)
        stored.texts.push_back(tokenizer.token(id));
    const auto *values = weights.const_data_ptr<float>();
    stored.weights.assign(values, values + weights.numel());
    return stored;
}

at::Tensor attentionOf(const Bert &bert, const Batch &batch)
{
    std::vector<at::Tensor> layers;
    ForwardOptions options;
    options.attention = &layers;
    bert.encode(batch.input, options);
    return at::stack(layers).to(at::kFloat).cpu();
}

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

} // namespace

Expected<HeadStatistics> measureHeads(const Bert &bert, const LabelledSequences &examples,
                                      const Tokenizer &tokenizer, const AttentionTaker &take,
                                      ProgressMeter &meter, std::stop_token stop)
{
    const c10::NoGradGuard noGradients;
    const ModelConfiguration &model = bert.configuration();
    HeadStatistics statistics(std::int32_t(model.layers), std::int32_t(model.heads));
    BatchPlan plan(examples.sequences, {.tokens = batchTokens}, 0, 0);
    const std::uint64_t batches = examples.labels.empty() ? 0 : plan.batchesPerEpoch();
    for (DataPosition position; position.batch < batches; ++position.batch) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while attention was measured.");
        const auto &numbers = plan.at(position);
        Batch batch = makeBatch(examples, numbers, tokenizer.specialTokens());
        batch.to(bert.device());
        const at::Tensor weights = attentionOf(bert, batch);
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            auto stored =
                attentionOf(weights, std::int64_t(row), examples.sequences[numbers[row]], tokenizer);
            statistics.add(stored.view());
            if (take)
                take(numbers[row], stored);
        }
        meter.add(numbers.size());
    }
    meter.finish();
    return statistics;
}

std::vector<HeadMeasures> headMeasures(const HeadStatistics &statistics, const ModelConfiguration &model)
{
    auto measures = statistics.measures();
    for (auto &head : measures)
        head.planted = head.layer == 0 && head.head < plantedHeadCount(model);
    return measures;
}

PatternCounts countPatterns(const std::vector<HeadMeasures> &heads)
{
    PatternCounts counts;
    for (const HeadMeasures &head : heads) {
        if (head.planted)
            continue;
        (head.pattern == HeadPattern::Positional ? counts.positional
         : head.pattern == HeadPattern::Vertical ? counts.vertical
                                                 : counts.other) += 1;
    }
    return counts;
}

Expected<PatternCounts> countPatterns(const Bert &bert, const LabelledSequences &examples, std::size_t count,
                                      const Tokenizer &tokenizer, std::stop_token stop)
{
    NoProgress silent;
    ProgressMeter meter(silent, {}, {});
    return measureHeads(bert, firstOf(examples, count), tokenizer, {}, meter, std::move(stop))
        .map([&](const HeadStatistics &statistics) {
            return countPatterns(headMeasures(statistics, bert.configuration()));
        });
}

} // namespace tlm
