#include "ui/task/taskpage.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/task/exampleview.h"
#include "ui/task/taskimport.h"
#include "ui/task/taskoverview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/previewtable.h"

namespace tlm {
namespace {

struct LoadedTask
{
    std::shared_ptr<const Task> task;
    TaskStatistics statistics;
};

} // namespace

TaskPage::TaskPage(Studio &studio)
    : Page(studio, tr("Task"), tr("Labelled texts: what the model shall learn to tell apart")),
      m_names(new QComboBox), m_stack(new QStackedWidget), m_overview(new TaskOverview),
      m_examples(new ExampleView), m_assistant(new TaskImportPanel(studio, messages()))
{
    describe(m_names, tr("Task"), tr("The task that all pages work on"));
    m_names->setMinimumWidth(theme().space(160));
    header()->addWidget(m_names);
    m_remove = header()->addAction("remove", tr("Remove"), tr("Removes this task; it can be undone"));
    m_import = header()->setPrimaryAction("add", tr("Import task"),
                                          tr("Opens the assistant that reads labelled data from files"));
    auto *empty =
        new EmptyState("task", tr("The splits and classes of a task will be shown here."), tr("Import task"),
                       tr("Opens the assistant; a file can be dropped here too"));
    m_empty = empty;
    m_view = makeTaskView();
    for (QWidget *widget : {m_empty, m_view, static_cast<QWidget *>(m_assistant)})
        m_stack->addWidget(widget);
    body()->addWidget(m_stack);
    setAcceptDrops(true);

    connect(empty, &EmptyState::triggered, this, &TaskPage::openAssistant);
    connect(m_import, &QPushButton::clicked, this, &TaskPage::openAssistant);
    connect(m_remove, &QPushButton::clicked, this, &TaskPage::remove);
    connect(m_assistant, &TaskImportPanel::cancelled, this, &TaskPage::closeAssistant);
    connect(m_assistant, &TaskImportPanel::imported, this,
            [this](const QString &name, const std::vector<BadRecord> &bad,
                   const std::vector<GuessedEncoding> &guessed) {
                this->studio().refresh();
                this->studio().setCurrentTask(name);
                closeAssistant();
                QStringList told, reasons;
                if (!bad.empty()) {
                    told << tr("%n record(s) could not be read and were left out.", nullptr, int(bad.size()));
                    reasons << tr("The first is on line %1: %2")
                                   .arg(bad.front().line)
                                   .arg(QString::fromStdString(bad.front().reason));
                }
                if (!guessed.empty()) {
                    told << tr("The encoding of %n file(s) was guessed.", nullptr, int(guessed.size()));
                    reasons << guessText(guessed.front());
                }
                if (!told.isEmpty())
                    messages()->show(MessageBar::Kind::Caution, told.join(' '), reasons.join(' '));
            });
    connect(m_names, &QComboBox::textActivated, &studio, &Studio::setCurrentTask);
    connect(&studio, &Studio::tasksChanged, this, &TaskPage::refreshNames);
    connect(&studio, &Studio::currentTaskChanged, this, &TaskPage::showTask);
    refreshNames();
}

QWidget *TaskPage::makeTaskView()
{
    auto *split = new QSplitter;
    split->addWidget(m_overview);
    split->addWidget(m_examples);
    split->setSizes({theme().space(430), theme().space(790)});
    rememberSizes(studio(), split, "task");
    return split;
}

void TaskPage::activated()
{
    showTask();
}

void TaskPage::refreshNames()
{
    m_names->clear();
    m_names->addItems(studio().tasks());
    showTask();
}

void TaskPage::showTask()
{
    const QString name = studio().currentTask();
    m_names->setCurrentText(name);
    const bool assisting = m_stack->currentWidget() == m_assistant;
    m_names->setVisible(!name.isEmpty() && !assisting);
    m_remove->setVisible(!name.isEmpty() && !assisting);
    m_import->setVisible(!name.isEmpty() && !assisting);
    if (!assisting)
        m_stack->setCurrentWidget(name.isEmpty() ? m_empty : m_view);
    if (name.isEmpty() || name == m_shown)
        return;
    const auto summary = summarizeTask(studio().workspace(), name.toStdString());
    if (!summary)
        return messages()->showError(summary.error());
    m_shown = name;
    m_overview->showSummary(*summary);
    m_overview->showStatistics({});
    m_examples->setTask(nullptr);
    load(name);
}

void TaskPage::load(const QString &name)
{
    m_loading.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(),
         name = name.toStdString()](ProgressSink &, std::stop_token) -> Expected<LoadedTask> {
            auto task = loadTask(workspace, name);
            if (!task)
                return tl::unexpected(task.error());
            LoadedTask loaded{std::make_shared<const Task>(std::move(*task)), {}};
            loaded.statistics = measureTask(*loaded.task);
            return loaded;
        },
        [this](const Expected<LoadedTask> &loaded) {
            if (!loaded)
                return messages()->showError(loaded.error());
            m_examples->setTask(loaded->task);
            m_overview->showStatistics(loaded->statistics);
        });
}

void TaskPage::openAssistant()
{
    messages()->clear();
    m_stack->setCurrentWidget(m_assistant);
    m_assistant->setFocus();
    showTask();
}

void TaskPage::closeAssistant()
{
    messages()->clear();
    m_stack->setCurrentWidget(m_view);
    showTask();
}

void TaskPage::remove()
{
    const QString name = studio().currentTask();
    m_shown.clear(); // one of the same name may come
    m_removal.remove(name, tr("The task %1 was removed.").arg(name), tr("Brings the task back"));
}

bool TaskPage::canTake(const QMimeData &data) const
{
    return !droppedPaths(&data).isEmpty();
}

void TaskPage::take(const QMimeData &data)
{
    openAssistant();
    m_assistant->setTrainFile(droppedPaths(&data).value(0));
}

void TaskPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void TaskPage::dropEvent(QDropEvent *event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

Page *makeTaskPage(Studio &studio)
{
    return new TaskPage(studio);
}

} // namespace tlm
