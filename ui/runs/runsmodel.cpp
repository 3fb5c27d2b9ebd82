#include "ui/runs/runsmodel.h"

#include <algorithm>

#include "core/history/mergeruns.h"
#include "ui/runs/runcolumn.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/itemroles.h"

namespace tlm {

namespace {

const RunColumn &columnOf(int column)
{
    return runColumns()[static_cast<std::size_t>(column)];
}

QVariant alignment(int column)
{
    return QVariant((columnOf(column).right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RunsModel::Entry::Entry(Run made)
    : run(std::move(made)), search(searchWords(run)), number(QString::fromStdString(run.id).toLongLong())
{
}

RunsModel::RunsModel(QObject *parent) : QAbstractTableModel(parent), m_filter(*RunFilter::parse({}, {})) {}

RunsModel::Entries RunsModel::entriesOf(std::vector<Run> runs)
{
    Entries entries;
    entries.reserve(runs.size());
    for (Run &run : runs)
        entries.push_back(std::make_shared<Entry>(std::move(run)));
    return entries;
}

void RunsModel::setEntries(Entries entries)
{
    m_all = std::move(entries);
    refresh();
}

void RunsModel::update(RunChanges changes)
{
    setEntries(mergeRuns(changes.ids, entriesOf(std::move(changes.changed)), std::move(m_all),
                         [](const auto &entry) -> const std::string & { return entry->run.id; }));
}

const Run *RunsModel::find(const QString &id) const
{
    const std::int64_t number = id.toLongLong();
    const auto found = std::ranges::lower_bound(m_all, number, std::greater(),
                                                [](const auto &entry) { return entry->number; });
    return found == m_all.end() || (*found)->number != number ? nullptr : &(*found)->run;
}

std::vector<const Run *> RunsModel::allRuns() const
{
    std::vector<const Run *> runs;
    runs.reserve(m_all.size());
    for (const auto &entry : m_all)
        runs.push_back(&entry->run);
    return runs;
}

int RunsModel::rowOf(const QString &id) const
{
    const std::int64_t number = id.toLongLong();
    const auto found =
        std::ranges::find_if(m_shown, [number](const auto &entry) { return entry->number == number; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void RunsModel::setFilter(const RunFilter &filter)
{
    m_filter = filter;
    refresh();
}

void RunsModel::setArchivedShown(bool shown)
{
    m_archivedShown = shown;
    refresh();
}

void RunsModel::setPinned(const QString &id)
{
    m_pinned = id;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, Id), index(rowCount() - 1, Id));
}

void RunsModel::sort(int column, Qt::SortOrder order)
{
    m_column = std::clamp(column, 0, columns - 1);
    m_order = order;
    refresh();
}

bool RunsModel::accepts(const Entry &entry) const
{
    return (m_archivedShown || m_filter.asksForArchived() || !entry.run.archived) &&
           m_filter.accepts(entry.run, entry.search);
}

void RunsModel::refresh()
{
    Entries entries;
    for (const auto &entry : m_all)
        if (accepts(*entry))
            entries.push_back(entry);
    sortEntries(entries);
    show(std::move(entries));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RunsModel::decoration(const Run &run, int column, int role) const
{
    switch (role) {
    case StateRole:
        if (column == State)
            return RunWords::stateIcon(run.state);
        if (column == Star)
            return run.starred ? QStringLiteral("starred") : QStringLiteral("star");
        return column == Id && !m_pinned.isEmpty() && m_pinned == QString::fromStdString(run.id)
                   ? QStringLiteral("pin")
                   : QVariant();
    case ToneRole:
        if (column == State)
            return static_cast<int>(RunWords::stateTone(run.state));
        if (column == Star)
            return static_cast<int>(run.starred ? Label::Tone::Caution : Label::Tone::Muted);
        return run.archived ? static_cast<int>(Label::Tone::Muted) : QVariant();
    case TagsRole:
        return column == Tags ? tagsOf(run) : QVariant();
    case ShareRole:
        if (column == Dev)
            return run.dev.value_or(0);
        return column == Test ? run.test.value_or(0) : QVariant();
    case NumberRole:
        return column == Test ? 2 : 0;
    default:
        return {};
    }
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Run &run = m_shown[static_cast<std::size_t>(index.row())]->run;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return columnOf(column).text(run);
    case Qt::AccessibleTextRole:
        if (column == Star)
            return run.starred ? tr("starred") : tr("not starred");
        return columnOf(column).text(run);
    case Qt::ToolTipRole:
        if (column == State && !run.error.empty())
            return QString::fromStdString(run.error);
        if (column == Note)
            return QString::fromStdString(run.note);
        return column == Star ? columnOf(Star).helpText() : columnOf(column).text(run);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case IdRole:
        return QString::fromStdString(run.id);
    case ArchivedRole:
        return run.archived;
    default:
        return decoration(run, column, role);
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(section);
    case Qt::DisplayRole:
        return columnOf(section).titleText();
    case Qt::ToolTipRole:
        return columnOf(section).helpText();
    default:
        return {};
    }
}

} // namespace tlm
