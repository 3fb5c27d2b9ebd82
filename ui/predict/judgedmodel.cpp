#include "ui/predict/judgedmodel.h"

#include "ui/theme/number.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/label.h"

namespace tlm {

void JudgedModel::show(std::shared_ptr<const Judgement> judgement, std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_judgement = std::move(judgement);
    m_rows = std::move(rows);
    endResetModel();
}

const Example &JudgedModel::example(int row) const
{
    return m_judgement->examples()[m_rows[std::size_t(row)]];
}

int JudgedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JudgedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JudgedModel::text(int row, int column) const
{
    const std::uint32_t number = m_rows[std::size_t(row)];
    const auto name = [this](std::int32_t label) {
        return QString::fromStdString(m_judgement->task->labels[std::size_t(label)]);
    };
    switch (column) {
    case Number:
        return countText(qulonglong(number) + 1);
    case Truth:
        return name(example(row).label);
    case Predicted:
        return name(m_judgement->scores.predicted[number]);
    case Probability:
        return realText(m_judgement->ofTruth(number), 3);
    default:
        return cellText(joinedText(example(row)));
    }
}

QVariant JudgedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::uint32_t number = m_rows[std::size_t(index.row())];
    const bool wrong = m_judgement->scores.predicted[number] != example(index.row()).label;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ShareRole:
        return index.column() == Probability ? QVariant(m_judgement->ofTruth(number)) : QVariant();
    case StateRole:
        return index.column() != Predicted ? QVariant() : QVariant(wrong ? "error" : "check");
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(text(index.row(), Text)) : QVariant();
    default:
        return {};
    }
}

QVariant JudgedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {tr("No."), tr("True class"), tr("Predicted"), tr("P(true)"), tr("Text")};
    const QString helps[] = {tr("Place of the example in its split"), tr("The class that the task gives"),
                             tr("The likeliest class, and whether it is the true one"),
                             tr("Probability that the model gave to the true class"),
                             tr("How the example begins")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return helps[section];
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace tlm
