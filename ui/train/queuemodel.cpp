#include "ui/train/queuemodel.h"

#include <algorithm>

#include <QMimeData>

#include "ui/runs/runwords.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

constexpr auto mimeType = "application/x-tlm-queued-run";

bool isSame(const QueueModel::Waiting &one, const QueueModel::Waiting &other)
{
    return one.run.id == other.run.id;
}

} // namespace

void QueueModel::setRuns(std::vector<Waiting> runs)
{
    const bool same = std::ranges::equal(runs, m_runs, isSame);
    if (!same)
        beginResetModel();
    m_runs = std::move(runs);
    if (!same)
        endResetModel();
    else if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString QueueModel::id(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : QString::fromStdString(m_runs[std::size_t(row)].run.id);
}

int QueueModel::rowOf(const QString &id) const
{
    return static_cast<int>(order().indexOf(id));
}

QStringList QueueModel::order() const
{
    QStringList ids;
    for (const Waiting &waiting : m_runs)
        ids << QString::fromStdString(waiting.run.id);
    return ids;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::text(const Waiting &waiting, int row, int column) const
{
    const Configuration &configuration = waiting.run.configuration;
    switch (column) {
    case Place:
        return countText(static_cast<qulonglong>(row) + 1);
    case Id:
        return QString::fromStdString(waiting.run.id);
    case What:
        return configuration.method == Method::Linear
                   ? RunWords::method(configuration.method)
                   : tr("%1 · %2", "method and scale")
                         .arg(RunWords::method(configuration.method), RunWords::scale(configuration.scale));
    case Task:
        return QString::fromStdString(configuration.task);
    case Seed:
        return QString::number(configuration.seed);
    default:
        return waiting.seconds ? durationText(*waiting.seconds) : QStringLiteral("–");
    }
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Waiting &waiting = m_runs[std::size_t(index.row())];
    const bool number = index.column() != What && index.column() != Task;
    if (role == Qt::DisplayRole)
        return text(waiting, index.row(), index.column());
    if (role == Qt::TextAlignmentRole && number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return RunWords::title(waiting.run);
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == What || section == Task ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Place"), tr("Run"), tr("Method"), tr("Task"), tr("Seed"), tr("Will take")};
    return titles[section];
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList QueueModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType)};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(QString::fromLatin1(mimeType), id(indexes.first().row()).toUtf8());
    return data;
}

bool QueueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &)
{
    if (action != Qt::MoveAction || !data->hasFormat(QString::fromLatin1(mimeType)))
        return false;
    Q_EMIT dropped(QString::fromUtf8(data->data(QString::fromLatin1(mimeType))), row < 0 ? rowCount() : row);
    return false; // the store moves it, not the view
}

QStringList movedTo(QStringList order, const QString &id, int row)
{
    const auto from = static_cast<int>(order.indexOf(id));
    if (from < 0)
        return order;
    order.removeAt(from);
    order.insert(std::clamp(row, 0, static_cast<int>(order.size())), id);
    return order;
}

} // namespace tlm
