#include "tests/bench/training/loop.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/full_like.h>

#include "core/model/crossentropy.h"
#include "core/training/flops.h"
#include "core/training/objective.h"

namespace tlm::bench {

namespace {

/// Tokens of one forward pass; larger steps add gradients.
constexpr std::int64_t cpuTokens = 4096, gpuTokens = 32'768;
/// Texts of one forward pass of the faithful recipe, as on each of the authors' GPUs; 8 such make a step.
constexpr std::int64_t batchTexts = 32;

/// The head everywhere: all positions, of which most have no label.
void unmask(Batch &batch)
{
    const auto positions = at::arange(batch.input.ids.numel(), at::kLong);
    auto labels = at::full_like(positions, -100);
    labels.index_copy_(0, batch.maskedPositions.narrow(0, 0, batch.masked),
                       batch.maskedLabels.narrow(0, 0, batch.masked));
    batch.maskedPositions = positions;
    batch.maskedLabels = labels;
}

/// Padding counts as text.
void unpack(Batch &batch)
{
    batch.input.mask.fill_(true);
    batch.input.lengths.assign(batch.input.lengths.size(), batch.input.ids.size(1));
}

AdamWOptions optimizerOf(const JointConfiguration &joint)
{
    return {joint.beta1, joint.beta2, joint.epsilon, joint.weightDecay};
}

/// The joint loss with the last layer computed at every token.
at::Tensor lossOfAllStates(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options)
{
    const auto hidden = bert.encode(batch.input, options);
    const auto states = hidden.flatten(0, 1).index_select(0, batch.maskedPositions);
    const auto masked = crossEntropy(bert.maskedLogits(states, options), batch.maskedLabels);
    if (!batch.labels.defined())
        return masked;
    const auto classes = bert.classLogits(hidden, batch.input, batch.markers, options);
    return internalLoss(masked, crossEntropy(classes, batch.labels), rho2);
}

} // namespace

Loop::Loop(const Settings &settings, const ComputeSetup &setup)
    : m_settings(settings), m_configuration(configurationOf(settings)), m_device(setup.device),
      m_bfloat16(setup.bfloat16), m_texts(readTexts(settings.texts)),
      m_bert(m_configuration.encoder, m_texts.labels, 1),
      m_task(m_texts.task.sequences, batchSize(m_texts.task.sequences), 1, 1),
      m_abstracts(m_texts.abstracts, batchSize(m_texts.abstracts), 1, 2)
{
    m_bert.to(m_device);
    const auto options = optimizerOf(m_configuration.joint);
    if (settings.has("fused adamw"))
        m_fused = std::make_unique<AdamW>(m_bert.parameters(), options);
    else
        m_plain = std::make_unique<PlainAdamW>(m_bert.parameters(), options);
    m_next = std::async(std::launch::async, [this] { return makeNext(); });
}

std::int64_t Loop::batchTokens() const
{
    return m_device.is_cuda() ? gpuTokens : std::min(cpuTokens, m_configuration.joint.batchTokens);
}

BatchSize Loop::batchSize(const Sequences &sequences) const
{
    if (m_configuration.recipe == Recipe::Faithful)
        return {0, batchTexts};
    if (m_settings.has("like lengths"))
        return {batchTokens(), 0};
    return {0, std::int64_t(double(batchTokens()) * double(sequences.size()) / double(sequences.tokens()))};
}

Batch Loop::nextBatch()
{
    auto batch = m_next.get();
    batch.to(m_device);
    m_next = std::async(std::launch::async, [this] { return makeNext(); });
    return batch;
}

Batch Loop::makeNext()
{
    const bool task = m_taskTokens <= m_settings.taskShare * m_allTokens;
    auto batch = task ? makeBatch(m_texts.task, m_task.at(m_taskPosition), {})
                      : makeBatch(m_texts.abstracts, m_abstracts.at(m_abstractPosition), {});
    ++(task ? m_taskPosition : m_abstractPosition).batch;
    m_allTokens += double(batch.tokens);
    m_taskTokens += task ? double(batch.tokens) : 0;
    maskBatch(batch,
              {m_configuration.joint.masking, {}, m_configuration.encoder.vocabulary, CounterRandom(1)},
              m_batches++);
    if (!m_settings.has("masked head"))
        unmask(batch);
    if (!m_settings.has("packed"))
        unpack(batch);
    return batch;
}

at::Tensor Loop::lossOf(const Batch &batch) const
{
    ForwardOptions options;
    options.bfloat16 = m_bfloat16;
    options.dropout = m_configuration.joint.dropout;
    options.dropoutSeed = m_passes;
    options.rounding = m_settings.has("rounded") ? trainingRounding : ShapeRounding{1, 1, 1};
    const double rho2 = m_configuration.joint.rho2;
    return m_settings.has("needed states") ? jointLoss(m_bert, batch, rho2, options).total
                                           : lossOfAllStates(m_bert, batch, rho2, options);
}

void Loop::learn(Work &work)
{
    const auto batch = nextBatch();
    ++m_passes;
    lossOf(batch).backward();
    work.tokens += batch.tokens;
    work.padded += batch.padded();
    work.masked += batch.masked;
    work.flops += countedFlops(batch, m_bert.configuration());
}

/// Forward passes of a step: 8 of the authors' GPUs, or so many as the tokens of the fast recipe make, but
/// not more than two, so that a window of the bench holds several steps.
std::int64_t Loop::passes() const
{
    const auto &joint = m_configuration.joint;
    if (m_configuration.recipe == Recipe::Faithful)
        return joint.batchSequences / batchTexts;
    return std::clamp<std::int64_t>(joint.batchTokens / batchTokens(), 1, 2);
}

void Loop::step(Work &work)
{
    const auto &joint = m_configuration.joint;
    for (auto pass = passes(); pass > 0; --pass)
        learn(work);
    clipGradients(m_bert.parameters(), joint.clip);
    if (m_fused)
        m_fused->step(joint.learningRate);
    else
        m_plain->step(joint.learningRate);
    ++work.steps;
}

} // namespace tlm::bench
