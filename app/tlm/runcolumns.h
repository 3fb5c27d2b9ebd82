#pragma once
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/history/history.h"

namespace tlm {

/// Chosen columns of a list of runs: keys of runRow() and of the configuration (`joint.rho1`).
class RunColumns
{
public:
    /// Error Usage for a name that is no key; it names the nearest one.
    static Expected<RunColumns> of(const std::vector<std::string> &names);

    const std::vector<std::string> &names() const { return m_names; }
    /// The chosen keys of a run alone.
    Json row(const Run &run) const;
    /// These as texts for people; – for what is not known.
    std::vector<std::string> cells(const Run &run) const;

private:
    std::vector<std::string> m_names;
};

} // namespace tlm
