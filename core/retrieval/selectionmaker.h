#pragma once
#include <optional>
#include <stop_token>

#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/retrieval/leakguard.h"
#include "core/retrieval/selection.h"
#include "core/retrieval/selectionsources.h"

namespace tlm {

/// Chooses the documents of one selection; the guard leaves out what it finds. Everything given must outlive
/// it. Errors: Stopped, MemoryExhausted.
class SelectionMaker
{
public:
    SelectionMaker(const SelectionOptions &options, const Task &task, const SelectionSources &sources,
                   ProgressSink &progress, std::stop_token stop);

    /// The neighbours of all training texts.
    Expected<> retrieve();
    /// Documents at random until there are `tokens` tokens, or `k` documents when it is empty.
    Expected<> draw(std::optional<std::uint64_t> tokens);
    Selection take() { return std::move(m_selection); }

private:
    struct Inspection;
    Expected<std::vector<Inspection>> inspect(const std::vector<SelectedDocument> &candidates);
    void keep(const SelectedDocument &candidate, const Inspection &inspection);

    const SelectionOptions &m_options;
    const Task &m_task;
    const SelectionSources &m_sources;
    ProgressSink &m_progress;
    std::stop_token m_stop;
    std::optional<LeakGuard> m_guard;
    Selection m_selection;
};

} // namespace tlm
