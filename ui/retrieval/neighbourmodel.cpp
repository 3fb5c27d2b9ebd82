#include "ui/retrieval/neighbourmodel.h"

#include <utility>

#include "core/base/json.h"
#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {

void NeighbourModel::setRanking(std::shared_ptr<const Ranking> ranking, float best)
{
    beginResetModel();
    m_reading.abandon();
    m_reading = {};
    m_wanted.clear();
    m_texts.clear();
    m_ranking = std::move(ranking);
    m_best = best;
    if (m_ranking)
        for (std::size_t row = 0; row < m_ranking->first().size(); ++row)
            m_texts.emplace(int(row), m_ranking->first()[row]);
    endResetModel();
}

void NeighbourModel::setSelection(std::shared_ptr<const SelectionIndex> selection)
{
    m_selection = std::move(selection);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const NeighbourText *NeighbourModel::text(int row) const
{
    if (const auto known = m_texts.find(row); known != m_texts.end())
        return &known->second;
    if (m_wanted.insert(row).second && m_wanted.size() == 1) // the first of a turn of the event loop
        QMetaObject::invokeMethod(const_cast<NeighbourModel *>(this), &NeighbourModel::readWanted,
                                  Qt::QueuedConnection);
    return nullptr;
}

void NeighbourModel::readWanted()
{
    if (m_wanted.empty() || m_reading.job())
        return;
    using Texts = std::vector<std::pair<int, NeighbourText>>;
    m_reading.run(
        m_jobs, {}, this,
        [ranking = m_ranking, rows = m_wanted](ProgressSink &, std::stop_token stop) {
            Texts texts;
            for (const int row : rows)
                if (!stop.stop_requested())
                    texts.emplace_back(row, ranking->text(std::size_t(row)));
            return texts;
        },
        [this](Texts texts) {
            m_reading = {};
            for (auto &[row, text] : texts) {
                m_wanted.erase(row);
                m_texts.emplace(row, std::move(text));
                Q_EMIT dataChanged(index(row), index(row));
            }
            readWanted(); // what was shown meanwhile
        });
}

QString NeighbourModel::source(int row) const
{
    const NeighbourText *known = text(row);
    return tr("%1: %2", "corpus and document")
        .arg(QString::fromStdString(m_ranking->corpus(std::size_t(row))),
             known ? known->id : QString(QChar(0x2026)));
}

QString NeighbourModel::sourceAndFinders(int row) const
{
    const Neighbour &neighbour = m_ranking->neighbours()[std::size_t(row)];
    const Membership member = m_selection
                                  ? m_selection->find(m_ranking->corpus(std::size_t(row)), neighbour.document)
                                  : Membership();
    if (!member.selected || member.selected->queries == 0)
        return source(row);
    return tr("%1  ·  found by %2", "document, how many texts")
        .arg(source(row), member.selected->queries == 1
                              ? tr("this text alone")
                              : tr("%n text(s)", nullptr, int(member.selected->queries)));
}

QStringList NeighbourModel::tags(int row) const
{
    QStringList tags;
    const NeighbourText *known = text(row);
    if (known && known->leak)
        tags << tr("contains %1 text %2", "split and number of an example")
                    .arg(splitText(known->leak->split), countText(qulonglong(known->leak->example) + 1));
    const Neighbour &neighbour = m_ranking->neighbours()[std::size_t(row)];
    if (m_selection && m_selection->find(m_ranking->corpus(std::size_t(row)), neighbour.document).repeated)
        tags << tr("repeats another");
    return tags;
}

RowTexts NeighbourModel::textMaker() const
{
    return [ranking = m_ranking](const std::vector<int> &rows) {
        std::vector<QStringList> texts;
        for (const int row : rows)
            texts.push_back({ranking->text(std::size_t(row)).passage.text});
        return texts;
    };
}

int NeighbourModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_ranking ? 0 : int(m_ranking->neighbours().size());
}

QVariant NeighbourModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const float score = m_ranking->neighbours()[std::size_t(index.row())].score;
    const NeighbourText *known = nullptr;
    switch (role) {
    case Qt::DisplayRole:
        known = text(index.row());
        return known ? known->passage.text : QString();
    case MarksRole:
        known = text(index.row());
        return QVariant::fromValue(known ? known->passage.marks : QVector<Mark>());
    case NumberRole:
        return countText(qulonglong(index.row()) + 1);
    case ScoreRole:
        return QString::fromStdString(shortestFloat(score));
    case ShareRole:
        return m_best > 0 ? double(score / m_best) : 0.0;
    case SourceRole:
        return sourceAndFinders(index.row());
    case TagsRole:
        return tags(index.row());
    default:
        return {};
    }
}

} // namespace tlm
