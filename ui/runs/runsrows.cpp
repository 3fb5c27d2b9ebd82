#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include <QCollator>

#include "ui/runs/runcolumn.h"
#include "ui/runs/runsmodel.h"

// Which rows the table of runs has, and how it gets from one set of rows to the next.

namespace tlm {

namespace {

using Entries = RunsModel::Entries;

constexpr std::size_t fewRows = 64; ///< changed one by one; more at once

/// The places of some keys in their order; places without a key keep their order at the end.
template <typename Key>
std::vector<std::size_t> sortedPlaces(const std::vector<std::optional<Key>> &keys, Qt::SortOrder order)
{
    std::vector<std::size_t> places(keys.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::ranges::stable_sort(places, [&](std::size_t left, std::size_t right) {
        if (!keys[left] || !keys[right])
            return keys[left].has_value() && !keys[right];
        return order == Qt::AscendingOrder ? *keys[left] < *keys[right] : *keys[right] < *keys[left];
    });
    return places;
}

std::unordered_set<std::int64_t> numbersOf(const Entries &entries)
{
    std::unordered_set<std::int64_t> numbers;
    for (const auto &entry : entries)
        numbers.insert(entry->number);
    return numbers;
}

bool sameRows(const Entries &left, const Entries &right)
{
    return std::ranges::equal(left, right,
                              [](const auto &a, const auto &b) { return a->number == b->number; });
}

std::size_t countMissing(const Entries &entries, const std::unordered_set<std::int64_t> &numbers)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(entries, [&](const auto &entry) { return !numbers.contains(entry->number); }));
}

} // namespace

void RunsModel::sortEntries(Entries &entries) const
{
    const RunColumn &column = runColumns()[static_cast<std::size_t>(m_column)];
    std::vector<std::size_t> places;
    if (column.value) {
        std::vector<std::optional<double>> keys;
        for (const auto &entry : entries) {
            const auto value = column.value(entry->run);
            keys.push_back(value && !std::isnan(*value) ? value : std::nullopt);
        }
        places = sortedPlaces(keys, m_order);
    } else {
        const QCollator collator;
        std::vector<std::optional<QCollatorSortKey>> keys;
        for (const auto &entry : entries) {
            const QString text = column.text(entry->run);
            keys.push_back(text.isEmpty() ? std::nullopt : std::optional(collator.sortKey(text)));
        }
        places = sortedPlaces(keys, m_order);
    }
    Entries sorted;
    for (const std::size_t place : places)
        sorted.push_back(entries[place]);
    entries = std::move(sorted);
}

void RunsModel::show(Entries entries)
{
    if (!sameRows(m_shown, entries)) {
        const auto before = numbersOf(m_shown), after = numbersOf(entries);
        const std::size_t changes = countMissing(m_shown, after) + countMissing(entries, before);
        if (changes > fewRows) {
            beginResetModel();
            m_shown = std::move(entries);
            endResetModel();
            return;
        }
        removeRowsOutside(entries);
        reorder(entries);
        insertMissing(entries);
    }
    m_shown = std::move(entries);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void RunsModel::removeRowsOutside(const Entries &entries)
{
    const auto kept = numbersOf(entries);
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto place = m_shown.begin() + row;
        if (kept.contains((*place)->number))
            continue;
        beginRemoveRows({}, row, row);
        m_shown.erase(place);
        endRemoveRows();
    }
}

void RunsModel::reorder(const Entries &entries)
{
    const auto there = numbersOf(m_shown);
    Entries ordered;
    for (const auto &entry : entries)
        if (there.contains(entry->number))
            ordered.push_back(entry);
    if (sameRows(ordered, m_shown))
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::unordered_map<std::int64_t, int> rows;
    for (std::size_t row = 0; row < ordered.size(); ++row)
        rows.emplace(ordered[row]->number, static_cast<int>(row));
    QModelIndexList from = persistentIndexList(), to;
    for (const QModelIndex &old : from)
        to << index(rows.at(m_shown[static_cast<std::size_t>(old.row())]->number), old.column());
    m_shown = std::move(ordered);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RunsModel::insertMissing(const Entries &entries)
{
    const auto there = numbersOf(m_shown);
    for (std::size_t row = 0; row < entries.size(); ++row) {
        if (there.contains(entries[row]->number))
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(row), entries[row]);
        endInsertRows();
    }
}

} // namespace tlm
