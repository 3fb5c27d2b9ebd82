#pragma once
#include <cstdint>

namespace tlm {

/// Share of the peak learning rate at `progress` (0 … 1 of a stage's budget): linear warm-up over the share
/// `warmUp`, then linear to 0.
double scheduleFactor(double progress, double warmUp);

/// How long a stage lasts: so many tokens, or so many steps if `tokens` is 0.
struct Budget
{
    std::uint64_t tokens = 0;
    std::int64_t steps = 0;
    bool isEmpty() const { return tokens == 0 && steps == 0; }
    /// The share that is used up, 0 … 1.
    double progress(std::uint64_t tokensSeen, std::int64_t stepsDone) const;
};

/// A batch of the joint stage (counted from 1) is internal iff its number mod (rho1 + 1) = 0 (facts §2.1).
bool isInternalBatch(std::int64_t batch, std::int64_t rho1);

} // namespace tlm
