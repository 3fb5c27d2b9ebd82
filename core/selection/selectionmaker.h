#pragma once
#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/selection/leakguard.h"
#include "core/selection/selection.h"
#include "core/selection/selectionsources.h"

namespace tlm {

/// Chooses the documents of one selection without those that the guard or the search for duplicates finds.
/// Everything given must outlive it. Errors: Stopped, MemoryExhausted.
class SelectionMaker
{
public:
    SelectionMaker(const SelectionOptions &options, const Task &task, const SelectionSources &sources,
                   ProgressSink &progress, std::stop_token stop);

    /// The neighbours of all training texts.
    Expected<> retrieve();
    /// Documents at random or by importance until there are `tokens` tokens or, when that is empty,
    /// `documents` documents.
    Expected<> draw(std::optional<std::uint64_t> tokens, std::uint64_t documents);
    Selection take() { return std::move(m_selection); }

private:
    struct Inspection;
    /// Selects those that are not left out, in their order, until there is enough.
    Expected<> add(const std::vector<SelectedDocument> &candidates, const std::function<bool()> &enough);
    Expected<std::vector<Inspection>> inspect(const std::vector<SelectedDocument> &candidates);
    void keep(const SelectedDocument &candidate, const Inspection &inspection);
    void countClasses(const std::vector<std::vector<Neighbour>> &neighboursOfQueries);

    const SelectionOptions &m_options;
    const Task &m_task;
    const SelectionSources &m_sources;
    ProgressSink &m_progress;
    std::stop_token m_stop;
    std::optional<LeakGuard> m_guard;
    DuplicateFinder m_duplicates;
    Selection m_selection;
};

} // namespace tlm
