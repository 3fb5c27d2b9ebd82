#include "core/training/foreachbatch.h"

#include <c10/core/GradMode.h>

#include "core/training/batchplan.h"

namespace tlm {

namespace {

/// Leaves a pass from within.
struct PassStopped
{
};

} // namespace

std::int64_t tokensAtOnce(const Bert &bert)
{
    return bert.device().is_cpu() ? 512 : 4096;
}

Expected<> forEachBatch(const Bert &bert, const LabelledSequences &examples, const SpecialTokens &special,
                        ForwardOptions options, const std::stop_token &stop, const BatchWork &work)
try {
    const c10::NoGradGuard noGradients;
    options.beforeLayer = [&stop] {
        if (stop.stop_requested())
            throw PassStopped();
    };
    BatchPlan plan(examples.sequences, {.tokens = tokensAtOnce(bert)}, 0, 0);
    const std::uint64_t batches = examples.labels.empty() ? 0 : plan.batchesPerEpoch();
    for (DataPosition position; position.batch < batches; ++position.batch) {
        options.beforeLayer();
        const auto &numbers = plan.at(position);
        Batch batch = makeBatch(examples, numbers, special);
        batch.to(bert.device());
        work(batch, numbers, options);
    }
    return {};
} catch (const PassStopped &) {
    return failure(ErrorCode::Stopped, "Stopped on request.");
}

} // namespace tlm
