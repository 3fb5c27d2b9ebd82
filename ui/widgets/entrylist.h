#pragma once
#include <vector>

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace tlm {

/// Something that can be opened: a task, a corpus, a run.
struct Entry
{
    QString key;
    QString name, detail;
    QString icon;
    friend bool operator==(const Entry &, const Entry &) = default;
};

class EntryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole + 100 };
    explicit EntryModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}
    /// Entries with the same keys in the same order keep their rows.
    void setEntries(std::vector<Entry> entries);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Entry> m_entries;
};

/// Icon, name, and details in muted words under it.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tlm
