#include "core/training/schedule.h"

#include <algorithm>

namespace tlm {

double scheduleFactor(double progress, double warmUp)
{
    if (progress < warmUp)
        return progress / warmUp;
    if (warmUp >= 1)
        return 1;
    return std::max(0.0, (1 - progress) / (1 - warmUp));
}

double Budget::progress(std::uint64_t tokensSeen, std::int64_t stepsDone) const
{
    if (isEmpty())
        return 1;
    const double share = tokens > 0 ? static_cast<double>(tokensSeen) / static_cast<double>(tokens)
                                    : static_cast<double>(stepsDone) / static_cast<double>(steps);
    return std::min(1.0, share);
}

bool isInternalBatch(std::int64_t batch, std::int64_t rho1)
{
    return batch % (rho1 + 1) == 0;
}

} // namespace tlm
