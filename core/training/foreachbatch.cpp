#include "core/training/foreachbatch.h"

#include <algorithm>
#include <functional>
#include <map>

#include <c10/core/GradMode.h>

namespace tlm {

namespace {

/// Of few tokens the 64 of training would be much; more lengths would be more shapes.
constexpr ShapeRounding roundingOfFew{.tokens = 16, .length = 16};

/// Leaves a pass from within.
struct PassStopped
{
};

/// The numbers of the examples in batches of at most so many tokens, if not of one example alone. Each takes
/// the longest that waits, so that what does not fit into memory shows at once, and fills up with the longest
/// that still fits: so nearly all have the same size. Padding is not computed and does not count.
std::vector<std::vector<std::uint32_t>> cutBatches(const Sequences &sequences, std::int64_t tokens)
{
    std::map<std::int64_t, std::vector<std::uint32_t>, std::greater<>> waiting; // by length
    for (std::size_t i = sequences.size(); i-- > 0;)
        waiting[sequences.length(i)].push_back(std::uint32_t(i));
    std::vector<std::vector<std::uint32_t>> batches;
    while (!waiting.empty()) {
        auto &batch = batches.emplace_back();
        auto next = waiting.begin();
        for (auto room = std::max(tokens, next->first); next != waiting.end();
             next = waiting.lower_bound(room)) {
            room -= next->first;
            batch.push_back(next->second.back());
            next->second.pop_back();
            if (next->second.empty())
                waiting.erase(next);
        }
    }
    return batches;
}

} // namespace

std::int64_t tokensAtOnce(const Bert &bert)
{
    return bert.device().is_cpu() ? 512 : 4096;
}

Expected<> forEachBatch(const Bert &bert, const LabelledSequences &examples, const SpecialTokens &special,
                        ForwardOptions options, const std::stop_token &stop, const BatchWork &work)
try {
    const c10::NoGradGuard noGradients;
    options.beforeLayer = [&stop] {
        if (stop.stop_requested())
            throw PassStopped();
    };
    options.rounding = roundingOfFew;
    for (const auto &numbers : cutBatches(examples.sequences, tokensAtOnce(bert))) {
        options.beforeLayer();
        Batch batch = makeBatch(examples, numbers, special);
        batch.to(bert.device());
        work(batch, numbers, options);
    }
    return {};
} catch (const PassStopped &) {
    return failure(ErrorCode::Stopped, "Stopped on request.");
}

} // namespace tlm
