#pragma once
#include <optional>

#include "core/training/objective.h"
#include "core/training/recorder.h"

namespace tlm {

/// The losses of the batches of one step, and what a uniform guess would have lost.
class StepLosses
{
public:
    /// `rho2`: 0 in fine-tuning.
    StepLosses(std::int64_t vocabulary, std::int64_t labels, double rho2);
    void add(const BatchLoss &loss);
    /// Writes the means into a record.
    void tell(StepRecord &record) const;
    /// Means over the batches.
    double total() const;
    double uniformTotal() const;

private:
    struct Mean
    {
        double sum = 0;
        std::int64_t count = 0;
        void add(double value);
        std::optional<double> value() const;
    };
    double m_uniformMasked, m_uniformTask, m_rho2;
    Mean m_total, m_uniform, m_maskedExternal, m_maskedInternal, m_task;
};

} // namespace tlm
