#include "core/selection/importance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <list>
#include <mutex>
#include <numeric>

#include "core/base/random.h"
#include "core/selection/readtexts.h"
#include "core/text/hashedngrams.h"

namespace tlm {

namespace {

constexpr std::uint64_t noiseStream = 1; ///< the random draw of documents has stream 0
constexpr double notDrawn = -std::numeric_limits<double>::infinity();

/// Counts n-grams for one thread.
struct NgramCounter
{
    NgramHasher hasher;
    NgramCounts counts = NgramCounts(ngramBuckets);

    void add(std::string_view text)
    {
        for (const std::uint16_t bucket : hasher.buckets(text))
            ++counts[bucket];
    }
};

NgramCounts countTask(const Task &task)
{
    NgramCounter counter;
    for (const Example &example : task.examples(Split::Train))
        counter.add(joinedText(example));
    return std::move(counter.counts);
}

double total(const NgramCounts &counts)
{
    return static_cast<double>(std::max<std::uint64_t>(std::reduce(counts.begin(), counts.end()), 1));
}

double gumbel(const CounterRandom &random, std::uint64_t position)
{
    const double uniform = (static_cast<double>(random.bits(position) >> 11) + 0.5) * 0x1p-53; // never 0 or 1
    return -std::log(-std::log(uniform));
}

} // namespace

std::vector<double> logRatios(const NgramCounts &target, const NgramCounts &raw)
{
    constexpr double smoothing = 1e-8;
    std::vector<double> ratios;
    const double targets = total(target), raws = total(raw);
    for (std::size_t i = 0; i < target.size(); ++i)
        ratios.push_back(std::log(static_cast<double>(target[i]) / targets + smoothing) -
                         std::log(static_cast<double>(raw[i]) / raws + smoothing));
    return ratios;
}

Expected<std::vector<SelectedDocument>> drawByImportance(std::vector<SelectedDocument> documents,
                                                         const Task &task,
                                                         const std::vector<DocumentStore> &stores,
                                                         const SelectionOptions &options,
                                                         ProgressSink &progress, std::stop_token stop)
{
    std::list<NgramCounter> counters;
    std::mutex mutex;
    const auto makeCounter = [&]() -> TextTaker {
        const std::lock_guard lock(mutex);
        NgramCounter &counter = counters.emplace_back();
        return [&](std::size_t, std::string_view text) { counter.add(text); };
    };
    ProgressMeter counting(progress, "ngrams", "documents", documents.size());
    if (const auto read = readTexts(documents, stores, options.threads, makeCounter, counting, stop); !read)
        return tl::unexpected(read.error());
    NgramCounts raw(ngramBuckets);
    for (const NgramCounter &counter : counters)
        std::ranges::transform(raw, counter.counts, raw.begin(), std::plus());

    const std::vector<double> ratios = logRatios(countTask(task), raw);
    const CounterRandom noise(options.seed, noiseStream);
    std::vector<double> keys(documents.size(), notDrawn);
    const auto makeWeigher = [&]() -> TextTaker {
        return [&, hasher = NgramHasher()](std::size_t position, std::string_view text) mutable {
            const auto &buckets = hasher.buckets(text);
            if (NgramHasher::words(buckets.size()) < std::max(options.minimumWords, 1u))
                return;
            const double weight = std::transform_reduce(buckets.begin(), buckets.end(), 0.0, std::plus(),
                                                        [&](std::uint16_t bucket) { return ratios[bucket]; });
            documents[position].score = static_cast<float>(weight);
            keys[position] = weight + gumbel(noise, position);
        };
    };
    ProgressMeter weighing(progress, "weights", "documents", documents.size());
    return readTexts(documents, stores, options.threads, makeWeigher, weighing, stop).map([&] {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < keys.size(); ++i)
            if (keys[i] != notDrawn)
                order.push_back(i);
        std::ranges::stable_sort(order, std::greater(), [&](std::uint32_t i) { return keys[i]; });
        std::vector<SelectedDocument> drawn;
        for (const std::uint32_t i : order) {
            drawn.push_back(documents[i]);
            drawn.back().rank = static_cast<std::uint32_t>(drawn.size() - 1);
        }
        return drawn;
    });
}

} // namespace tlm
