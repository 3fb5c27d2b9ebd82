#include "core/training/trainer.h"

#include <cmath>

#include <c10/core/GradMode.h>

#include "core/training/evaluate.h"

namespace tlm {

namespace {

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
    m_progress.stage = stage;
    m_plan = planStage(stage, m_configuration, m_data);
    m_feed = std::make_unique<BatchFeed>(BatchSource(stage, m_plan, m_configuration, m_data), m_setup.device);
    m_optimizer = std::make_unique<AdamW>(m_bert.parameters(), m_plan.optimizer);
    m_guard = DivergenceGuard();
}

void Trainer::beginFineTuning()
{
    if (m_configuration.fineTuning.resetHead)
        m_bert.resetHead(m_bert.labels(), m_configuration.seed + 1);
    m_progress.stageStep = 0;
    m_progress.stageTokens = 0;
    m_progress.stream.internal = {};
    m_progress.stream.stageBatch = 0;
    m_progress.lossRatio = 1;
    m_progress.bestIsOfJoint = m_progress.bestStep.has_value();
    enterStage(Stage::FineTuning);
}

void Trainer::restore(const TrainingState &state)
{
    if (state.progress.stage == Stage::FineTuning && m_progress.stage == Stage::Joint)
        beginFineTuning();
    m_progress = state.progress;
    m_guard = DivergenceGuard(m_progress.lossRatio);
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

Expected<std::optional<PatternCounts>> Trainer::measurePatterns(std::stop_token stop) const
{
    const auto examples = static_cast<std::size_t>(m_configuration.compute.patternExamples);
    if (examples == 0)
        return std::nullopt;
    const auto counts = tlm::measurePatterns(m_bert, m_data.dev, examples, *m_data.tokenizer, stop);
    if (counts)
        return *counts;
    if (counts.error().code == ErrorCode::MemoryExhausted) // the training goes on without them
        return std::nullopt;
    return tl::unexpected(counts.error());
}

Expected<> Trainer::evaluate(std::stop_token stop)
{
    auto scores = evaluateExamples(m_bert, m_data.dev, m_data.tokenizer->specialTokens(), stop);
    if (!scores)
        return tl::unexpected(scores.error());
    const auto patterns = measurePatterns(stop);
    if (!patterns)
        return tl::unexpected(patterns.error());
    m_progress.evaluationDue = false;
    const double dev = scores->metric(m_data.metric);
    if (!m_progress.bestDev || dev > *m_progress.bestDev || m_progress.bestIsOfJoint) {
        m_progress.bestIsOfJoint = false;
        m_progress.bestDev = dev;
        m_progress.bestStep = m_progress.step;
        m_best = copies(m_bert.parameters());
    }
    return m_recorder.evaluation(
        {m_progress.step, m_progress.tokens, Split::Dev, std::move(*scores), *patterns});
}

Expected<ClassificationScores> Trainer::finish(std::stop_token stop)
{
    if (!m_progress.bestStep) {
        if (auto evaluated = evaluate(stop); !evaluated)
            return tl::unexpected(evaluated.error());
    }
    assign(m_bert.parameters(), m_best);
    auto scores = evaluateExamples(m_bert, m_data.test, m_data.tokenizer->specialTokens(), stop);
    if (!scores)
        return scores;
    m_test = scores->metric(m_data.metric);
    return m_recorder.evaluation({*m_progress.bestStep, m_progress.tokens, Split::Test, *scores})
        .and_then([this] { return flush(); })
        .map([&] { return std::move(*scores); });
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
    const std::int64_t stageSteps =
        m_plan.budget.tokens == 0
            ? m_plan.budget.steps
            : std::llround(std::ceil(static_cast<double>(m_progress.stageStep) / share));
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
    figures.padded = m_progress.padded;
    figures.flops = m_progress.flops;
    figures.flopsReal = m_progress.flopsReal;
    figures.seconds = m_secondsBefore + since(m_begin);
    figures.bestStep = m_progress.bestStep;
    figures.dev = m_progress.bestDev;
    figures.test = m_test;
    return figures;
}

} // namespace tlm
