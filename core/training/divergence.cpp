#include "core/training/divergence.h"

#include <cmath>

namespace tlm {

namespace {

constexpr double memory = 0.98, divergedRatio = 3, soundRatio = 1.5;

} // namespace

void DivergenceGuard::observe(double loss, double uniformLoss)
{
    m_ratio = memory * m_ratio + (1 - memory) * loss / uniformLoss;
}

bool DivergenceGuard::hasDiverged() const
{
    return !std::isfinite(m_ratio) || m_ratio > divergedRatio;
}

bool DivergenceGuard::isSound() const
{
    return std::isfinite(m_ratio) && m_ratio < soundRatio;
}

} // namespace tlm
