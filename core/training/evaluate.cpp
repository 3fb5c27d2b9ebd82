#include "core/training/evaluate.h"

#include <ATen/ops/cross_entropy_loss.h>
#include <c10/core/GradMode.h>

#include "core/training/batch.h"
#include "core/training/batchplan.h"

namespace tlm {

Expected<Classification> classifyExamples(const Bert &bert, const LabelledSequences &examples,
                                          const SpecialTokens &special, std::stop_token stop,
                                          const ForwardOptions &options)
{
    const c10::NoGradGuard noGradients;
    BatchPlan plan(examples.sequences, {.tokens = 4096}, 0, 0);
    std::vector<std::int32_t> predicted(examples.labels.size());
    double loss = 0;
    const std::uint64_t batches = examples.labels.empty() ? 0 : plan.batchesPerEpoch();
    for (DataPosition position; position.batch < batches; ++position.batch) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while the model was evaluated.");
        const auto &numbers = plan.at(position);
        Batch batch = makeBatch(examples, numbers, special);
        batch.to(bert.device());
        const at::Tensor logits =
            bert.classLogits(bert.encode(batch.input, options), batch.input, batch.markers, options);
        loss += at::cross_entropy_loss(logits, batch.labels, {}, at::Reduction::Sum).item<double>();
        const at::Tensor best = logits.argmax(1).cpu();
        for (std::size_t row = 0; row < numbers.size(); ++row)
            predicted[numbers[row]] = static_cast<std::int32_t>(best.const_data_ptr<std::int64_t>()[row]);
    }
    if (!examples.labels.empty())
        loss /= static_cast<double>(examples.labels.size());
    return Classification{std::move(predicted), loss};
}

Expected<ClassificationScores> evaluateExamples(const Bert &bert, const LabelledSequences &examples,
                                                const SpecialTokens &special, std::stop_token stop,
                                                const ForwardOptions &options)
{
    const auto classified = classifyExamples(bert, examples, special, std::move(stop), options);
    if (!classified)
        return tl::unexpected(classified.error());
    ClassificationScores scores =
        scoreClassification(examples.labels, classified->predicted, static_cast<std::size_t>(bert.labels()));
    scores.loss = classified->loss;
    return scores;
}

} // namespace tlm
