#include "ui/task/examplemodel.h"

#include "ui/theme/number.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
void ExampleModel::setTask(std::shared_ptr<const Task> task, Split split,
                           std::optional<std::vector<std::uint32_t>> found)
{
    beginResetModel();
    m_task = std::move(task);
    m_split = split;
    m_found = std::move(found);
    endResetModel();
}

QString ExampleModel::labelText(const Example &example) const
{
    return QString::fromStdString(m_task->labels[std::size_t(example.label)]);
}

int ExampleModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_task)
        return 0;
    return int(m_found ? m_found->size() : m_task->examples(m_split).size());
}

int ExampleModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_task && m_task->hasPairs ? 4 : 3;
}

QVariant ExampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::uint32_t number = this->number(index.row());
    const Example &example = this->example(index.row());
    if (role == NumberRole)
        return countText(number + 1);
    if (role == LabelRole)
        return labelText(example);
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return countText(number + 1);
    case Class:
        return labelText(example);
    case Pair:
        return cellText(example.pair);
    default:
        return cellText(example.text);
    }
}

QVariant ExampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? exampleHeader(section, role) : QVariant();
}

QVariant exampleHeader(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int((column == ExampleModel::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ExampleModel::Number:
        return ExampleModel::tr("No.");
    case ExampleModel::Class:
        return ExampleModel::tr("Class");
    case ExampleModel::Pair:
        return ExampleModel::tr("Second text");
    default:
        return ExampleModel::tr("Text");
    }
}

QString splitText(Split split)
{
    switch (split) {
    case Split::Train:
        return ExampleModel::tr("Train");
    case Split::Dev:
        return ExampleModel::tr("Dev");
    case Split::Test:
        return ExampleModel::tr("Test");
    }
    return {};
}

} // namespace tlm
