#include "ui/runs/runstable.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

#include "ui/runs/runsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RunsTable::RunsTable(RunsModel *runs, QWidget *parent) : QTableView(parent), m_runs(runs)
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
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // thousands of rows are not measured
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    setStandardLayout();
    addEmptyHint(this, tr("No run fits the filter."));
    describe(
        this, tr("Runs"),
        tr("Enter or double click shows a run on the Train page. Choose several to compare them and to lay "
           "their curves over each other. Right click a header to choose columns, drag it to move one."));
    watchHeader();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_resetting)
            Q_EMIT chosenChanged();
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != RunsModel::Star)
            Q_EMIT opened(index.data(RunsModel::IdRole).toString());
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == RunsModel::Star)
            Q_EMIT starClicked(index.data(RunsModel::IdRole).toString());
    });
    connect(runs, &QAbstractItemModel::modelAboutToBeReset, this, &RunsTable::keepChosen);
    connect(runs, &QAbstractItemModel::modelReset, this, &RunsTable::chooseKept);
}

void RunsTable::watchHeader()
{
    QHeaderView *header = horizontalHeader();
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerColumns(*menu);
        menu->popup(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] { noteLayout(true); });
    connect(header, &QHeaderView::sectionResized, this, [this] { noteLayout(false); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { noteLayout(false); });
    m_layout = layoutState();
}

void RunsTable::setStandardLayout()
{
    constexpr std::array widths{56,  40,  120, 110, 92, 112, 60, 100, 100, 56,
                                112, 112, 92,  94,  76, 80,  80, 124, 120};
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(theme().space(32));
    for (int column = 0; column < RunsModel::columns; ++column) {
        header->moveSection(header->visualIndex(column), column);
        const QString title = m_runs->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int room = header->fontMetrics().horizontalAdvance(title) + theme().space(36); // and the arrow
        setColumnWidth(column, std::max(theme().space(widths[static_cast<std::size_t>(column)]), room));
        setColumnHidden(column, column == RunsModel::Name || column == RunsModel::RecipeName ||
                                    column == RunsModel::SelectionName || column == RunsModel::DeviceName ||
                                    column == RunsModel::Note);
    }
    header->moveSection(RunsModel::Star, 0);
}

QByteArray RunsTable::layoutState() const
{
    return horizontalHeader()->saveState();
}

bool RunsTable::restoreLayout(const QByteArray &state)
{
    m_restoring = true; // this change is nobody's
    const bool restored = horizontalHeader()->restoreState(state);
    if (horizontalHeader()->count() != RunsModel::columns)
        setStandardLayout();
    setColumnHidden(RunsModel::Id, false);
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    m_layout = layoutState();
    m_restoring = false;
    return restored;
}

void RunsTable::noteLayout(bool choice)
{
    if (m_restoring)
        return;
    m_choice = m_choice || choice;
    if (std::exchange(m_noting, true))
        return;
    QTimer::singleShot(0, this, [this] { // a drag tells of many small changes
        m_noting = false;
        const bool chosen = std::exchange(m_choice, false);
        const QByteArray before = std::exchange(m_layout, layoutState());
        if (before != m_layout)
            Q_EMIT layoutChanged(before, chosen);
    });
}

void RunsTable::showColumn(int column)
{
    setColumnHidden(column, false);
    noteLayout(false);
}

void RunsTable::offerColumns(QMenu &menu)
{
    for (int column = 1; column < RunsModel::columns; ++column) {
        QAction *action =
            menu.addAction(m_runs->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setToolTip(m_runs->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            noteLayout(true);
        });
    }
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    connect(menu.addAction(tr("Standard columns")), &QAction::triggered, this, [this] {
        setStandardLayout();
        sortByColumn(RunsModel::Id, Qt::DescendingOrder);
        noteLayout(true);
    });
}

void RunsTable::moveColumn(int places)
{
    QHeaderView *header = horizontalHeader();
    const int from = header->visualIndex(currentIndex().column());
    int to = from + places;
    while (to >= 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to)))
        to += places > 0 ? 1 : -1;
    if (from < 0 || to < 0 || to >= header->count())
        return;
    header->moveSection(from, to);
    scrollTo(currentIndex());
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

void RunsTable::chooseRuns(const QStringList &ids)
{
    QItemSelection selection;
    for (const QString &id : ids)
        if (const int row = m_runs->rowOf(id); row >= 0)
            selection.select(m_runs->index(row, 0), m_runs->index(row, RunsModel::columns - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RunsTable::keepChosen()
{
    m_resetting = true;
    m_kept = chosenRuns();
    m_keptCurrent = currentIndex().data(RunsModel::IdRole).toString();
    m_keptTop = indexAt({0, 0}).data(RunsModel::IdRole).toString();
    if (verticalScrollBar()->value() == 0)
        m_keptTop.clear(); // at the top one wants to see what is new
}

void RunsTable::chooseKept()
{
    if (const int row = m_runs->rowOf(m_keptCurrent); row >= 0)
        selectionModel()->setCurrentIndex(m_runs->index(row, RunsModel::Id), QItemSelectionModel::NoUpdate);
    chooseRuns(m_kept);
    if (const int row = m_runs->rowOf(m_keptTop); row >= 0)
        scrollTo(m_runs->index(row, RunsModel::Id), QAbstractItemView::PositionAtTop);
    m_resetting = false;
    if (chosenRuns() != m_kept)
        Q_EMIT chosenChanged();
}

void RunsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex().data(RunsModel::IdRole).toString());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace tlm
