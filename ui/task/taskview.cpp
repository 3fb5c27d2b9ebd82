#include "ui/task/taskview.h"

#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/task/batchview.h"
#include "ui/task/findingsview.h"
#include "ui/task/lengthscard.h"
#include "ui/task/rowview.h"
#include "ui/task/taskoverview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr int examplesTab = 0;

} // namespace

TaskView::TaskView(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_tabs(new QTabWidget),
      m_overview(new TaskOverview), m_rows(new RowView(studio)), m_batches(new BatchView(studio))
{
    m_tabs->setDocumentMode(true);
    describe(m_tabs, tr("Views of the task"), tr("Its examples, and what a model sees of them"));
    m_tabs->addTab(m_rows, tr("Examples"));
    m_tabs->addTab(m_batches, tr("What the model sees"));
    auto *split = new QSplitter;
    split->addWidget(m_overview);
    split->addWidget(m_tabs);
    split->setSizes({theme().space(430), theme().space(790)});
    rememberSizes(m_studio, split, "task");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectViews();
}

void TaskView::connectViews()
{
    connect(m_overview, &TaskOverview::metricChosen, this, &TaskView::metricChosen);
    connect(m_overview->findings(), &FindingsView::badRecordsWanted, this, &TaskView::badRecordsWanted);
    connect(m_overview->findings(), &FindingsView::rowsWanted, this, [this](const RowQuery &query) {
        m_tabs->setCurrentIndex(examplesTab);
        m_rows->showQuery(query);
    });
}

bool TaskView::show(const QString &name)
{
    m_name = name;
    m_rows->setRows(nullptr);
    m_overview->findings()->showBusy();
    m_overview->lengths()->clear();
    for (LatestJob *job : {&m_loading, &m_measuring, &m_tokens})
        job->abandon();
    const auto summary = summarizeTask(m_studio.workspace(), name.toStdString());
    if (!summary) {
        fail(summary.error());
        return false;
    }
    m_overview->showSummary(*summary);
    m_batches->setTask(name);
    load();
    return true;
}

/// A task that cannot be opened is not opened again by itself.
void TaskView::fail(const Error &error)
{
    m_overview->clear();
    m_rows->showProblem(tr("The examples cannot be read."));
    m_batches->setTask({});
    m_studio.recent().setFailed({"task", m_name});
    m_messages->showError(error);
}

void TaskView::focusFilter()
{
    m_tabs->setCurrentIndex(examplesTab);
    m_rows->words()->setFocus();
    m_rows->words()->selectAll();
}

QTableView *TaskView::table() const
{
    return m_rows->table();
}

void TaskView::load()
{
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = m_name.toStdString()](ProgressSink &,
                                                                        std::stop_token stop) {
            return TaskRows::open(workspace, name, stop).map([](TaskRows rows) {
                return std::make_shared<const TaskRows>(std::move(rows));
            });
        },
        [this](const Expected<std::shared_ptr<const TaskRows>> &rows) {
            if (!rows)
                return fail(rows.error());
            m_rows->setRows(*rows);
            measure(*rows);
        });
}

void TaskView::measure(const std::shared_ptr<const TaskRows> &rows)
{
    m_measuring.run(
        m_studio.jobs(), {}, this,
        [rows](ProgressSink &, std::stop_token stop) { return measureRows(*rows, stop); },
        [this, rows](const Expected<TaskFacts> &facts) {
            if (!facts)
                return m_messages->showError(facts.error());
            m_overview->findings()->show(findingsOf(rows->summary(), facts->repeats));
            m_overview->lengths()->showWords(facts->words);
            m_rows->setRepeats(facts->repeats);
        });
    m_tokens.run(
        m_studio.jobs(), {}, this,
        [rows, workspace = m_studio.workspace()](ProgressSink &, std::stop_token stop) {
            return measureTokens(*rows, workspace, stop);
        },
        [this](const Expected<TokenLengths> &lengths) {
            if (lengths)
                m_overview->lengths()->showTokens(*lengths);
            else
                m_overview->lengths()->showNoTokens(problemText(lengths.error()));
        });
}

} // namespace tlm
