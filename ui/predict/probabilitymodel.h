#pragma once
#include <vector>

#include <QAbstractTableModel>

namespace tlm {

/// Classes with their probabilities, in the order of the task, so that bars grow and shrink but never jump.
class ProbabilityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Class, Probability };
    struct Entry
    {
        QString label;
        double probability = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(std::vector<Entry> entries);
    /// The most probable class, if any.
    const Entry *best() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Entry> m_entries;
};

} // namespace tlm
