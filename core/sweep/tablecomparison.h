#pragma once
#include <map>
#include <set>

#include "core/evaluation/predictionsfile.h"
#include "core/sweep/sweeptable.h"

namespace tlm {

/// Compares cells of a table example by example, as far as their runs have kept their predictions.
class CellComparison
{
public:
    CellComparison(const Workspace &workspace, const std::vector<Run> &runs, const TableRequest &request,
                   std::stop_token stop);
    /// How much better a cell is than the baseline's; empty, with a note, if that cannot be told. Errors:
    /// those of reading predictions, TaskNotFound, Stopped.
    Expected<std::optional<PairedDifference>> compare(const TableCell &cell, const TableCell &baseline);
    std::vector<std::string> notes() const { return {m_notes.begin(), m_notes.end()}; }

private:
    /// The predictions of a cell's runs, or null where one has none or other examples than `like`.
    Expected<std::optional<SystemPredictions>> read(const TableCell &cell, const StoredPredictions *&like);
    Expected<const StoredPredictions *> predictionsOf(const std::string &run);

    const Workspace &m_workspace;
    const TableRequest &m_request;
    std::stop_token m_stop;
    std::map<std::string, std::string> m_taskOf;      ///< by run
    std::map<std::string, StoredPredictions> m_known; ///< by run; without examples: none are kept
    std::set<std::string> m_notes;
};

} // namespace tlm
