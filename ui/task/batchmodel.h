#pragma once
#include <QAbstractTableModel>

#include "ui/task/shownbatch.h"

namespace tlm {

/// A batch as the grid it is: a row for each sequence with its origin and class, a column for each place.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { From, Class, FirstToken };
    explicit BatchModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void setBatch(ShownBatch batch);
    const ShownBatch &batch() const { return m_batch; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant tokenData(const ShownSequence &sequence, int place, int role) const;

    ShownBatch m_batch;
};

} // namespace tlm
