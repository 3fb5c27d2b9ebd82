#include "core/training/timebudget.h"

#include <algorithm>
#include <limits>

#include "core/training/modelstart.h"
#include "core/training/trainer.h"

namespace tlm {

Expected<std::uint64_t> measureTokenBudget(const Configuration &configuration, const TrainingData &data,
                                           const ComputeSetup &setup, std::stop_token stop)
{
    constexpr std::int64_t steps = 50, warmUpSteps = 5;
    using Seconds = std::chrono::duration<double>;
    const double limit = configuration.joint.minutes * 60;

    Configuration trial = configuration;
    trial.joint.tokens = std::numeric_limits<std::int64_t>::max();
    auto bert = makeModel(trial, data);
    if (!bert)
        return tl::unexpected(bert.error());
    Recorders nobody({});
    Trainer trainer(trial, data, *bert, setup, nobody);

    const auto begin = std::chrono::steady_clock::now();
    auto measured = begin;
    std::uint64_t tokensBefore = 0;
    for (std::int64_t step = 0; step < steps; ++step) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while the speed was measured.");
        if (step == warmUpSteps) {
            measured = std::chrono::steady_clock::now();
            tokensBefore = trainer.progress().tokens;
        }
        if (auto advanced = trainer.advance(stop); !advanced)
            return tl::unexpected(advanced.error());
        if (step > warmUpSteps && Seconds(std::chrono::steady_clock::now() - begin).count() > limit / 10)
            break;
    }
    const auto end = std::chrono::steady_clock::now();
    const double rate = static_cast<double>(trainer.progress().tokens - tokensBefore) /
                        std::max(1e-9, Seconds(end - measured).count());
    const double left = std::max(0.0, limit - Seconds(end - begin).count());
    return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(rate * left));
}

} // namespace tlm
