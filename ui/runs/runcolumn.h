#pragma once
#include <optional>
#include <vector>

#include <QString>

#include "core/history/history.h"

namespace tlm {

/// What a column of the table of runs shows, and by what it is sorted.
struct RunColumn
{
    const char *title, *help; ///< English, of the context `tlm::RunColumn`
    QString (*text)(const Run &);
    /// What numbers are sorted by; null where the text sorts. Empty values come last.
    std::optional<double> (*value)(const Run &) = nullptr;
    bool right = false; ///< numbers under each other

    QString titleText() const;
    QString helpText() const;
};

/// The columns in their order at first; RunsModel::Column numbers them.
const std::vector<RunColumn> &runColumns();

} // namespace tlm
