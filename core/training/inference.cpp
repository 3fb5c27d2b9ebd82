#include "core/training/inference.h"

#include <algorithm>
#include <span>

#include <ATen/Parallel.h>
#include <ATen/ops/softmax.h>

#include "core/evaluation/labelmatch.h"
#include "core/training/compute.h"
#include "core/training/evaluate.h"
#include "core/training/foreachbatch.h"
#include "core/training/maskedtokens.h"
#include "core/training/measureheads.h"
#include "core/training/tokenize.h"

namespace tlm {

namespace {

Prediction predictionOf(const at::Tensor &probabilities)
{
    const auto values = std::span(probabilities.const_data_ptr<float>(), std::size_t(probabilities.numel()));
    const auto best = std::max_element(values.begin(), values.end());
    return {static_cast<std::int32_t>(best - values.begin()), {values.begin(), values.end()}};
}

/// Class probabilities [B, C] of a batch with these hidden states.
at::Tensor probabilitiesOf(const Bert &bert, const Batch &batch, const at::Tensor &hidden)
{
    return at::softmax(bert.classLogits(hidden, batch.input, batch.markers), 1).cpu();
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

Expected<LabelledSequences> Inference::tokenize(const std::vector<Example> &examples, std::stop_token stop,
                                                const std::vector<std::size_t> &masked) const
{
    const auto special = m_model.tokenizer->specialTokens();
    return tokenizeExamples(*m_model.tokenizer, examples, m_model.bert.configuration().positions,
                            at::get_num_threads(), std::move(stop))
        .and_then([&](LabelledSequences &&sequences) {
            return replaceByMask(std::move(sequences), masked, special);
        });
}

Expected<LabelledSequences> Inference::tokenize(const Task &task, Split split, std::size_t limit,
                                                std::stop_token stop) const
{
    return requireHead()
        .and_then([&] { return relabelled(m_model.labels, task, split); })
        .and_then([&](std::vector<Example> examples) {
            examples.resize(std::min(limit, examples.size()));
            return tokenize(examples, std::move(stop));
        });
}

Expected<std::vector<Prediction>> Inference::predict(const std::vector<Example> &examples,
                                                     ProgressSink &progress, std::stop_token stop,
                                                     const Changes &changes) const
{
    if (auto head = requireHead(); !head)
        return tl::unexpected(head.error());
    auto mask = headMask(m_model.bert, changes.muted);
    if (!mask)
        return tl::unexpected(mask.error());
    auto sequences = tokenize(examples, stop, changes.masked);
    if (!sequences)
        return tl::unexpected(sequences.error());
    ForwardOptions options;
    options.headMask = std::move(*mask);
    std::vector<Prediction> predictions(examples.size());
    ProgressMeter meter(progress, "predict", "texts", examples.size());
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &numbers,
                          const ForwardOptions &pass) {
        const auto probabilities =
            probabilitiesOf(m_model.bert, batch, m_model.bert.encode(batch.input, pass));
        for (std::size_t row = 0; row < numbers.size(); ++row)
            predictions[numbers[row]] = predictionOf(probabilities[std::int64_t(row)]);
        meter.add(numbers.size());
    };
    const auto done =
        forEachBatch(m_model.bert, *sequences, m_model.tokenizer->specialTokens(), options, stop, work);
    if (!done)
        return tl::unexpected(done.error());
    meter.finish();
    return predictions;
}

Expected<ClassificationScores> Inference::evaluate(const Task &task, Split split, ProgressSink &progress,
                                                   std::stop_token stop, std::size_t limit,
                                                   const std::vector<HeadPlace> &muted) const
{
    const auto sequences = tokenize(task, split, limit, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    auto mask = headMask(m_model.bert, muted);
    if (!mask)
        return tl::unexpected(mask.error());
    ForwardOptions options;
    options.headMask = std::move(*mask);
    ProgressMeter meter(progress, "evaluate", "examples", sequences->labels.size());
    auto scores =
        evaluateExamples(m_model.bert, *sequences, m_model.tokenizer->specialTokens(), stop, options, &meter);
    if (scores)
        meter.finish();
    return scores;
}

Expected<HeadImportance> Inference::importance(const Task &task, Split split, std::size_t limit,
                                               ProgressSink &progress, std::stop_token stop,
                                               const std::vector<HeadPlace> &muted) const
{
    const auto sequences = tokenize(task, split, limit, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    const auto &model = m_model.bert.configuration();
    const auto special = m_model.tokenizer->specialTokens();
    const auto score = [&](const std::vector<HeadPlace> &silent) -> Expected<double> {
        auto mask = headMask(m_model.bert, silent);
        if (!mask)
            return tl::unexpected(mask.error());
        ForwardOptions options;
        options.headMask = std::move(*mask);
        return evaluateExamples(m_model.bert, *sequences, special, stop, options)
            .map([&](const ClassificationScores &scores) { return scores.metric(task.metric); });
    };
    const auto whole = score(muted);
    if (!whole)
        return tl::unexpected(whole.error());
    HeadImportance importance{*whole, sequences->labels.size(), {}};
    const auto heads = std::int32_t(model.layers * model.heads);
    ProgressMeter meter(progress, "importance", "heads", std::uint64_t(heads));
    for (std::int32_t i = 0; i < heads; ++i) {
        auto silent = muted;
        silent.push_back({i / std::int32_t(model.heads), i % std::int32_t(model.heads)});
        const auto value = score(silent);
        if (!value)
            return tl::unexpected(value.error());
        importance.muted.push_back(*value);
        meter.add();
    }
    meter.finish();
    return importance;
}

Expected<AttentionReport> Inference::attention(const std::vector<Example> &examples,
                                               const AttentionQuestion &question, ProgressSink &progress,
                                               std::stop_token stop) const
{
    const auto mask = headMask(m_model.bert, question.changes.muted);
    if (!mask)
        return tl::unexpected(mask.error());
    const auto sequences = tokenize(examples, stop, question.changes.masked);
    if (!sequences)
        return tl::unexpected(sequences.error());
    AttentionReport report;
    HeadMeasuring how{.counting = question.counting, .headMask = *mask, .kept = question.kept};
    if (examples.size() == 1 && m_model.bert.labels() > 0)
        how.takeHidden = [&](const Batch &batch, const at::Tensor &hidden) {
            report.prediction = predictionOf(probabilitiesOf(m_model.bert, batch, hidden)[0]);
        };
    ProgressMeter meter(progress, "attention", "texts", examples.size());
    auto measured = measureHeads(m_model.bert, *sequences, *m_model.tokenizer, how, meter, std::move(stop));
    if (!measured)
        return tl::unexpected(measured.error());
    report.layers = measured->statistics.layers();
    report.heads = measured->statistics.heads();
    report.examples = measured->statistics.examples();
    report.tokens = measured->statistics.tokens();
    report.counting = question.counting;
    report.measures = headMeasures(measured->statistics, m_model.bert.configuration());
    report.weights = std::move(measured->kept);
    return report;
}

} // namespace tlm
