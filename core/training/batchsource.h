#pragma once
#include <memory>

#include "core/training/batch.h"
#include "core/training/batchplan.h"
#include "core/training/lossweights.h"
#include "core/training/stageplan.h"
#include "core/training/streamposition.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// A batch that is ready to be computed with, and where the stream stands after it.
struct SourcedBatch
{
    Batch batch;
    StreamPosition after;
    bool endsEpoch = false; ///< the last batch of an epoch of the task
    bool isInternal = false;
    std::vector<std::uint32_t> sequences; ///< of the examples, or of the external sequences
};

/// The stream of batches of one stage: which sequences, what is masked, what each loss counts. A batch
/// depends on configuration, data and position alone.
class BatchSource
{
public:
    /// `data` must outlive the source.
    BatchSource(Stage stage, const StagePlan &plan, const Configuration &configuration,
                const TrainingData &data);
    /// The batch that comes at a position, on the CPU.
    SourcedBatch make(StreamPosition position);

private:
    const TrainingData &m_data;
    std::int64_t m_rho1;
    Masking m_masking;
    LossWeighting m_weighting;
    BatchPlan m_external, m_internal;
};

} // namespace tlm
