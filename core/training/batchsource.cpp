#include "core/training/batchsource.h"

#include "core/evaluation/classweights.h"

namespace tlm {

namespace {

/// Streams of random numbers of one seed.
enum Stream : std::uint64_t { ExternalBatches = 1, InternalBatches, FineTuningBatches, MaskedTokenChoice };

LossWeighting weightingOf(Stage stage, const Configuration &configuration, const TrainingData &data)
{
    LossWeighting weighting;
    if (stage == Stage::Joint)
        weighting.averageSequences = configuration.joint.averageSequences;
    if (configuration.data.classWeights == ClassWeights::Balanced)
        weighting.classWeights = balancedWeights(data.train.labels, data.labels.size());
    return weighting;
}

} // namespace

BatchSource::BatchSource(Stage stage, const StagePlan &plan, const Configuration &configuration,
                         const TrainingData &data)
    : m_data(data),
      m_rho1(plan.rho1), m_masking{plan.masking, data.tokenizer->specialTokens(), data.tokenizer->size(),
                                   CounterRandom(configuration.seed, MaskedTokenChoice)},
      m_weighting(weightingOf(stage, configuration, data)),
      m_external(data.external, plan.batch, configuration.seed, ExternalBatches),
      m_internal(data.train.sequences, plan.batch, configuration.seed,
                 stage == Stage::Joint ? InternalBatches : FineTuningBatches)
{
}

SourcedBatch BatchSource::make(StreamPosition position)
{
    ++position.batch;
    ++position.stageBatch;
    const bool internal = isInternalBatch(position.stageBatch, m_rho1);
    SourcedBatch made;
    made.isInternal = internal;
    made.sequences = internal ? m_internal.at(position.internal) : m_external.at(position.external);
    if (internal) {
        made.batch = makeBatch(m_data.train, made.sequences, m_masking.special);
        made.endsEpoch = ++position.internal.batch >= m_internal.batchesPerEpoch();
    } else {
        made.batch = makeBatch(m_data.external, made.sequences, m_masking.special);
        ++position.external.batch;
    }
    if (m_masking.share > 0)
        maskBatch(made.batch, m_masking, static_cast<std::uint64_t>(position.batch));
    weighLosses(made.batch, m_weighting);
    made.after = position;
    return made;
}

} // namespace tlm
