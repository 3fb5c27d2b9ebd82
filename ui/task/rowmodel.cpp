#include "ui/task/rowmodel.h"

#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/celltext.h"

namespace tlm {

RowModel::RowModel(Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent), m_shown(jobs, this, [this](int first, int last) {
          Q_EMIT dataChanged(index(first, ExampleModel::Text), index(last, columnCount() - 1));
      })
{
}

void RowModel::setRows(std::shared_ptr<const TaskRows> rows, Split split,
                       std::optional<std::vector<std::uint32_t>> found)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_split = split;
    m_shown.reset(m_rows ? m_rows->size(split) : 0, std::move(found),
                  [rows = m_rows, split](const std::vector<std::uint32_t> &numbers) {
                      std::vector<Shown> shown;
                      for (const std::uint32_t number : numbers) {
                          const auto example = rows->example(split, number);
                          shown.push_back(example ? Shown{cellText(example->text), cellText(example->pair)}
                                                  : Shown{QString::fromStdString(example.error().cause), {}});
                      }
                      return shown;
                  });
    endResetModel();
}

QString RowModel::cell(const TaskRows &rows, Split split, std::uint32_t number, int column,
                       const Shown *shown)
{
    if (column == ExampleModel::Number)
        return countText(number + 1);
    if (column == ExampleModel::Class)
        return QString::fromStdString(rows.summary().labels[std::size_t(rows.label(split, number))]);
    if (!shown)
        return QStringLiteral("…");
    return column == ExampleModel::Pair ? shown->pair : shown->text;
}

RowTexts RowModel::textMaker() const
{
    return m_shown.maker(
        [rows = m_rows, split = m_split, columns = columnCount()](std::uint32_t number, const Shown &shown) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells << cell(*rows, split, number, column, &shown);
            return cells;
        });
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.size();
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_rows && m_rows->summary().hasPairs ? 4 : 3;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == ExampleModel::Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return cell(*m_rows, m_split, number(index.row()), index.column(), m_shown.find(index.row()));
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? exampleHeader(section, role) : QVariant();
}

} // namespace tlm
