#pragma once
#include <memory>

#include <QAbstractTableModel>

#include "ui/predict/judgement.h"

namespace tlm {

/// Examples of a split with their true and predicted classes and what the model gave to the true one.
class JudgedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Number, Truth, Predicted, Probability, Text, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Judgement> judgement, std::vector<std::uint32_t> rows);
    const Example &example(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    std::shared_ptr<const Judgement> m_judgement;
    std::vector<std::uint32_t> m_rows;
};

} // namespace tlm
