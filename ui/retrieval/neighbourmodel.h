#pragma once
#include <memory>
#include <set>
#include <unordered_map>

#include <QAbstractListModel>

#include "ui/jobs/jobs.h"
#include "ui/retrieval/membership.h"
#include "ui/retrieval/ranking.h"
#include "ui/widgets/lazyrows.h"

namespace tlm {

/// The documents of a ranking. What is not read yet is read in the background once it is shown.
class NeighbourModel : public QAbstractListModel, public LazyRows
{
    Q_OBJECT
public:
    explicit NeighbourModel(Jobs &jobs, QObject *parent = nullptr) : QAbstractListModel(parent), m_jobs(jobs)
    {
    }
    void clear() { setRanking(nullptr, 0); }
    /// Bars are shares of the best score.
    void setRanking(std::shared_ptr<const Ranking> ranking, float best);
    const std::shared_ptr<const Ranking> &ranking() const { return m_ranking; }
    /// The selection that rows are looked up in; may be missing.
    void setSelection(std::shared_ptr<const SelectionIndex> selection);
    /// Name of the document: corpus and id.
    QString source(int row) const;
    RowTexts textMaker() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const NeighbourText *text(int row) const;
    void readWanted();
    QString sourceAndFinders(int row) const;
    QStringList tags(int row) const;

    Jobs &m_jobs;
    std::shared_ptr<const Ranking> m_ranking;
    std::shared_ptr<const SelectionIndex> m_selection;
    float m_best = 0;
    std::unordered_map<int, NeighbourText> m_texts;
    mutable std::set<int> m_wanted; ///< rows that were shown before they were read
    LatestJob m_reading;
};

} // namespace tlm
