#pragma once
#include <QString>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;
class QTableView;
class QTreeView;

namespace tlm {

/// A list, table or tree as all pages have it: no frame, whole rows, smooth scrolling, a cell delegate.
QListView *makeList(QAbstractItemModel *model, QAbstractItemDelegate *delegate, const QString &name,
                    const QString &help);
QTableView *makeTable(QAbstractItemModel *model, const QString &name, const QString &help);
QTreeView *makeTree(QAbstractItemModel *model, const QString &name, const QString &help);

} // namespace tlm
