#include "ui/train/queuecard.h"

#include <algorithm>

#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

#include "core/history/queue.h"
#include "ui/frame/studio.h"
#include "ui/train/queuecommands.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

QueueCard::QueueCard(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent)
    : Card(tr("Queue"), parent), m_studio(studio), m_history(std::move(history)),
      m_store(RunStore::of(studio)), m_model(new QueueModel(this)),
      m_words(new Label({}, Theme::FontRole::Hint, Label::Tone::Caution))
{
    setBodyMargins(false);
    buildTable();
    buildActions();
    body()->addWidget(buildTools());
    body()->addWidget(m_table, 1);
    showActions();
    connect(&m_store, &RunStore::changed, this, &QueueCard::refresh);
    hide();
}

void QueueCard::buildTable()
{
    m_table = makeTable(m_model, tr("Runs that wait"),
                        tr("The next run first. Drag a run to another place, or move it with Alt and the "
                           "arrow keys."));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->setMinimumHeight(theme().space(110));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QueueModel::Task, QHeaderView::Stretch);
    connect(m_model, &QueueModel::dropped, this,
            [this](const QString &run, int row) { moveTo(run, row > m_model->rowOf(run) ? row - 1 : row); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueCard::showActions);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT showRequested(m_model->id(index.row())); });
}

void QueueCard::buildActions()
{
    Actions &actions = m_studio.actions();
    m_up = actions.add(this,
                       {"queue.up", tr("Earlier"), tr("Moves the chosen runs towards the front."), "up",
                        Qt::ALT | Qt::Key_Up},
                       [this] { move(-1); });
    m_down = actions.add(this,
                         {"queue.down", tr("Later"), tr("Moves the chosen runs towards the end."), "down",
                          Qt::ALT | Qt::Key_Down},
                         [this] { move(1); });
    m_start =
        actions.add(this,
                    {"queue.start", tr("Start now"),
                     tr("Starts the chosen run before its turn; it waits only for its device."), "play"},
                    [this] { Q_EMIT startRequested(chosen().value(0)); });
    m_show = actions.add(this, {"queue.show", tr("Show run"), tr("Shows the chosen run above."), "train"},
                         [this] { Q_EMIT showRequested(chosen().value(0)); });
    m_remove = actions.add(this,
                           {"queue.remove", tr("Take out of the queue"),
                            tr("The chosen runs are stopped before they began; it can be undone."), "remove",
                            QKeySequence::Delete},
                           [this] { removeChosen(); });
    m_pause = actions.add(
        this, {"queue.pause", tr("Pause queue"), tr("What trains goes on; nothing new begins."), "pause"},
        [this] { setPaused(true); });
    m_run =
        actions.add(this,
                    {"queue.run", tr("Run queue"),
                     tr("Trains the waiting runs one by one; closing the window does not stop it."), "play"},
                    [this] { Q_EMIT runRequested(); });
    for (QAction *action : {m_up, m_down, m_remove})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Delete elsewhere means something else
    m_table->addActions({m_show, m_start, m_up, m_down, m_remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : {m_pause, m_run})
        titleRow()->addWidget(makeButton(action));
}

/// Whether somebody works on the queue, and what is done with the chosen runs.
QWidget *QueueCard::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(theme().space(12), 0, theme().space(12), 0);
    row->setSpacing(theme().space(4));
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    for (QAction *action : {m_up, m_down, m_remove}) { // icons alone: a small window has no room for words
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    return tools;
}

void QueueCard::refresh()
{
    m_reading.run(
        m_studio.jobs(), {}, this,
        [history = m_history, root = m_studio.workspace().root()](ProgressSink &, std::stop_token) {
            return history->use([&](History &store) { return readQueue(root, store); });
        },
        [this](const Expected<QueueState> &state) {
            if (state)
                showQueue(*state);
            else
                Q_EMIT failed(state.error());
        });
}

void QueueCard::showQueue(const QueueState &state)
{
    const QStringList kept = chosen();
    m_state = state;
    m_model->setRuns(state.runs);
    QItemSelection selection;
    for (const QString &run : kept)
        if (const int row = m_model->rowOf(run); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, QueueModel::ColumnCount - 1));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setVisible(!state.runs.empty() || state.paused);
    showState();
    showActions();
    Q_EMIT stateChanged();
}

void QueueCard::showState()
{
    const auto count = static_cast<int>(m_state.runs.size());
    setHint(tr("%n run(s) wait", nullptr, count));
    const QString words = m_state.paused ? tr("The queue is paused: nothing new begins.")
                          : !m_state.worked && count > 0
                              ? tr("Nobody works on the queue: run it, or start a run.")
                              : QString();
    m_words->setText(words);
}

void QueueCard::showActions()
{
    const QStringList runs = chosen();
    const auto rowOf = [this](const QString &run) { return m_model->rowOf(run); };
    const bool any = !runs.isEmpty();
    m_up->setEnabled(any && rowOf(runs.first()) > 0);
    m_down->setEnabled(any && rowOf(runs.last()) < m_model->rowCount() - 1);
    m_remove->setEnabled(any);
    m_start->setEnabled(runs.size() == 1);
    m_show->setEnabled(runs.size() == 1);
    m_pause->setVisible(!m_state.paused);
    m_run->setVisible(m_state.paused || !m_state.worked);
    m_run->setEnabled(m_state.paused || !m_state.runs.empty());
}

QStringList QueueCard::chosen() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    QStringList runs;
    for (const int row : rows)
        runs << m_model->id(row);
    return runs;
}

void QueueCard::move(int rows)
{
    QStringList runs = chosen(), order = m_model->order();
    if (rows > 0)
        std::ranges::reverse(runs);
    for (const QString &run : runs)
        order = movedTo(order, run, static_cast<int>(order.indexOf(run)) + rows);
    if (order != m_model->order())
        m_studio.undoStack().push(arrangeQueue(m_store, m_model->order(), order));
}

void QueueCard::moveTo(const QString &run, int row)
{
    const QStringList order = movedTo(m_model->order(), run, row);
    if (order != m_model->order())
        m_studio.undoStack().push(arrangeQueue(m_store, m_model->order(), order));
}

void QueueCard::removeChosen()
{
    if (const QStringList runs = chosen(); !runs.isEmpty())
        m_studio.undoStack().push(takeOutOfQueue(m_store, runs, m_model->order()));
}

void QueueCard::setPaused(bool paused)
{
    m_store.change(inQueue(m_store, [paused](Queue &queue) { return queue.setPaused(paused); }));
}

} // namespace tlm
