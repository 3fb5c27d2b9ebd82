#pragma once
#include <cstdint>
#include <vector>

#include "core/training/sequences.h"

namespace tlm {

/// How sequences are put together.
struct BatchSize
{
    std::int64_t tokens = 2048; ///< like lengths together, about so many tokens a batch; 0: use sequences
    std::int64_t sequences = 0; ///< so many sequences a batch in random order, whatever their lengths
};

/// Where a stream of batches stands: both count from 0.
struct DataPosition
{
    std::uint64_t epoch = 0, batch = 0;
    friend bool operator==(const DataPosition &, const DataPosition &) = default;
};

/// The length to which a sequence is padded: a multiple of 8, so that few shapes occur.
std::int32_t paddedLength(std::int32_t length);

/// Batches of sequence numbers for every epoch, the same for the same seed and stream, whatever came before.
class BatchPlan
{
public:
    BatchPlan(const Sequences &sequences, BatchSize size, std::uint64_t seed, std::uint64_t stream);

    /// The batch at a position; a position at the end of an epoch moves to the next one.
    const std::vector<std::uint32_t> &at(DataPosition &position);
    std::uint64_t batchesPerEpoch();

private:
    void plan(std::uint64_t epoch);
    void cutByTokens(const std::vector<std::uint32_t> &order);
    void cutBySequences(const std::vector<std::uint32_t> &order);
    std::vector<std::uint32_t> sortByLength(const std::vector<std::uint32_t> &order) const;

    const Sequences &m_sequences;
    BatchSize m_size;
    std::uint64_t m_seed, m_stream;
    std::uint64_t m_epoch = 0;
    std::vector<std::vector<std::uint32_t>> m_batches;
};

} // namespace tlm
