#pragma once
#include <future>
#include <memory>

#include "core/training/batch.h"
#include "core/training/batchplan.h"
#include "core/training/compute.h"
#include "tests/bench/training/plainadamw.h"
#include "tests/bench/training/settings.h"
#include "tests/bench/training/texts.h"

namespace tlm::bench {

/// What some steps did.
struct Work
{
    std::int64_t steps = 0, tokens = 0, padded = 0, masked = 0;
    double flops = 0; ///< of the matrix products that were done
};

/// Joint training as the trainer does it, with levers that can be left out.
class Loop
{
public:
    Loop(const Settings &settings, const ComputeSetup &setup);
    /// One step of the optimiser.
    void step(Work &work);

private:
    void learn(Work &work);
    Batch nextBatch();
    Batch makeNext();
    std::int64_t batchTokens() const;
    std::int64_t passes() const;
    BatchSize batchSize(const Sequences &sequences) const;
    at::Tensor lossOf(const Batch &batch) const;

    Settings m_settings;
    Configuration m_configuration;
    at::Device m_device;
    bool m_bfloat16;
    Texts m_texts;
    Bert m_bert;
    BatchPlan m_task, m_abstracts;
    DataPosition m_taskPosition, m_abstractPosition;
    std::unique_ptr<AdamW> m_fused; ///< this or the next
    std::unique_ptr<PlainAdamW> m_plain;
    std::uint64_t m_passes = 0;
    double m_taskTokens = 0, m_allTokens = 0;
    std::uint64_t m_batches = 0;
    std::future<Batch> m_next; ///< is made meanwhile, as the trainer does; last, so that it ends first
};

} // namespace tlm::bench
