#pragma once
#include <memory>
#include <unordered_map>
#include <vector>

#include <QAbstractListModel>

#include "ui/retrieval/corporaset.h"

namespace tlm {

/// The neighbours of one text. Passages are made when they are shown.
class NeighbourModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit NeighbourModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}
    void clear() { setNeighbours(nullptr, {}, {}); }
    void setNeighbours(std::shared_ptr<const CorporaSet> corpora, std::string query,
                       std::vector<Neighbour> neighbours);
    const Neighbour &neighbour(int row) const { return m_neighbours[std::size_t(row)]; }
    /// Name of the document: corpus and id.
    QString source(int row) const;
    /// The whole document with all its marks.
    Passage whole(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Passage &passage(int row) const;

    std::shared_ptr<const CorporaSet> m_corpora;
    TermWeights m_terms;
    std::vector<Neighbour> m_neighbours;
    mutable std::unordered_map<int, Passage> m_passages;
};

} // namespace tlm
