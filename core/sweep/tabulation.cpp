#include "core/sweep/tabulation.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tlm {

namespace {

bool contains(const std::vector<std::size_t> &axes, std::size_t number)
{
    return std::ranges::find(axes, number) != axes.end();
}

/// Where a label stands; a new one stands last.
std::size_t place(std::vector<std::string> &labels, const std::string &label)
{
    const auto found = std::ranges::find(labels, label);
    if (found != labels.end())
        return std::size_t(found - labels.begin());
    labels.push_back(label);
    return labels.size() - 1;
}

} // namespace

Tabulation::Tabulation(const StoredSweep &sweep, const std::vector<Run> &runs, SweepTable &table)
    : m_sweep(sweep), m_table(table)
{
    for (const Run &run : runs)
        m_runs[run.id] = &run;
}

Expected<std::size_t> Tabulation::axisNumber(const std::string &key) const
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < m_sweep.axes.size(); ++i) {
        const std::string &known = m_sweep.axes[i].key;
        if (known == key || known.ends_with('.' + key))
            return i;
        keys.push_back(known);
    }
    return failure(ErrorCode::Usage,
                   fmt::format("The sweep {} varies {}, not {}.", m_sweep.name, fmt::join(keys, ", "), key),
                   key);
}

Expected<Tabulation::Axes> Tabulation::axisNumbers(const std::vector<std::string> &keys) const
{
    Axes numbers;
    for (const std::string &key : keys) {
        const auto number = axisNumber(key);
        if (!number)
            return tl::unexpected(number.error());
        numbers.push_back(*number);
    }
    return numbers;
}

Expected<> Tabulation::fix(const std::string &key, const std::string &value)
{
    const auto number = axisNumber(key);
    if (!number)
        return tl::unexpected(number.error());
    const auto &values = m_sweep.axes[*number].values;
    if (std::ranges::find(values, value) == values.end())
        return failure(ErrorCode::Usage,
                       fmt::format("{} has the values {}, not {}.", key, fmt::join(values, ", "), value),
                       key);
    m_fixed[*number] = value;
    return {};
}

Expected<> Tabulation::choose(const TableRequest &request)
{
    for (const auto &[key, value] : request.where)
        if (auto fixed = fix(key, value); !fixed)
            return fixed;
    auto rows = axisNumbers(request.rows), columns = axisNumbers(request.columns);
    if (!rows || !columns)
        return tl::unexpected((rows ? columns : rows).error());
    m_rows = std::move(*rows);
    m_columns = std::move(*columns);
    chooseRest();
    return checkCells();
}

bool Tabulation::varies(std::size_t number) const
{
    const SweepAxis &axis = m_sweep.axes[number];
    return axis.values.size() > 1 && !m_fixed.contains(number) && axis.key != "seed";
}

/// Tasks are the columns and all else that varies the rows, unless a person has said otherwise.
void Tabulation::chooseRest()
{
    for (std::size_t i = 0; i < m_sweep.axes.size() && m_columns.empty(); ++i)
        if (m_sweep.axes[i].key == "task" && !contains(m_rows, i))
            m_columns = {i};
    const bool chosen = !m_rows.empty();
    for (std::size_t i = 0; i < m_sweep.axes.size() && !chosen; ++i)
        if (varies(i) && !contains(m_columns, i))
            m_rows.push_back(i);
}

Expected<> Tabulation::checkCells() const
{
    for (std::size_t i = 0; i < m_sweep.axes.size(); ++i) {
        const SweepAxis &axis = m_sweep.axes[i];
        if (varies(i) && !contains(m_rows, i) && !contains(m_columns, i))
            return failure(ErrorCode::Usage,
                           fmt::format("{0} varies too: put it into the rows or columns, or choose with "
                                       "--where {0}={1}.",
                                       axis.key, axis.values.front()),
                           axis.key);
    }
    return {};
}

/// A model that is another run is told with what this has learnt.
std::string Tabulation::labelOf(const StoredSweep::Point &point, const Axes &axes) const
{
    std::vector<std::string> parts;
    for (const std::size_t number : axes) {
        parts.push_back(point.values[number]);
        const auto run = m_runs.find(point.values[number]);
        if (m_sweep.axes[number].key == "model" && run != m_runs.end())
            parts.back() += fmt::format(" ({})", run->second->configuration.task);
    }
    return fmt::format("{}", fmt::join(parts, " / "));
}

void Tabulation::fill()
{
    for (const StoredSweep::Point &point : m_sweep.points) {
        const auto fits = [&](const auto &fixed) { return point.values[fixed.first] == fixed.second; };
        if (std::ranges::all_of(m_fixed, fits))
            add(point);
    }
    for (auto &row : m_table.cells) {
        row.resize(m_table.columns.size());
        for (TableCell &cell : row)
            score(cell);
    }
    for (const std::size_t number : m_rows)
        m_table.rowAxes.push_back(m_sweep.axes[number].key);
    for (const std::size_t number : m_columns)
        m_table.columnAxes.push_back(m_sweep.axes[number].key);
}

void Tabulation::add(const StoredSweep::Point &point)
{
    const std::size_t row = place(m_table.rows, labelOf(point, m_rows));
    const std::size_t column = place(m_table.columns, labelOf(point, m_columns));
    m_table.cells.resize(m_table.rows.size());
    m_table.cells[row].resize(std::max(m_table.cells[row].size(), column + 1));
    auto &runs = m_table.cells[row][column].runs;
    if (std::ranges::find(runs, point.run) == runs.end())
        runs.push_back(point.run);
}

std::optional<double> Tabulation::scoreOf(const std::string &id) const
{
    const auto run = m_runs.find(id);
    if (run == m_runs.end() || run->second->state != RunState::Finished)
        return {};
    return m_table.split == Split::Dev ? run->second->dev : run->second->test;
}

void Tabulation::score(TableCell &cell) const
{
    cell.planned = cell.runs.size();
    std::erase_if(cell.runs, [this](const std::string &id) { return !scoreOf(id); });
    std::vector<double> scores;
    for (const std::string &id : cell.runs)
        scores.push_back(*scoreOf(id));
    cell.score = meanScore(scores);
}

} // namespace tlm
