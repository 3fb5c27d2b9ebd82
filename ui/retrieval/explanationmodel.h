#pragma once
#include <vector>

#include <QAbstractItemModel>

#include "core/retrieval/search.h"

namespace tlm {

/// A score as a tree: the sum, its terms, and under each term the two formulas with their numbers.
class ExplanationModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Part, Documents, Idf, Times, Tf, Share, Score, ColumnCount };
    explicit ExplanationModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}
    void setExplanation(Explanation explanation);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What a term's nodes say, flat.
    struct Term
    {
        QString name;
        float value = 0, boost = 0, idf = 0, tf = 0;
        float all = 0, found = 0, times = 0, k1 = 0, b = 0, length = 0, average = 0;
    };
    static Term readTerm(const Explanation &explanation);
    QString text(const QModelIndex &index) const;
    QString formula(const Term &term, int row) const;
    QString termText(const Term &term, int column) const;

    float m_value = 0;
    bool m_any = false;
    std::vector<Term> m_terms;
};

} // namespace tlm
