#include "ui/runs/runspage.h"

#include <algorithm>

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

#include "core/base/file.h"
#include "ui/frame/studio.h"
#include "ui/runs/comparecard.h"
#include "ui/runs/queryfield.h"
#include "ui/runs/resultsview.h"
#include "ui/runs/runeditor.h"
#include "ui/runs/runsplot.h"
#include "ui/runs/runstable.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RunsPage::RunsPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Runs"), tr("Everything that was trained, what it cost and how it scored"), parent),
      m_model(new RunsModel(this)), m_filter(new RunsFilter(this)), m_plot(new RunsPlot),
      m_editor(new RunEditor), m_removal(new PendingRemoval(this)), m_query(new QueryField),
      m_compare(new CompareCard), m_results(new ResultsView)
{
    m_filter->setSourceModel(m_model);
    m_table = new RunsTable(m_filter);
    auto *save = header()->addAction(QStringLiteral("export"), tr("Export table"),
                                     tr("Saves the runs that show, with the columns that show, as CSV."));
    m_open = header()->setPrimaryAction(QStringLiteral("train"), tr("Show run"),
                                        tr("Shows the chosen run on the Train page, live if it is running."));
    auto *work = new QSplitter(Qt::Vertical);
    work->setObjectName(QStringLiteral("runs.split"));
    work->addWidget(buildTable());
    work->addWidget(buildLower());
    work->setStretchFactor(0, 3);
    work->setStretchFactor(1, 2);
    work->setChildrenCollapsible(false);
    auto *empty =
        new EmptyState(QStringLiteral("runs"), tr("Every training will be listed here with its scores."),
                       tr("Go to Train"), tr("Opens the page that starts a training."));
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(work);
    m_stack->addWidget(empty);
    body()->addWidget(pages, 1);
    buildActions();

    connect(m_open, &QPushButton::clicked, this, &RunsPage::openChosen);
    connect(save, &QPushButton::clicked, this, &RunsPage::exportTable);
    connect(m_table, &RunsTable::opened, this, &RunsPage::openRun);
    connect(m_table, &RunsTable::chosenChanged, this, &RunsPage::showChosen);
    connect(&studio, &Studio::runsChanged, this, &RunsPage::read);
    connect(m_removal, &PendingRemoval::changed, this, [this] { m_filter->setHidden(m_removal->runs()); });
    connect(m_removal, &PendingRemoval::committed, this, &RunsPage::removeForGood);
    connect(m_editor, &RunEditor::noteChanged, this, [this](const QString &run, const QString &note) {
        change([&](History &history) { return history.setNote(run.toStdString(), note.toStdString()); });
        read();
    });
    connect(m_editor, &RunEditor::tagsChanged, this, [this](const QString &run, const QStringList &tags) {
        std::vector<std::string> words;
        for (const QString &tag : tags)
            words.push_back(tag.toStdString());
        change([&](History &history) { return history.setTags(run.toStdString(), words); });
        read();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &RunsPage::showCount);
    showChosen();
}

RunsPage::~RunsPage()
{
    m_removal->commit();
}

QWidget *RunsPage::buildTable()
{
    auto *archived = new QCheckBox(tr("Archived"));
    describe(archived, tr("Show archived runs"), tr("Shows runs that were put away, too."));
    connect(m_query, &QueryField::queryChanged, m_filter, &RunsFilter::setQuery);
    connect(archived, &QCheckBox::toggled, m_filter, &RunsFilter::setArchivedShown);
    m_card = new Card(tr("All runs"));
    m_card->setBodyMargins(false);
    m_card->titleRow()->addWidget(archived);
    auto *query = new QHBoxLayout;
    query->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    query->addWidget(m_query);
    m_card->body()->addLayout(query);
    m_card->body()->addWidget(m_table);
    return m_card;
}

QWidget *RunsPage::buildLower()
{
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(buildChosen(), tr("Chosen runs"));
    tabs->addTab(m_results, tr("Results by method"));
    describe(tabs, tr("Chosen runs and results"),
             tr("The chosen runs compared, and means over seeds of all finished runs."));
    return tabs;
}

QWidget *RunsPage::buildChosen()
{
    auto *lower = new QSplitter;
    lower->setObjectName(QStringLiteral("runs.lower"));
    lower->addWidget(m_compare);
    lower->addWidget(m_plot);
    lower->addWidget(m_editor);
    lower->setStretchFactor(0, 5);
    lower->setStretchFactor(1, 5);
    lower->setStretchFactor(2, 2);
    lower->setChildrenCollapsible(false);
    return lower;
}

void RunsPage::addAction(QAction *&action, const QString &icon, const QString &text, const QString &help,
                         const QKeySequence &key, void (RunsPage::*act)())
{
    action = new QAction(theme().icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(help);
    action->setWhatsThis(help);
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, act);
}

void RunsPage::buildActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction *open = nullptr;
    addAction(open, QStringLiteral("train"), tr("Show run"), tr("Shows the run on the Train page."), {},
              &RunsPage::openChosen);
    addAction(m_attention, QStringLiteral("attention"), tr("Show attention"),
              tr("Shows the attention heads of the run's model."), {}, &RunsPage::showAttention);
    addAction(m_archive, QStringLiteral("save"), tr("Archive or take back"),
              tr("Puts the runs away without removing anything, or takes them back."), Qt::CTRL | Qt::Key_E,
              &RunsPage::archiveChosen);
    addAction(m_remove, QStringLiteral("remove"), tr("Remove runs"),
              tr("Removes the runs with their models; it can be undone for a while."), QKeySequence::Delete,
              &RunsPage::removeChosen);
}

void RunsPage::activated()
{
    read();
    if (m_table->chosenRuns().isEmpty() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    m_editor->save();
    Page::hideEvent(event);
}

void RunsPage::read()
{
    change([this](History &history) -> Expected<> {
        auto runs = history.runs();
        if (!runs)
            return tl::unexpected(runs.error());
        m_model->setRuns(std::move(*runs));
        m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
        m_results->setRuns(m_model->runs());
        return {};
    });
    showCount();
    showChosen();
}

void RunsPage::showCount()
{
    const int shown = m_filter->rowCount(), chosen = static_cast<int>(m_table->chosenRuns().size());
    const int all = m_model->rowCount();
    const QString runs =
        shown == all ? tr("%n run(s)", nullptr, all)
                     : tr("%1 of %n run(s)", nullptr, all).arg(countText(static_cast<qulonglong>(shown)));
    m_card->setHint(tr("%1, %2 chosen").arg(runs, countText(static_cast<qulonglong>(chosen))));
}

void RunsPage::showChosen()
{
    const QStringList ids = m_table->chosenRuns();
    std::vector<Run> runs;
    for (const QString &id : ids)
        if (const Run *run = m_model->find(id))
            runs.push_back(*run);
    m_editor->setRun(runs.size() == 1 ? &runs.front() : nullptr);
    m_editor->setVisible(runs.size() == 1);
    m_compare->setRuns(runs);
    m_open->setEnabled(runs.size() == 1);
    m_attention->setEnabled(runs.size() == 1 && runs.front().configuration.method != Method::Linear);
    m_archive->setEnabled(!runs.empty());
    m_remove->setEnabled(std::ranges::none_of(runs, [](const Run &run) { return isLive(run.state); }) &&
                         !runs.empty());
    showCount();
    change([&](History &history) { return m_plot->showRuns(history, runs); });
}

void RunsPage::change(const std::function<Expected<>(History &)> &work)
{
    const auto history = studio().history();
    const Expected<> done = history ? work(**history) : Expected<>(tl::unexpected(history.error()));
    if (!done)
        messages()->showError(done.error());
}

void RunsPage::openRun(const QString &id)
{
    studio().setCurrentRun(id);
    Q_EMIT pageRequested(PageId::Train);
}

void RunsPage::openChosen()
{
    if (const QStringList ids = m_table->chosenRuns(); !ids.isEmpty())
        openRun(ids.first());
}

void RunsPage::showAttention()
{
    if (const QStringList ids = m_table->chosenRuns(); !ids.isEmpty())
        studio().setCurrentRun(ids.first());
    Q_EMIT pageRequested(PageId::Attention);
}

void RunsPage::archiveChosen()
{
    const QStringList ids = m_table->chosenRuns();
    change([&](History &history) -> Expected<> {
        for (const QString &id : ids)
            if (const Run *run = m_model->find(id))
                if (const auto set = history.setArchived(run->id, !run->archived); !set)
                    return set;
        return {};
    });
    studio().refreshRuns();
    read();
}

void RunsPage::removeChosen()
{
    const QStringList ids = m_table->chosenRuns();
    m_removal->remove(ids);
    messages()->show(MessageBar::Kind::Information,
                     tr("%n run(s) removed.", nullptr, static_cast<int>(ids.size())));
    messages()->addAction(tr("Undo"), tr("Takes the removed runs back."), [this] {
        m_removal->undo();
        messages()->clear();
    });
}

void RunsPage::exportTable()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export table"), tr("runs.csv"), tr("CSV file (*.csv)"));
    if (path.isEmpty())
        return;
    const auto written = writeFile(path.toStdString(), m_table->csv().toStdString());
    if (!written)
        messages()->showError(written.error());
    else
        messages()->show(MessageBar::Kind::Good, tr("The table was written to %1.").arg(path));
}

void RunsPage::removeForGood(const QStringList &runs)
{
    messages()->clear();
    change([&](History &history) -> Expected<> {
        for (const QString &id : runs)
            if (const auto removed = history.remove(id.toStdString()); !removed)
                return removed;
        return {};
    });
    studio().refreshRuns();
}

Page *makeRunsPage(Studio &studio)
{
    return new RunsPage(studio);
}

} // namespace tlm
