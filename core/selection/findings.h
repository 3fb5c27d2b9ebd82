#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/data/task.h"
#include "core/index/index.h"
#include "core/selection/selection.h"

namespace tlm {

/// A training text that has a document among its neighbours.
struct Finding
{
    std::uint32_t example = 0;
    std::uint32_t rank = 0; ///< from 0
    float score = 0;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Which training texts brought each document into a selection of neighbours: where the task drives it.
class Findings
{
public:
    /// Searches once more as the selection did; the indexes are of its corpora in their order. A drawn
    /// selection has no findings. Errors: Stopped, MemoryExhausted.
    static Expected<Findings> trace(const Selection &selection, const Task &task,
                                    const std::vector<Index> &indexes, int threads, ProgressSink &progress,
                                    std::stop_token stop);
    /// Of the document at a position of the selection: best rank first, then in the order of the examples.
    std::span<const Finding> of(std::size_t position) const;

private:
    std::vector<Finding> m_findings;
    std::vector<std::size_t> m_ends; ///< in `m_findings`, by position
};

} // namespace tlm
