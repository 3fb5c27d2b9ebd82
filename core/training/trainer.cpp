#include "core/training/trainer.h"

#include <cmath>

#include <c10/core/GradMode.h>
#include <fmt/format.h>

#include "core/training/evaluate.h"
#include "core/training/flops.h"

namespace tlm {

namespace {

/// Streams of random numbers of one seed.
enum Stream : std::uint64_t { ExternalBatches = 1, InternalBatches, FineTuningBatches, MaskedTokens };

double since(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<at::Tensor> copies(const std::vector<Bert::Parameter> &parameters)
{
    std::vector<at::Tensor> values;
    for (const Bert::Parameter &parameter : parameters)
        values.push_back(parameter.value.detach().clone());
    return values;
}

void assign(const std::vector<Bert::Parameter> &parameters, const std::vector<at::Tensor> &values)
{
    const c10::NoGradGuard noGradients;
    for (std::size_t i = 0; i < values.size(); ++i)
        parameters[i].value.copy_(values[i]);
}

} // namespace

Trainer::Trainer(const Configuration &configuration, const TrainingData &data, Bert &bert,
                 const ComputeSetup &setup, Recorder &recorder)
    : m_configuration(configuration), m_data(data), m_bert(bert), m_setup(setup), m_recorder(recorder)
{
    m_bert.to(m_setup.device);
    const bool hasJointStage = !planStage(Stage::Joint, configuration, data).budget.isEmpty();
    enterStage(hasJointStage ? Stage::Joint : Stage::FineTuning);
    if (!hasJointStage)
        beginFineTuning();
}

void Trainer::enterStage(Stage stage)
{
    const std::uint64_t seed = m_configuration.seed;
    m_progress.stage = stage;
    m_plan = planStage(stage, m_configuration, m_data);
    m_internal = std::make_unique<BatchPlan>(m_data.train.sequences, m_plan.batch, seed,
                                             stage == Stage::Joint ? InternalBatches : FineTuningBatches);
    m_external = std::make_unique<BatchPlan>(m_data.external, m_plan.batch, seed, ExternalBatches);
    m_optimizer = std::make_unique<AdamW>(m_bert.parameters(), m_plan.optimizer);
}

void Trainer::beginFineTuning()
{
    if (m_configuration.fineTuning.resetHead)
        m_bert.resetHead(m_bert.labels(), m_configuration.seed + 1);
    m_progress.stageStep = 0;
    m_progress.stageTokens = 0;
    m_progress.internal = {};
    m_progress.bestStep.reset();
    m_progress.bestDev.reset();
    m_best.clear();
    enterStage(Stage::FineTuning);
}

void Trainer::restore(const TrainingState &state)
{
    if (state.progress.stage == Stage::FineTuning && m_progress.stage == Stage::Joint)
        beginFineTuning();
    m_progress = state.progress;
    m_secondsBefore = state.progress.seconds;
    m_flushedTokens = state.progress.tokens;
    m_best = state.best;
    for (at::Tensor &best : m_best)
        best = best.to(m_setup.device);
    assign(m_bert.parameters(), state.weights);
    m_optimizer->restore(state.optimizer);
}

TrainingState Trainer::state() const
{
    TrainingState state;
    state.progress = m_progress;
    state.progress.seconds = m_secondsBefore + since(m_begin);
    for (const Bert::Parameter &parameter : m_bert.parameters())
        state.weights.push_back(parameter.value.detach());
    state.best = m_best;
    state.optimizer = m_optimizer->state();
    state.threads = m_setup.threads;
    state.precision = m_setup.precision();
    return state;
}

double Trainer::stageProgress() const
{
    return m_plan.budget.progress(m_progress.stageTokens, m_progress.stageStep);
}

bool Trainer::isDone() const
{
    if (m_progress.evaluationDue || stageProgress() < 1)
        return false;
    return m_progress.stage == Stage::FineTuning ||
           planStage(Stage::FineTuning, m_configuration, m_data).budget.isEmpty();
}

Expected<> Trainer::advance(std::stop_token stop)
{
    if (m_progress.evaluationDue)
        return evaluate(stop);
    if (stageProgress() < 1)
        return step();
    beginFineTuning();
    return {};
}

Batch Trainer::nextBatch()
{
    const SpecialTokens special = m_data.tokenizer->specialTokens();
    const bool internal = isInternalStep(m_progress.stageStep, m_plan.rho1);
    DataPosition &position = internal ? m_progress.internal : m_progress.external;
    Batch batch = internal ? makeBatch(m_data.train, m_internal->at(position), special)
                           : makeBatch(m_data.external, m_external->at(position), special);
    ++position.batch;
    if (m_plan.masking > 0)
        maskBatch(batch,
                  {m_plan.masking, special, m_data.tokenizer->size(),
                   CounterRandom(m_configuration.seed, MaskedTokens)},
                  static_cast<std::uint64_t>(m_progress.step));
    batch.to(m_setup.device);
    return batch;
}

StepLoss Trainer::computeLoss(const Batch &batch) const
{
    ForwardOptions options;
    options.bfloat16 = m_setup.bfloat16;
    options.dropout = m_plan.dropout;
    options.dropoutSeed = (m_configuration.seed << 24) + static_cast<std::uint64_t>(m_progress.step);
    return m_plan.masking > 0 ? jointLoss(m_bert, batch, m_plan.rho2, options)
                              : taskLoss(m_bert, batch, options);
}

void Trainer::count(const Batch &batch)
{
    m_progress.tokens += static_cast<std::uint64_t>(batch.tokens);
    m_progress.stageTokens += static_cast<std::uint64_t>(batch.tokens);
    m_progress.flopsReal += countedFlops(batch, m_bert.configuration());
    if (m_progress.stage == Stage::Joint)
        m_progress.flops += paperFlops(batch, m_bert.configuration());
}

Expected<> Trainer::step()
{
    const double before = stageProgress();
    ++m_progress.step;
    ++m_progress.stageStep;
    const Batch batch = nextBatch();
    const StepLoss loss = computeLoss(batch);
    loss.total.backward();
    count(batch);

    const double after = stageProgress();
    StepRecord record{m_progress.stage, m_progress.step, m_progress.tokens};
    (batch.labels.defined() ? record.maskedInternal : record.maskedExternal) = loss.masked;
    record.task = loss.task;
    record.gradientNorm = clipGradients(m_bert.parameters(), m_plan.clip);
    record.learningRate = m_plan.learningRate * scheduleFactor(after, m_plan.warmUp);
    m_optimizer->step(record.learningRate);

    const bool epochEnded =
        batch.labels.defined() && m_progress.internal.batch >= m_internal->batchesPerEpoch();
    m_progress.evaluationDue =
        evaluationIsDue(m_plan, m_progress.stage, m_progress.stageStep, before, after, epochEnded);
    if (auto recorded = m_recorder.step(record); !recorded)
        return recorded;
    if (!std::isfinite(record.gradientNorm))
        return failure(ErrorCode::ConfigurationInvalid,
                       fmt::format("The training diverged at step {}: a gradient is no longer a finite "
                                   "number. Lower the learning rate.",
                                   m_progress.step),
                       m_progress.stage == Stage::Joint ? "joint.learning_rate"
                                                        : "fine_tuning.learning_rate");
    return {};
}

Expected<> Trainer::evaluate(std::stop_token stop)
{
    auto scores = evaluateExamples(m_bert, m_data.dev, m_data.tokenizer->specialTokens(), stop);
    if (!scores)
        return tl::unexpected(scores.error());
    m_progress.evaluationDue = false;
    const double dev = scores->metric(m_data.metric);
    if (!m_progress.bestDev || dev > *m_progress.bestDev) {
        m_progress.bestDev = dev;
        m_progress.bestStep = m_progress.step;
        m_best = copies(m_bert.parameters());
    }
    return m_recorder.evaluation({m_progress.step, m_progress.tokens, Split::Dev, std::move(*scores)});
}

Expected<> Trainer::finish(std::stop_token stop)
{
    if (!m_progress.bestStep) {
        if (auto evaluated = evaluate(stop); !evaluated)
            return evaluated;
    }
    assign(m_bert.parameters(), m_best);
    auto scores = evaluateExamples(m_bert, m_data.test, m_data.tokenizer->specialTokens(), stop);
    if (!scores)
        return tl::unexpected(scores.error());
    m_test = scores->metric(m_data.metric);
    if (auto recorded =
            m_recorder.evaluation({*m_progress.bestStep, m_progress.tokens, Split::Test, std::move(*scores)});
        !recorded)
        return recorded;
    return flush();
}

Expected<> Trainer::flush()
{
    const double tokens = static_cast<double>(m_progress.tokens - m_flushedTokens);
    const double rate = tokens / std::max(1e-9, since(m_flushed));
    m_flushed = Clock::now();
    m_flushedTokens = m_progress.tokens;
    return m_recorder.flush(figures(), rate);
}

std::int64_t Trainer::expectedSteps() const
{
    const double share = stageProgress();
    if (share <= 0)
        return 0;
    const auto stageSteps =
        std::llround(std::ceil(static_cast<double>(m_progress.stageStep) / std::min(1.0, share)));
    const std::int64_t earlier = m_progress.step - m_progress.stageStep;
    if (m_progress.stage == Stage::FineTuning)
        return earlier + stageSteps;
    return earlier + stageSteps + planStage(Stage::FineTuning, m_configuration, m_data).budget.steps;
}

RunFigures Trainer::figures() const
{
    RunFigures figures;
    figures.stage = stageName(m_progress.stage);
    figures.step = m_progress.step;
    figures.totalSteps = expectedSteps();
    figures.tokens = m_progress.tokens;
    figures.flops = m_progress.flops;
    figures.flopsReal = m_progress.flopsReal;
    figures.seconds = m_secondsBefore + since(m_begin);
    figures.bestStep = m_progress.bestStep;
    figures.dev = m_progress.bestDev;
    figures.test = m_test;
    return figures;
}

} // namespace tlm
