#include "ui/frame/tableactions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QToolTip>

#include "ui/frame/actions.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/number.h"
#include "ui/widgets/lazyrows.h"
#include "ui/widgets/tablecopy.h"

namespace tlm {
namespace {

const QStringList names{"edit.copy", "edit.copyCsv", "edit.copyMarkdown", "edit.copyAll"};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::TableActions)
};

/// The newest copying is the one that counts.
struct Copying
{
    Jobs &jobs;
    LatestJob latest = {};
};

void put(const QAbstractItemView &view, const TableText &copied)
{
    if (copied.rows == 0)
        return;
    QGuiApplication::clipboard()->setText(copied.text);
    if (!copied.whole)
        QToolTip::showText(
            view.mapToGlobal(view.rect().center()),
            Words::tr("The first %1 rows were copied; the table has more.").arg(countText(copied.rows)));
}

void copyTable(Copying &copying, TableFormat format, TableRows rows)
{
    QAbstractItemView *view = focusedTable();
    if (!view)
        return;
    copying.latest.abandon();
    const TableTextMaker make = tableTextMaker(*view, format, rows);
    if (!dynamic_cast<const LazyRows *>(view->model()))
        return put(*view, make({}));
    copying.latest.run(
        copying.jobs, {}, view, [make](ProgressSink &, std::stop_token stop) { return make(stop); },
        [view](const TableText &copied) { put(*view, copied); });
}

/// A text that has the focus copies its own selection.
void copyFocused(Copying &copying)
{
    if (focusedTable())
        return copyTable(copying, TableFormat::Tsv, TableRows::Selected);
    QWidget *focus = QApplication::focusWidget();
    if (const auto *label = qobject_cast<QLabel *>(focus); label && label->hasSelectedText())
        QGuiApplication::clipboard()->setText(label->selectedText());
    else if (focus && focus->metaObject()->indexOfSlot("copy()") >= 0)
        QMetaObject::invokeMethod(focus, "copy");
}

} // namespace

QAbstractItemView *focusedTable()
{
    return qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
}

void makeTableActions(Actions &actions, Jobs &jobs, QWidget *owner)
{
    const auto copying = std::make_shared<Copying>(jobs);
    actions.add(owner,
                {"edit.copy", Words::tr("Copy"),
                 Words::tr("Copies the picked rows; a spreadsheet takes them"), "copy", Qt::CTRL | Qt::Key_C},
                [copying] { copyFocused(*copying); });
    actions.add(owner, {"edit.copyCsv", Words::tr("Copy as CSV"), Words::tr("Copies the picked rows as CSV")},
                [copying] { copyTable(*copying, TableFormat::Csv, TableRows::Selected); });
    actions.add(owner,
                {"edit.copyMarkdown", Words::tr("Copy as Markdown"),
                 Words::tr("Copies the picked rows as a table in Markdown")},
                [copying] { copyTable(*copying, TableFormat::Markdown, TableRows::Selected); });
    actions.add(owner,
                {"edit.copyAll",
                 Words::tr("Copy whole table"),
                 Words::tr("Copies all rows, not only the picked"),
                 {},
                 Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                [copying] { copyTable(*copying, TableFormat::Tsv, TableRows::All); });
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
