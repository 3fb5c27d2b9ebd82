#pragma once
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/data/documentstore.h"

namespace tlm {

/// Documents of a corpus, all in their order or those a search found. Texts are read when they are shown.
class DocumentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Number, Id, Text };
    explicit DocumentModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setStore(std::optional<DocumentStore> store);
    /// Shows these documents only, in this order; empty optional: all.
    void setFound(std::optional<std::vector<std::uint32_t>> numbers);
    std::uint32_t number(int row) const;
    QString text(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<DocumentStore> m_store;
    std::optional<std::vector<std::uint32_t>> m_found;
};

} // namespace tlm
