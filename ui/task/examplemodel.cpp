#include "ui/task/examplemodel.h"

#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

constexpr std::size_t longestCell = 600; // characters that a cell can show

} // namespace

QString cellText(const std::string &text)
{
    const std::string_view beginning = std::string_view(text).substr(0, 4 * longestCell); // bytes of UTF-8
    return QString::fromUtf8(beginning.data(), qsizetype(beginning.size()))
        .left(qsizetype(longestCell))
        .simplified();
}

void ExampleModel::setTask(std::shared_ptr<const Task> task)
{
    m_task = std::move(task);
    m_label = -1;
    applyFilter();
}

void ExampleModel::setSplit(Split split)
{
    m_split = split;
    applyFilter();
}

void ExampleModel::setFilter(const QString &words, int label)
{
    m_words = words;
    m_label = label;
    applyFilter();
}

void ExampleModel::applyFilter()
{
    beginResetModel();
    m_rows.clear();
    if (m_task) {
        const auto &examples = m_task->examples(m_split);
        for (std::uint32_t i = 0; i < examples.size(); ++i) {
            const Example &example = examples[i];
            if (m_label >= 0 && example.label != m_label)
                continue;
            if (m_words.isEmpty() ||
                QString::fromStdString(example.text).contains(m_words, Qt::CaseInsensitive) ||
                labelText(example).contains(m_words, Qt::CaseInsensitive))
                m_rows.push_back(i);
        }
    }
    endResetModel();
}

QString ExampleModel::labelText(const Example &example) const
{
    return QString::fromStdString(m_task->labels[std::size_t(example.label)]);
}

QString ExampleModel::text(int row) const
{
    return QString::fromStdString(m_task->examples(m_split)[example(row)].text);
}

int ExampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
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
    const std::uint32_t number = example(index.row());
    const Example &example = m_task->examples(m_split)[number];
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
