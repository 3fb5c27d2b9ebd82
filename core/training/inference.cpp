#include "core/training/inference.h"

#include <algorithm>
#include <functional>

#include <ATen/Parallel.h>
#include <ATen/ops/softmax.h>
#include <c10/core/GradMode.h>

#include "core/evaluation/labelmatch.h"
#include "core/training/batch.h"
#include "core/training/batchplan.h"
#include "core/training/compute.h"
#include "core/training/evaluate.h"
#include "core/training/headpatterns.h"
#include "core/training/tokenize.h"

namespace tlm {

namespace {

constexpr std::int64_t batchTokens = 4096;

using BatchWork = std::function<void(const Batch &, const std::vector<std::uint32_t> &)>;

/// Does something with batches of like lengths that together hold every example once.
Expected<> forEachBatch(const Bert &bert, const LabelledSequences &examples, const SpecialTokens &special,
                        ProgressMeter &meter, std::stop_token stop, const BatchWork &work)
{
    const c10::NoGradGuard noGradients;
    BatchPlan plan(examples.sequences, {.tokens = batchTokens}, 0, 0);
    const std::uint64_t batches = examples.labels.empty() ? 0 : plan.batchesPerEpoch();
    for (DataPosition position; position.batch < batches; ++position.batch) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped on request.");
        const auto &numbers = plan.at(position);
        auto batch = makeBatch(examples, numbers, special);
        batch.to(bert.device());
        work(batch, numbers);
        meter.add(numbers.size());
    }
    meter.finish();
    return {};
}

Prediction predictionOf(const at::Tensor &probabilities)
{
    const auto values = std::span(probabilities.const_data_ptr<float>(), std::size_t(probabilities.numel()));
    const auto best = std::max_element(values.begin(), values.end());
    return {static_cast<std::int32_t>(best - values.begin()), {values.begin(), values.end()}};
}

} // namespace

Inference::Inference(PretrainedModel model, std::string note)
    : m_model(std::move(model)), m_note(std::move(note))
{
}

Expected<Inference> Inference::open(const std::filesystem::path &folder, const ComputeConfiguration &compute)
{
    auto setup = setUpCompute(compute);
    if (!setup)
        return tl::unexpected(setup.error());
    auto model = openPretrained(folder);
    if (!model)
        return tl::unexpected(model.error());
    model->bert.to(setup->device);
    return Inference(std::move(*model), std::move(setup->note));
}

Expected<> Inference::requireHead() const
{
    if (m_model.bert.labels() > 0)
        return {};
    return failure(ErrorCode::ModelInvalid,
                   "The model has no classification head: train it on a task first.");
}

Expected<LabelledSequences> Inference::tokenize(const std::vector<Example> &examples,
                                                std::stop_token stop) const
{
    return tokenizeExamples(*m_model.tokenizer, examples, m_model.bert.configuration().positions,
                            at::get_num_threads(), stop);
}

Expected<std::vector<Prediction>> Inference::predict(const std::vector<Example> &examples,
                                                     ProgressSink &progress, std::stop_token stop) const
{
    if (auto head = requireHead(); !head)
        return tl::unexpected(head.error());
    auto sequences = tokenize(examples, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    std::vector<Prediction> predictions(examples.size());
    ProgressMeter meter(progress, "predict", "texts", examples.size());
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &numbers) {
        const auto logits =
            m_model.bert.classLogits(m_model.bert.encode(batch.input), batch.input, batch.markers);
        const auto probabilities = at::softmax(logits, 1).cpu();
        for (std::size_t row = 0; row < numbers.size(); ++row)
            predictions[numbers[row]] = predictionOf(probabilities[std::int64_t(row)]);
    };
    const auto done =
        forEachBatch(m_model.bert, *sequences, m_model.tokenizer->specialTokens(), meter, stop, work);
    if (!done)
        return tl::unexpected(done.error());
    return predictions;
}

Expected<ClassificationScores> Inference::evaluate(const Task &task, Split split, std::stop_token stop) const
{
    if (auto head = requireHead(); !head)
        return tl::unexpected(head.error());
    const auto examples = relabelled(m_model.labels, task, split);
    if (!examples)
        return tl::unexpected(examples.error());
    const auto sequences = tokenize(*examples, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    return evaluateExamples(m_model.bert, *sequences, m_model.tokenizer->specialTokens(), stop);
}

Expected<AttentionReport> Inference::attention(const std::vector<Example> &examples, KeepWeights keep,
                                               ProgressSink &progress, std::stop_token stop) const
{
    auto sequences = tokenize(examples, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    const auto &configuration = m_model.bert.configuration();
    AttentionReport report;
    report.layers = std::int32_t(configuration.layers);
    report.heads = std::int32_t(configuration.heads);
    AttentionTaker take;
    if (keep == KeepWeights::Yes) {
        report.weights.resize(examples.size());
        take = [&](std::uint32_t number, StoredAttention &attention) {
            report.weights[number] = std::move(attention);
        };
    }
    ProgressMeter meter(progress, "attention", "texts", examples.size());
    const auto statistics =
        measureHeads(m_model.bert, *sequences, *m_model.tokenizer, take, meter, std::move(stop));
    if (!statistics)
        return tl::unexpected(statistics.error());
    report.examples = statistics->examples();
    report.tokens = statistics->tokens();
    report.measures = headMeasures(*statistics, configuration);
    return report;
}

} // namespace tlm
