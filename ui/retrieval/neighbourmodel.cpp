#include "ui/retrieval/neighbourmodel.h"

#include "core/base/json.h"
#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

constexpr std::size_t passageLength = 420; // bytes: two lines of a wide window
constexpr std::size_t wholeLength = 60'000;

} // namespace

void NeighbourModel::setNeighbours(std::shared_ptr<const CorporaSet> corpora, std::string query,
                                   std::vector<Neighbour> neighbours)
{
    beginResetModel();
    m_corpora = std::move(corpora);
    m_terms = m_corpora ? m_corpora->weights(query) : TermWeights();
    m_neighbours = std::move(neighbours);
    m_passages.clear();
    endResetModel();
}

QString NeighbourModel::source(int row) const
{
    const Neighbour &found = neighbour(row);
    return tr("%1: %2", "corpus and document")
        .arg(QString::fromStdString(m_corpora->names[found.corpus]),
             QString::fromStdString(m_corpora->document(found).id));
}

Passage NeighbourModel::whole(int row) const
{
    return findPassage(m_corpora->document(neighbour(row)).text, m_terms, wholeLength);
}

const Passage &NeighbourModel::passage(int row) const
{
    const auto known = m_passages.find(row);
    if (known != m_passages.end())
        return known->second;
    const std::string text = m_corpora->document(neighbour(row)).text;
    return m_passages.emplace(row, findPassage(text, m_terms, passageLength)).first->second;
}

int NeighbourModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_neighbours.size());
}

QVariant NeighbourModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Neighbour &found = neighbour(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return passage(index.row()).text;
    case MarksRole:
        return QVariant::fromValue(passage(index.row()).marks);
    case NumberRole:
        return countText(qulonglong(index.row()) + 1);
    case ScoreRole:
        return QString::fromStdString(shortestFloat(found.score));
    case ShareRole:
        return m_neighbours.front().score > 0 ? double(found.score / m_neighbours.front().score) : 0.0;
    case SourceRole:
        return source(index.row());
    default:
        return {};
    }
}

} // namespace tlm
