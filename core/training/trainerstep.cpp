#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros_like.h>
#include <fmt/format.h>

#include "core/training/flops.h"
#include "core/training/snapshots.h"
#include "core/training/trainer.h"

namespace tlm {

BatchLoss Trainer::computeLoss(const Batch &batch) const
{
    ForwardOptions options;
    options.rounding = trainingRounding;
    options.bfloat16 = m_setup.bfloat16;
    options.dropout = m_plan.dropout;
    options.dropoutSeed = (m_configuration.seed << 24) + static_cast<std::uint64_t>(m_progress.stream.batch);
    return m_plan.masking > 0 ? jointLoss(m_bert, batch, m_plan.rho2, options)
                              : taskLoss(m_bert, batch, options);
}

void Trainer::count(const Batch &batch)
{
    m_progress.tokens += static_cast<std::uint64_t>(batch.tokens);
    m_progress.stageTokens += static_cast<std::uint64_t>(batch.tokens);
    m_progress.padded += static_cast<std::uint64_t>(batch.padded());
    m_progress.flopsReal += countedFlops(batch, m_bert.configuration());
    if (m_progress.stage == Stage::Joint)
        m_progress.flops += paperFlops(batch, m_bert.configuration());
}

void Trainer::learnFrom(SourcedBatch next, StepLosses &losses)
{
    m_progress.stream = next.after;
    const BatchLoss loss = computeLoss(next.batch);
    if (m_plan.accumulation > 1)
        (loss.total / static_cast<double>(m_plan.accumulation)).backward();
    else
        loss.total.backward();
    losses.add(loss);
    count(next.batch);
}

void Trainer::giveUnusedHeadZeros() const
{
    for (const Bert::Parameter &parameter : m_bert.parameters()) {
        if (!parameter.value.grad().defined())
            parameter.value.mutable_grad() = at::zeros_like(parameter.value.detach());
    }
}

tl::unexpected<Error> Trainer::diverged() const
{
    const bool joint = m_progress.stage == Stage::Joint;
    return failure(
        ErrorCode::ConfigurationInvalid,
        fmt::format("The training diverged at step {}: its loss or a gradient is no longer a finite "
                    "number, or the loss is far above that of a guess. Lower the learning rate.",
                    m_progress.step),
        joint ? "joint.learning_rate" : "fine_tuning.learning_rate");
}

void Trainer::decideWhatIsDue(double before, bool endsEpoch)
{
    const double after = stageProgress();
    m_progress.evaluationDue =
        evaluationIsDue(m_plan, m_progress.stage, m_progress.stageStep, before, after, endsEpoch);
    m_snapshotDue = snapshotIsDue(m_configuration, m_progress.stage, before, after);
}

Expected<> Trainer::step()
{
    const double before = stageProgress();
    ++m_progress.step;
    ++m_progress.stageStep;
    StepLosses losses(m_bert.configuration().vocabulary, m_bert.labels(), m_plan.rho2);
    bool endsEpoch = false;
    for (std::int64_t batch = 0; batch < m_plan.accumulation; ++batch) {
        SourcedBatch next = m_feed->take(m_progress.stream);
        endsEpoch = endsEpoch || next.endsEpoch;
        learnFrom(std::move(next), losses);
    }
    if (m_plan.updatesUnusedHead)
        giveUnusedHeadZeros();

    StepRecord record{m_progress.stage, m_progress.step, m_progress.tokens};
    losses.tell(record);
    record.gradientNorm = clipGradients(m_bert.parameters(), m_plan.clip);
    record.learningRate = m_progress.rateFactors[std::size_t(m_progress.stage)] * m_plan.learningRate *
                          scheduleFactor(stageProgress(), m_plan.warmUp);
    m_optimizer->step(record.learningRate);
    m_guard.observe(losses.total(), losses.uniformTotal());
    m_progress.lossRatio = m_guard.ratio();
    m_hasDiverged = m_guard.hasDiverged() || !std::isfinite(record.gradientNorm);
    decideWhatIsDue(before, endsEpoch);
    if (auto recorded = m_recorder.step(record); !recorded)
        return recorded;
    return m_hasDiverged ? Expected<>(diverged()) : Expected<>();
}

void Trainer::slowDown(const TrainingProgress &diverged)
{
    m_progress.rateFactors = diverged.rateFactors;
    m_progress.rateFactors[std::size_t(diverged.stage)] /= 2;
    m_progress.rollbacks = diverged.rollbacks + 1;
}

} // namespace tlm
