#include "ui/runs/runsmodel.h"

#include <algorithm>
#include <set>

#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {

namespace {

QStringList tagsOf(const Run &run)
{
    QStringList tags;
    for (const std::string &tag : run.tags)
        tags << QString::fromStdString(tag);
    return tags;
}

QVariant sortValue(const Run &run, int column, const QString &text)
{
    switch (column) {
    case RunsModel::Id:
        return QString::fromStdString(run.id).toLongLong();
    case RunsModel::ScaleName:
        return static_cast<int>(run.configuration.scale);
    case RunsModel::Seed:
        return static_cast<qulonglong>(run.configuration.seed);
    case RunsModel::Dev:
        return run.dev.value_or(-1);
    case RunsModel::Test:
        return run.test.value_or(-1);
    case RunsModel::Tokens:
        return static_cast<qulonglong>(run.tokens);
    case RunsModel::Flops:
        return run.flops;
    case RunsModel::Time:
        return run.seconds;
    case RunsModel::Created:
        return static_cast<qlonglong>(run.created);
    default:
        return text;
    }
}

bool isNumber(int column)
{
    return column == RunsModel::Id || column == RunsModel::Seed ||
           (column >= RunsModel::Tokens && column <= RunsModel::Time);
}

QVariant decoration(const Run &run, int column, int role)
{
    switch (role) {
    case StateRole:
        return column == RunsModel::State ? RunWords::stateIcon(run.state) : QVariant();
    case ToneRole:
        return column == RunsModel::State ? static_cast<int>(RunWords::stateTone(run.state)) : QVariant();
    case TagsRole:
        return column == RunsModel::Tags ? tagsOf(run) : QVariant();
    case ShareRole:
        if (column == RunsModel::Dev)
            return run.dev.value_or(0);
        return column == RunsModel::Test ? run.test.value_or(0) : QVariant();
    case NumberRole:
        return column == RunsModel::Test ? 2 : 0;
    default:
        return {};
    }
}

} // namespace

void RunsModel::setRuns(std::vector<Run> runs)
{
    removeMissing(runs);
    insertNew(runs);
    m_runs = std::move(runs);
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void RunsModel::removeMissing(const std::vector<Run> &runs)
{
    std::set<std::string> kept;
    for (const Run &run : runs)
        kept.insert(run.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (kept.contains(m_runs[static_cast<std::size_t>(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_runs.erase(m_runs.begin() + row);
        endRemoveRows();
    }
}

void RunsModel::insertNew(std::vector<Run> &runs)
{
    if (m_runs.empty() && !runs.empty()) {
        beginInsertRows({}, 0, static_cast<int>(runs.size()) - 1);
        m_runs = runs;
        endInsertRows();
        return;
    }
    for (std::size_t row = 0; row < runs.size(); ++row) {
        if (row < m_runs.size() && m_runs[row].id == runs[row].id)
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_runs.insert(m_runs.begin() + static_cast<std::ptrdiff_t>(row), runs[row]);
        endInsertRows();
    }
}

const Run *RunsModel::find(const QString &id) const
{
    const auto found = std::ranges::find(m_runs, id.toStdString(), &Run::id);
    return found == m_runs.end() ? nullptr : &*found;
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RunsModel::text(const Run &run, int column) const
{
    switch (column) {
    case Id:
        return QString::fromStdString(run.id);
    case State:
        return RunWords::state(run.state);
    case Task:
        return QString::fromStdString(run.configuration.task);
    case MethodName:
        return RunWords::method(run.configuration.method);
    case ScaleName:
        return RunWords::scale(run.configuration.scale);
    case Seed:
        return QString::number(run.configuration.seed);
    case Dev:
        return RunWords::score(run.dev);
    case Test:
        return RunWords::score(run.test);
    case Tokens:
        return run.tokens == 0 ? QStringLiteral("–") : countText(run.tokens);
    case Flops:
        return run.flops > 0 ? RunWords::scientific(run.flops) : QStringLiteral("–");
    case Time:
        return run.seconds > 0 ? durationText(run.seconds) : QStringLiteral("–");
    case Created:
        return RunWords::created(run);
    case Tags:
        return tagsOf(run).join(QStringLiteral(", "));
    default:
        return QString::fromStdString(run.note).section(u'\n', 0, 0);
    }
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Run &run = m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return index.column() == State && !run.error.empty() ? QString::fromStdString(run.error)
                                                             : text(run, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(run, index.column(), text(run, index.column()));
    case SearchRole:
        return QString(text(run, Id) + u' ' + text(run, State) + u' ' + text(run, Task) + u' ' +
                       text(run, MethodName) + u' ' + text(run, ScaleName) + u' ' + text(run, Tags) + u' ' +
                       QString::fromStdString(run.note));
    case ArchivedRole:
        return run.archived;
    case IdRole:
        return QString::fromStdString(run.id);
    default:
        return decoration(run, index.column(), role);
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[columns] = {tr("Run"),  tr("State"), tr("Task"),    tr("Method"), tr("Scale"),
                                    tr("Seed"), tr("Dev"),   tr("Test"),    tr("Tokens"), tr("FLOPs"),
                                    tr("Time"), tr("Tags"),  tr("Created"), tr("Note")};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role != Qt::ToolTipRole)
        return {};
    if (section == Dev)
        return tr("The task's metric on dev at the best step. Bars run from 0 to 1.");
    if (section == Test)
        return tr("The task's metric on test at the best dev step. Bars run from 0 to 1.");
    if (section == Flops)
        return tr(
            "Floating-point operations by the paper's rule: 6 × padded tokens × parameters, joint stage.");
    return names[section];
}

} // namespace tlm
