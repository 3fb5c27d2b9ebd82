#pragma once
#include <map>

#include "core/sweep/sweeptable.h"

namespace tlm {

/// Sorts the points of a sweep into the rows and columns of a table.
class Tabulation
{
public:
    Tabulation(const StoredSweep &sweep, const std::vector<Run> &runs, SweepTable &table);

    /// Error Usage: as tabulate.
    Expected<> choose(const TableRequest &request);
    /// Labels and cells, without comparisons.
    void fill();

private:
    using Axes = std::vector<std::size_t>; ///< numbers of the sweep's axes

    Expected<std::size_t> axisNumber(const std::string &key) const;
    Expected<Axes> axisNumbers(const std::vector<std::string> &keys) const;
    Expected<> fix(const std::string &key, const std::string &value);
    bool varies(std::size_t number) const;
    void chooseRest();
    Expected<> checkCells() const;
    std::string labelOf(const StoredSweep::Point &point, const Axes &axes) const;
    void add(const StoredSweep::Point &point);
    std::optional<double> scoreOf(const std::string &id) const;
    void score(TableCell &cell) const;

    const StoredSweep &m_sweep;
    SweepTable &m_table;
    std::map<std::string, const Run *> m_runs;
    std::map<std::size_t, std::string> m_fixed; ///< values of axes
    Axes m_rows, m_columns;
};

} // namespace tlm
