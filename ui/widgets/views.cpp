#include "ui/widgets/views.h"

#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

void prepare(QAbstractItemView *view, QAbstractItemModel *model, const QString &name, const QString &help)
{
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setAccessibleName(name);
    view->setAccessibleDescription(help);
    view->setWhatsThis(help);
}

} // namespace

QListView *makeList(QAbstractItemModel *model, QAbstractItemDelegate *delegate, const QString &name,
                    const QString &help)
{
    auto *list = new QListView;
    prepare(list, model, name, help);
    list->setItemDelegate(delegate);
    delegate->setParent(list);
    list->setUniformItemSizes(true);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

QTableView *makeTable(QAbstractItemModel *model, const QString &name, const QString &help)
{
    auto *table = new QTableView;
    prepare(table, model, name, help);
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setTabKeyNavigation(false); // Tab leads on, arrows move inside
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme().space(28));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

QTreeView *makeTree(QAbstractItemModel *model, const QString &name, const QString &help)
{
    auto *tree = new QTreeView;
    prepare(tree, model, name, help);
    tree->setItemDelegate(new CellDelegate(tree));
    tree->setUniformRowHeights(true);
    return tree;
}

} // namespace tlm
