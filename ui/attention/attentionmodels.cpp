#include <QAction>
#include <QPushButton>
#include <QStackedLayout>

#include "ui/attention/attentionexport.h"
#include "ui/attention/attentionpage.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/sentencebar.h"
#include "ui/frame/studio.h"
#include "ui/serving/modelruns.h"
#include "ui/widgets/messagebar.h"

// Which models are looked into, and the task whose examples they see.

namespace tlm {

void AttentionPage::connectModels()
{
    connect(m_models, &ModelsBar::changed, this, &AttentionPage::chooseModels);
    connect(m_models->first(), &ModelChooser::refreshed, this, &AttentionPage::askModels);
    for (ModelChooser *chooser : {m_models->first(), m_models->second()})
        connect(chooser, &ModelChooser::failed, this, &AttentionPage::showFailure);
    for (const auto changed : {&Studio::runsChanged, &Studio::tasksChanged, &Studio::currentTaskChanged})
        connect(&studio(), changed, this, [this] {
            if (isVisible())
                m_models->refresh();
        });
    connect(m_exporter, &AttentionExport::failed, this, &AttentionPage::showFailure);
    connect(m_exporter, &AttentionExport::written, this, [this](const QString &path) {
        messages()->show(MessageBar::Kind::Good, tr("Written to %1.").arg(path));
    });
}

void AttentionPage::activated()
{
    if (std::exchange(m_seenRun, studio().currentRun()) != studio().currentRun())
        m_models->first()->choose(m_seenRun);
    m_models->refresh();
}

void AttentionPage::chooseModels()
{
    showWhatIsThere();
    messages()->clear();
    askModels();
    showComparison();
}

/// Asks about what is chosen as it is by now: a run may have been trained on, a task imported anew.
void AttentionPage::askModels()
{
    if (!m_models->first()->isRead())
        return;
    const auto choice = m_models->first()->current();
    const QString task = !choice || choice->task.isEmpty() ? studio().currentTask() : choice->task;
    const std::pair written(task, taskTime(studio().workspace(), task));
    const bool otherTask = std::exchange(m_task, written) != written;
    if (otherTask)
        for (AttentionSide *side : m_sides) {
            side->lookAt({});
            side->setSample({});
        }
    m_sides[0]->setModel(choice ? choice->model : QString(), task);
    const auto other = m_models->second()->current();
    m_sides[1]->setModel(m_models->isComparing() && other ? other->model : QString(), task);
    if (otherTask)
        loadTask(task);
}

/// Where there is no model, the header leads to one.
void AttentionPage::showWhatIsThere()
{
    const bool empty = m_models->first()->isRead() && !m_models->first()->current();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_openButton->setVisible(empty);
    for (QAction *action : {m_count, m_export, m_exportNumbers})
        action->setVisible(!empty);
}

void AttentionPage::loadTask(const QString &name)
{
    if (name.isEmpty())
        return m_bar->setTask(nullptr);
    m_loading.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(), task = name.toStdString()](ProgressSink &, std::stop_token) {
            return tlm::loadTask(workspace, task).map([](Task loaded) {
                return std::make_shared<const Task>(std::move(loaded));
            });
        },
        [this](const Expected<std::shared_ptr<const Task>> &task) {
            if (!task)
                messages()->showError(task.error());
            m_bar->setTask(task.value_or(nullptr));
        });
}

} // namespace tlm
