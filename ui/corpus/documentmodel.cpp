#include "ui/corpus/documentmodel.h"

#include <limits>

#include "ui/theme/number.h"

namespace tlm {
namespace {

constexpr std::size_t longestCell = 400; // characters that a cell can show

QString beginning(std::string_view text)
{
    const std::string_view bytes = text.substr(0, 4 * longestCell); // of UTF-8
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).left(qsizetype(longestCell)).simplified();
}

} // namespace

DocumentModel::DocumentModel(Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent), m_pages(jobs, this, [this](int first, int last) {
          Q_EMIT dataChanged(index(first, Id), index(last, Text));
      })
{
}

void DocumentModel::setStore(std::optional<DocumentStore> store)
{
    beginResetModel();
    m_store = std::move(store);
    m_found.reset();
    begin();
    endResetModel();
}

void DocumentModel::setFound(std::optional<std::vector<std::uint32_t>> numbers)
{
    beginResetModel();
    m_found = numbers ? std::make_shared<const std::vector<std::uint32_t>>(std::move(*numbers)) : nullptr;
    begin();
    endResetModel();
}

void DocumentModel::begin()
{
    constexpr auto most = std::size_t(std::numeric_limits<int>::max());
    const std::size_t size = m_found ? m_found->size() : m_store ? m_store->size() : 0;
    m_pages.reset(int(std::min(size, most)), [store = m_store, found = m_found](int first, int count) {
        DocumentReader reader(*store);
        std::vector<Shown> shown;
        for (int row = first; row < first + count; ++row) {
            const auto document = reader.document(found ? (*found)[std::size_t(row)] : std::uint32_t(row));
            shown.push_back(document ? Shown{QString::fromStdString(document->id), beginning(document->text)}
                                     : Shown{{}, QString::fromStdString(document.error().cause)});
        }
        return shown;
    });
}

std::uint32_t DocumentModel::number(int row) const
{
    return m_found ? (*m_found)[std::size_t(row)] : std::uint32_t(row);
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_pages.size();
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
    if (index.column() == Number)
        return countText(number(index.row()));
    const Shown *shown = m_pages.find(index.row());
    if (!shown)
        return QStringLiteral("…");
    return index.column() == Id ? shown->id : shown->text;
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
