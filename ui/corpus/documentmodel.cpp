#include "ui/corpus/documentmodel.h"

#include "ui/theme/number.h"
#include "ui/widgets/celltext.h"

namespace tlm {

DocumentModel::DocumentModel(Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent), m_shown(jobs, this, [this](int first, int last) {
          Q_EMIT dataChanged(index(first, Id), index(last, Text));
      })
{
}

void DocumentModel::setStore(std::optional<DocumentStore> store)
{
    beginResetModel();
    m_store = std::move(store);
    begin({});
    endResetModel();
}

void DocumentModel::setFound(std::optional<std::vector<std::uint32_t>> numbers)
{
    beginResetModel();
    begin(std::move(numbers));
    endResetModel();
}

void DocumentModel::begin(std::optional<std::vector<std::uint32_t>> found)
{
    m_shown.reset(m_store ? m_store->size() : 0, std::move(found),
                  [store = m_store](const std::vector<std::uint32_t> &numbers) {
                      DocumentReader reader(*store);
                      std::vector<Shown> shown;
                      for (const std::uint32_t number : numbers) {
                          const auto document = reader.document(number);
                          shown.push_back(
                              document ? Shown{QString::fromStdString(document->id), cellText(document->text)}
                                       : Shown{{}, QString::fromStdString(document.error().cause)});
                      }
                      return shown;
                  });
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.size();
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
    return cell(number(index.row()), index.column(), m_shown.find(index.row()));
}

QString DocumentModel::cell(std::uint32_t number, int column, const Shown *shown)
{
    if (column == Number)
        return countText(number);
    if (!shown)
        return QStringLiteral("…");
    return column == Id ? shown->id : shown->text;
}

RowTexts DocumentModel::textMaker() const
{
    return m_shown.maker([](std::uint32_t number, const Shown &shown) {
        QStringList cells;
        for (const int column : {Number, Id, Text})
            cells << cell(number, column, &shown);
        return cells;
    });
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
