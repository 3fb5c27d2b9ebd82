#include "core/training/batchplan.h"

#include <algorithm>

#include "core/base/random.h"

namespace tlm {

namespace {

/// Streams of one plan: for each epoch one for the sequences and one for the batches.
CounterRandom epochRandom(std::uint64_t seed, std::uint64_t stream, std::uint64_t epoch, std::uint64_t kind)
{
    return CounterRandom(seed, (stream << 40) + (epoch << 1) + kind);
}

} // namespace

std::int32_t paddedLength(std::int32_t length)
{
    return (length + 7) / 8 * 8;
}

BatchPlan::BatchPlan(const Sequences &sequences, BatchSize size, std::uint64_t seed, std::uint64_t stream)
    : m_sequences(sequences), m_size(size), m_seed(seed), m_stream(stream)
{
}

const std::vector<std::uint32_t> &BatchPlan::at(DataPosition &position)
{
    if (m_batches.empty() || position.epoch != m_epoch)
        plan(position.epoch);
    if (position.batch >= m_batches.size()) {
        position = {position.epoch + 1, 0};
        plan(position.epoch);
    }
    return m_batches[position.batch];
}

std::uint64_t BatchPlan::batchesPerEpoch()
{
    if (m_batches.empty())
        plan(0);
    return m_batches.size();
}

void BatchPlan::plan(std::uint64_t epoch)
{
    m_epoch = epoch;
    m_batches.clear();
    const auto size = static_cast<std::uint32_t>(m_sequences.size());
    const auto order = permutation(size, epochRandom(m_seed, m_stream, epoch, 0));
    if (m_size.tokens > 0)
        cutByTokens(sortByLength(order));
    else
        cutBySequences(order);
    const auto batchOrder =
        permutation(static_cast<std::uint32_t>(m_batches.size()), epochRandom(m_seed, m_stream, epoch, 1));
    std::vector<std::vector<std::uint32_t>> shuffled;
    shuffled.reserve(m_batches.size());
    for (const std::uint32_t i : batchOrder)
        shuffled.push_back(std::move(m_batches[i]));
    m_batches = std::move(shuffled);
}

std::vector<std::uint32_t> BatchPlan::sortByLength(const std::vector<std::uint32_t> &order) const
{
    std::vector<std::uint32_t> sorted = order;
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
        return paddedLength(m_sequences.length(a)) > paddedLength(m_sequences.length(b));
    });
    return sorted;
}

void BatchPlan::cutByTokens(const std::vector<std::uint32_t> &order)
{
    for (std::size_t begin = 0; begin < order.size();) {
        const std::int64_t longest = paddedLength(m_sequences.length(order[begin]));
        const auto count = static_cast<std::size_t>(std::max<std::int64_t>(1, m_size.tokens / longest));
        const std::size_t end = std::min(order.size(), begin + count);
        m_batches.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin),
                               order.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
    }
}

void BatchPlan::cutBySequences(const std::vector<std::uint32_t> &order)
{
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(1, m_size.sequences));
    for (std::size_t begin = 0; begin < order.size(); begin += count)
        m_batches.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin),
                               order.begin() +
                                   static_cast<std::ptrdiff_t>(std::min(order.size(), begin + count)));
}

} // namespace tlm
