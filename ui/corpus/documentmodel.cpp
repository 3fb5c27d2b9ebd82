#include "ui/corpus/documentmodel.h"

#include "ui/theme/number.h"

namespace tlm {
namespace {

constexpr qsizetype longestCell = 400; // characters that a cell can show

} // namespace

void DocumentModel::setStore(std::optional<DocumentStore> store)
{
    beginResetModel();
    m_store = std::move(store);
    m_found.reset();
    endResetModel();
}

void DocumentModel::setFound(std::optional<std::vector<std::uint32_t>> numbers)
{
    beginResetModel();
    m_found = std::move(numbers);
    endResetModel();
}

std::uint32_t DocumentModel::number(int row) const
{
    return m_found ? (*m_found)[std::size_t(row)] : std::uint32_t(row);
}

QString DocumentModel::text(int row) const
{
    return QString::fromStdString(m_store->text(number(row)).value_or(""));
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_store)
        return 0;
    return int(m_found ? m_found->size() : m_store->size());
}

int DocumentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::uint32_t document = number(index.row());
    switch (index.column()) {
    case Number:
        return countText(document);
    case Id:
        return QString::fromStdString(m_store->document(document).value_or(Document()).id);
    default:
        return text(index.row()).left(longestCell).simplified();
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Number)
        return tr("Documents are numbered from 0 in the order they were read");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Id:
        return tr("Id");
    default:
        return tr("Text");
    }
}

} // namespace tlm
