#pragma once
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/data/documentstore.h"
#include "ui/jobs/numberedrows.h"
#include "ui/widgets/lazyrows.h"

namespace tlm {

/// Documents of a corpus, all in their order or those a search found. Any number of them: a worker reads
/// those that are shown.
class DocumentModel : public QAbstractTableModel, public LazyRows
{
    Q_OBJECT
public:
    enum Columns { Number, Id, Text };
    explicit DocumentModel(Jobs &jobs, QObject *parent = nullptr);

    void setStore(std::optional<DocumentStore> store);
    /// Shows these documents only, in this order; empty optional: all.
    void setFound(std::optional<std::vector<std::uint32_t>> numbers);
    std::uint32_t number(int row) const { return m_shown.number(row); }
    RowTexts textMaker() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        QString id, text;
    };
    /// `shown` is missing while it is read.
    static QString cell(std::uint32_t number, int column, const Shown *shown);
    void begin(std::optional<std::vector<std::uint32_t>> found);

    std::optional<DocumentStore> m_store;
    mutable NumberedRows<Shown> m_shown; ///< asking for a row may have it read
};

} // namespace tlm
