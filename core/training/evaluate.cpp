#include "core/training/evaluate.h"

#include <ATen/ops/cross_entropy_loss.h>

#include "core/training/foreachbatch.h"

namespace tlm {

Expected<Classification> classifyExamples(const Bert &bert, const LabelledSequences &examples,
                                          const SpecialTokens &special, const std::stop_token &stop,
                                          const ForwardOptions &options, ProgressMeter *meter)
{
    std::vector<std::int32_t> predicted(examples.labels.size());
    double loss = 0;
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &numbers,
                          const ForwardOptions &pass) {
        const at::Tensor logits =
            bert.classLogits(bert.encode(batch.input, pass), batch.input, batch.markers, pass);
        loss += at::cross_entropy_loss(logits, batch.labels, {}, at::Reduction::Sum).item<double>();
        const at::Tensor best = logits.argmax(1).cpu();
        for (std::size_t row = 0; row < numbers.size(); ++row)
            predicted[numbers[row]] = static_cast<std::int32_t>(best.const_data_ptr<std::int64_t>()[row]);
        if (meter)
            meter->add(numbers.size());
    };
    if (auto done = forEachBatch(bert, examples, special, options, stop, work); !done)
        return tl::unexpected(done.error());
    if (!examples.labels.empty())
        loss /= static_cast<double>(examples.labels.size());
    return Classification{std::move(predicted), loss};
}

Expected<ClassificationScores> evaluateExamples(const Bert &bert, const LabelledSequences &examples,
                                                const SpecialTokens &special, const std::stop_token &stop,
                                                const ForwardOptions &options, ProgressMeter *meter)
{
    const auto classified = classifyExamples(bert, examples, special, stop, options, meter);
    if (!classified)
        return tl::unexpected(classified.error());
    ClassificationScores scores =
        scoreClassification(examples.labels, classified->predicted, static_cast<std::size_t>(bert.labels()));
    scores.loss = classified->loss;
    return scores;
}

} // namespace tlm
