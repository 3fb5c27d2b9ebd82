#include "ui/frame/tableactions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/frame/actions.h"
#include "ui/theme/number.h"
#include "ui/widgets/tablecopy.h"

namespace tlm {
namespace {

const QStringList names{"edit.copy", "edit.copyCsv", "edit.copyMarkdown", "edit.copyAll"};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::TableActions)
};

void copyTable(TableFormat format, TableRows rows)
{
    const QAbstractItemView *view = focusedTable();
    if (!view)
        return;
    const TableText copied = tableText(*view, format, rows);
    if (copied.rows == 0)
        return;
    QGuiApplication::clipboard()->setText(copied.text);
    if (!copied.whole)
        QToolTip::showText(
            view->mapToGlobal(view->rect().center()),
            Words::tr("The first %1 rows were copied; the table has more.").arg(countText(copied.rows)));
}

/// A text that has the focus copies its own selection.
void copyFocused()
{
    if (focusedTable())
        return copyTable(TableFormat::Tsv, TableRows::Selected);
    if (QWidget *focus = QApplication::focusWidget())
        QMetaObject::invokeMethod(focus, "copy");
}

} // namespace

QAbstractItemView *focusedTable()
{
    return qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
}

void makeTableActions(Actions &actions, QWidget *owner)
{
    actions.add(owner,
                {"edit.copy", Words::tr("Copy"),
                 Words::tr("Copies the picked rows; a spreadsheet takes them"), "copy", Qt::CTRL | Qt::Key_C},
                &copyFocused);
    actions.add(owner, {"edit.copyCsv", Words::tr("Copy as CSV"), Words::tr("Copies the picked rows as CSV")},
                [] { copyTable(TableFormat::Csv, TableRows::Selected); });
    actions.add(owner,
                {"edit.copyMarkdown", Words::tr("Copy as Markdown"),
                 Words::tr("Copies the picked rows as a table in Markdown")},
                [] { copyTable(TableFormat::Markdown, TableRows::Selected); });
    actions.add(owner,
                {"edit.copyAll",
                 Words::tr("Copy whole table"),
                 Words::tr("Copies all rows, not only the picked"),
                 {},
                 Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                [] { copyTable(TableFormat::Tsv, TableRows::All); });
}

void offerCopying(const Actions &actions, QWidget *widget)
{
    for (QAbstractItemView *view : widget->findChildren<QAbstractItemView *>()) {
        if (qobject_cast<QHeaderView *>(view) || view->actions().contains(actions.find(names.front())))
            continue;
        if (view->contextMenuPolicy() == Qt::DefaultContextMenu)
            view->setContextMenuPolicy(Qt::ActionsContextMenu);
        if (!view->actions().isEmpty()) {
            auto *separator = new QAction(view);
            separator->setSeparator(true);
            view->addAction(separator);
        }
        for (const QString &name : names)
            if (QAction *action = actions.find(name))
                view->addAction(action);
    }
}

} // namespace tlm
