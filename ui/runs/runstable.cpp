#include "ui/runs/runstable.h"

#include <algorithm>
#include <array>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include "ui/runs/runsfilter.h"
#include "ui/runs/runsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RunsTable::RunsTable(RunsFilter *runs, QWidget *parent) : QTableView(parent)
{
    setModel(runs);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    sortByColumn(RunsModel::Id, Qt::DescendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme().space(29));
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr std::array widths{60, 100, 100, 120, 60, 56, 112, 112, 100, 94, 76, 120, 140, 120};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const QString title = runs->headerData(column, Qt::Horizontal).toString();
        const int room = header->fontMetrics().horizontalAdvance(title) + theme().space(36); // and the arrow
        setColumnWidth(column, std::max(theme().space(widths[static_cast<std::size_t>(column)]), room));
    }
    setColumnHidden(RunsModel::Note, true); // the editor shows it
    addEmptyHint(this, tr("No run fits the filter."));
    describe(this, tr("Runs"),
             tr("Enter or double click shows a run on the Train page. Choose several to lay their "
                "curves over each other. Right click a header to choose columns."));
    connect(header, &QHeaderView::customContextMenuRequested, this, &RunsTable::offerColumns);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::chosenChanged);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.data(RunsModel::IdRole).toString()); });
}

QStringList RunsTable::chosenRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList ids;
    for (const QModelIndex &row : rows)
        ids << row.data(RunsModel::IdRole).toString();
    return ids;
}

std::vector<int> RunsTable::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

QStringList RunsTable::rowTexts(int row) const
{
    QStringList texts;
    for (const int column : shownColumns())
        texts << model()->index(row, column).data().toString();
    return texts;
}

QString RunsTable::csv() const
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        return cells.join(u',') + u'\n';
    };
    QStringList titles;
    for (const int column : shownColumns())
        titles << model()->headerData(column, Qt::Horizontal).toString();
    QString text = line(titles);
    for (int row = 0; row < model()->rowCount(); ++row)
        text += line(rowTexts(row));
    return text;
}

void RunsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex().data(RunsModel::IdRole).toString());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QStringList lines;
        QModelIndexList rows = selectionModel()->selectedRows();
        std::ranges::sort(rows, {}, &QModelIndex::row);
        for (const QModelIndex &row : rows)
            lines << rowTexts(row.row()).join(u'\t');
        QApplication::clipboard()->setText(lines.join(u'\n'));
        return;
    }
    QTableView::keyPressEvent(event);
}

void RunsTable::offerColumns(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

} // namespace tlm
