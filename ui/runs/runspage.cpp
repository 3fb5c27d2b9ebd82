#include "ui/runs/runspage.h"

#include <algorithm>

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

#include "core/history/runstate.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/runs/advisorview.h"
#include "ui/runs/comparecard.h"
#include "ui/runs/queryfield.h"
#include "ui/runs/resultsview.h"
#include "ui/runs/runcommands.h"
#include "ui/runs/runeditor.h"
#include "ui/runs/runsmodel.h"
#include "ui/runs/runsplot.h"
#include "ui/runs/runstable.h"
#include "ui/runs/savedfilters.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QString rootOf(const Studio &studio)
{
    return QString::fromStdString(studio.workspace().root().string());
}

} // namespace

RunsPage::RunsPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Runs"), tr("Everything that was trained, what it cost and how it scored"), parent),
      m_store(RunStore::of(studio)), m_model(new RunsModel(this)), m_plot(new RunsPlot(studio)),
      m_editor(new RunEditor), m_query(new QueryField), m_filters(new SavedFilters(studio)),
      m_compare(new CompareCard(studio)), m_results(new ResultsView(studio)), m_advisor(new AdvisorView)
{
    m_table = new RunsTable(m_model);
    takeLayout();
    m_pinned = studio.settings().workspaceList(rootOf(studio), QStringLiteral("baseline")).value(0);
    m_model->setPinned(m_pinned);
    buildActions();
    auto *work = new QSplitter(Qt::Vertical);
    work->addWidget(buildTable());
    work->addWidget(buildLower());
    work->setStretchFactor(0, 3);
    work->setStretchFactor(1, 2);
    rememberSizes(studio, work, QStringLiteral("runs.split"));
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(work);
    m_stack->addWidget(buildEmpty());
    body()->addWidget(pages, 1);
    setAcceptDrops(true);
    connectParts();
    showChosen();
}

QWidget *RunsPage::buildEmpty()
{
    auto *empty =
        new EmptyState(QStringLiteral("runs"), tr("Every training will be listed here with its scores."),
                       tr("Go to Train"), tr("Opens the page that starts a training."));
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    return empty;
}

void RunsPage::connectParts()
{
    connect(m_table, &RunsTable::opened, this, &RunsPage::openRun);
    connect(m_table, &RunsTable::chosenChanged, this, &RunsPage::showChosen);
    connect(m_table, &RunsTable::layoutChanged, this, &RunsPage::keepLayout);
    connect(m_table, &RunsTable::starClicked, this, [this](const QString &id) {
        if (const Run *run = m_model->find(id))
            push(starRuns(m_store, {*run}, !run->starred));
    });
    connect(m_editor, &RunEditor::renamed, this, [this](const QString &id, const QString &name) {
        if (const Run *run = m_model->find(id))
            push(renameRun(m_store, *run, name));
        m_table->showColumn(RunsModel::Name);
    });
    connect(m_editor, &RunEditor::noteChanged, this, [this](const QString &id, const QString &note) {
        if (const Run *run = m_model->find(id))
            push(noteRun(m_store, *run, note));
    });
    connect(m_editor, &RunEditor::tagsChanged, this,
            [this](const QStringList &ids, const QStringList &added, const QStringList &removed) {
                std::vector<Run> runs;
                for (const QString &id : ids)
                    if (const Run *run = m_model->find(id))
                        runs.push_back(*run);
                push(tagRuns(m_store, runs, added, removed));
            });
    connect(m_compare, &CompareCard::baselineChosen, this, &RunsPage::pin);
    connect(m_plot, &RunsPlot::failed, this, [this](const Error &error) { messages()->showError(error); });
    connect(&studio(), &Studio::runsChanged, this, [this] {
        if (isVisible()) // else it is read when it comes to the front
            read();
    });
    connect(&studio(), &Studio::edited, this, [this](const QString &kind) {
        if (kind == QStringLiteral("layout"))
            takeLayout();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &RunsPage::showLower);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &RunsPage::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsPage::showCount);
}

QWidget *RunsPage::buildTable()
{
    auto *archived = new QCheckBox(tr("Archived"));
    describe(archived, tr("Show archived runs"), tr("Shows runs that were put away, too."));
    connect(archived, &QCheckBox::toggled, m_model, &RunsModel::setArchivedShown);
    m_card = new Card(tr("All runs"));
    m_card->setBodyMargins(false);
    m_card->titleRow()->addWidget(archived);
    QPushButton *columns = makeButton({}, tr("Columns"), tr("Chooses the columns of the table."));
    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, m_table, [this, menu] {
        menu->clear();
        m_table->offerColumns(*menu);
    });
    m_card->titleRow()->addWidget(columns);
    m_card->body()->addWidget(buildQuery());
    m_card->body()->addWidget(m_table, 1);
    return m_card;
}

QWidget *RunsPage::buildQuery()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    row->addWidget(m_query, 1);
    row->addWidget(m_filters, 0, Qt::AlignTop);
    m_query->setRuns([this] { return m_model->allRuns(); });
    connect(m_query, &QueryField::filterChanged, this, [this](const RunFilter &filter) {
        m_model->setFilter(filter);
        m_filters->setCurrent(m_query->line()->text());
    });
    connect(m_filters, &SavedFilters::chosen, m_query->line(), &QLineEdit::setText);
    return box;
}

QWidget *RunsPage::buildLower()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildChosen(), tr("Chosen runs"));
    m_tabs->addTab(m_results, tr("Results by method"));
    m_tabs->addTab(m_advisor, tr("Advisor"));
    describe(m_tabs, tr("Chosen runs, results and advisor"),
             tr("The chosen runs compared, means over seeds of all finished runs, and when pretraining would "
                "pay."));
    rememberSizes(studio(), m_results, QStringLiteral("runs.results"));
    return m_tabs;
}

QWidget *RunsPage::buildChosen()
{
    auto *lower = new QSplitter;
    lower->addWidget(m_compare);
    lower->addWidget(m_plot);
    lower->addWidget(m_editor);
    lower->setSizes({480, 520, 240}); // shares
    rememberSizes(studio(), lower, QStringLiteral("runs.lower"));
    return lower;
}

void RunsPage::activated()
{
    read();
    if (m_table->chosenRuns().isEmpty() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    showLower();
}

void RunsPage::hideEvent(QHideEvent *event)
{
    m_editor->save();
    Page::hideEvent(event);
}

void RunsPage::showAll()
{
    m_stack->setCurrentIndex(m_model->runCount() == 0 ? 1 : 0);
    showChosen();
    if (m_tabs->currentIndex() > 0)
        showLower();
}

void RunsPage::showLower()
{
    if (m_tabs->currentWidget() == m_results)
        m_results->setRuns(m_model->allRuns());
    else if (m_tabs->currentWidget() == m_advisor)
        m_advisor->setRuns(m_model->allRuns());
}

void RunsPage::showCount()
{
    const int shown = m_model->rowCount(), chosen = static_cast<int>(m_table->chosenRuns().size());
    const int all = m_model->runCount();
    const QString runs =
        shown == all ? tr("%n run(s)", nullptr, all)
                     : tr("%1 of %n run(s)", nullptr, all).arg(countText(static_cast<qulonglong>(shown)));
    m_exportTable->setEnabled(shown > 0);
    const QString count = tr("%1, %2 chosen").arg(runs, countText(static_cast<qulonglong>(chosen)));
    m_card->setHint(m_loading ? tr("%1, older ones are being read …").arg(count) : count);
}

std::vector<Run> RunsPage::chosen() const
{
    std::vector<Run> runs;
    for (const QString &id : m_table->chosenRuns())
        if (const Run *run = m_model->find(id))
            runs.push_back(*run);
    return runs;
}

void RunsPage::showChosen()
{
    std::vector<Run> runs = chosen();
    const bool one = runs.size() == 1, any = !runs.empty();
    m_editor->setRuns(runs);
    m_open->setEnabled(one);
    m_attention->setEnabled(one && runs.front().configuration.method != Method::Linear);
    for (QAction *action : {m_pin, m_rename, m_report, m_print})
        action->setEnabled(one);
    for (QAction *action : {m_star, m_archive, m_tag})
        action->setEnabled(any);
    const bool atRest = any && std::ranges::none_of(runs, [](const Run &run) { return isActive(run.state); });
    m_remove->setEnabled(atRest);
    m_save->setEnabled(one && atRest);
    showCount();
    m_plot->setRuns(runs);
    const Run *pinned = m_model->find(m_pinned);
    if (pinned && any && std::ranges::find(runs, pinned->id, &Run::id) == runs.end())
        runs.push_back(*pinned);
    m_compare->setRuns(runs, m_pinned);
}

void RunsPage::takeLayout()
{
    const QByteArray kept = studio().settings().state(QStringLiteral("runs.table"));
    if (!kept.isEmpty() && kept != m_table->layoutState())
        m_table->restoreLayout(kept);
}

void RunsPage::keepLayout(const QByteArray &before, bool choice)
{
    const auto put = [&studio = studio()](const QByteArray &state) {
        return [&studio, state] {
            studio.settings().setState(QStringLiteral("runs.table"), state);
            Q_EMIT studio.edited(QStringLiteral("layout"), QStringLiteral("runs.table"));
        };
    };
    const QByteArray now = m_table->layoutState();
    if (choice)
        studio().undoStack().push(new PlainCommand(tr("columns of the runs"), put(now), put(before)));
    else
        put(now)();
}

Page *makeRunsPage(Studio &studio)
{
    return new RunsPage(studio);
}

} // namespace tlm
