#include "core/training/steplosses.h"

#include <algorithm>
#include <cmath>

namespace tlm {

StepLosses::StepLosses(std::int64_t vocabulary, std::int64_t labels, double rho2)
    : m_uniformMasked(std::log(static_cast<double>(vocabulary))),
      m_uniformTask(std::log(static_cast<double>(std::max<std::int64_t>(2, labels)))), m_rho2(rho2)
{
}

void StepLosses::Mean::add(double value)
{
    sum += value;
    ++count;
}

std::optional<double> StepLosses::Mean::value() const
{
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

void StepLosses::add(const BatchLoss &loss)
{
    m_total.add(loss.total.item<double>());
    if (loss.masked.defined())
        (loss.task.defined() ? m_maskedInternal : m_maskedExternal).add(loss.masked.item<double>());
    if (loss.task.defined())
        m_task.add(loss.task.item<double>());
    if (!loss.task.defined())
        m_uniform.add(m_uniformMasked);
    else if (!loss.masked.defined())
        m_uniform.add(m_uniformTask);
    else
        m_uniform.add((m_rho2 * m_uniformMasked + m_uniformTask) / (m_rho2 + 1));
}

void StepLosses::tell(StepRecord &record) const
{
    record.maskedExternal = m_maskedExternal.value();
    record.maskedInternal = m_maskedInternal.value();
    record.task = m_task.value();
}

double StepLosses::total() const
{
    return m_total.value().value_or(0);
}

double StepLosses::uniformTotal() const
{
    return m_uniform.value().value_or(1);
}

} // namespace tlm
