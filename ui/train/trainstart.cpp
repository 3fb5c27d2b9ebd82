#include "ui/train/trainpage.h"

#include <utility>

#include <QPushButton>
#include <QTimer>

#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/activityrow.h"
#include "ui/train/estimatecard.h"
#include "ui/train/queuecard.h"
#include "ui/train/sweepdefinition.h"
#include "ui/train/sweepform.h"
#include "ui/train/trainer.h"
#include "ui/train/trainform.h"
#include "ui/train/trainingcommand.h"
#include "ui/widgets/messagebar.h"

namespace tlm {

void TrainPage::showPlan()
{
    const std::filesystem::path root = studio().workspace().root();
    const QString folder =
        root == Workspace::defaultRoot() ? QString() : QString::fromStdString(root.string());
    const Draft &draft = m_form->draft();
    m_planned.reset();
    m_sweeper->abandon();
    m_planTimer->stop();
    if (!m_form->sweep()->isEmpty()) {
        const auto definition =
            defineSweep(draft, m_form->sweep()->axes(), m_form->corpora(), m_form->sweep()->name());
        m_estimate->setCommand(sweepCommand(definition, folder));
        if (m_form->problems() == 0)
            m_planTimer->start();
        return showStart();
    }
    const auto &examples = m_form->world().trainingExamples;
    const auto known = examples.find(draft.configuration().task);
    m_estimate->showWork(draft.configuration(), known == examples.end() ? 0 : known->second,
                         draft.seeds().size(), m_form->problems() == 0);
    m_estimate->setCommand(trainingCommand(draft.configuration(), draft.seeds(), draft.tableB1(), folder));
    showStart();
}

void TrainPage::planSweep()
{
    m_sweeper->plan(
        defineSweep(m_form->draft(), m_form->sweep()->axes(), m_form->corpora(), m_form->sweep()->name()));
}

void TrainPage::takePlan(const PlannedSweep &sweep)
{
    m_planned = sweep;
    m_estimate->showSweep({sweep.plan, sweep.seconds});
    QStringList words{tr("%n experiment(s)", nullptr, static_cast<int>(sweep.plan.experiments)),
                      tr("%n new run(s)", nullptr, static_cast<int>(sweep.plan.newRuns))};
    if (const auto made = static_cast<int>(sweep.plan.newSelections.size()); made > 0)
        words << tr("%n selection(s) to make first", nullptr, made);
    m_form->sweep()->showPlan(words.join(tr(", ", "between counts")), false);
    showStart();
}

void TrainPage::showStart()
{
    const bool sweeps = !m_form->sweep()->isEmpty();
    const auto runs = static_cast<int>(m_planned ? m_planned->plan.newRuns : m_form->draft().seeds().size());
    const bool several = sweeps || runs > 1;
    const bool waits = several && m_queue->isPaused();
    const bool ready =
        m_form->problems() == 0 && !m_trainer->isBusy() && !m_starting && (!sweeps || m_planned);
    m_start->setText(sweeps && m_planned && runs == 0    ? tr("All runs are there")
                     : waits && (!sweeps || m_planned)   ? tr("Queue %n training(s)", nullptr, runs)
                     : several && (!sweeps || m_planned) ? tr("Start %n training(s)", nullptr, runs)
                                                         : tr("Start training"));
    m_start->setEnabled(ready && runs > 0);
    m_enqueue->setEnabled(ready && runs > 0);
    m_enqueue->setVisible(!sweeps);
}

void TrainPage::offerStart(bool queue)
{
    constexpr double longest = 24 * 3600; // seconds; a longer forecast is asked about
    const auto seconds = m_estimate->seconds();
    const QString misfit = m_estimate->misfit();
    if (misfit.isEmpty() && (!seconds || *seconds < longest))
        return start(queue);
    const QString remedy = tr("A smaller scale or budget takes less.");
    messages()->show(MessageBar::Kind::Caution,
                     misfit.isEmpty() ? tr("It will take about %1.").arg(durationText(*seconds)) : misfit,
                     remedy);
    QPushButton *anyway =
        messages()->addAction(queue ? tr("Queue anyway") : tr("Start anyway"),
                              tr("Starts the training as it is set."), [this, queue] { start(queue); });
    connect(queue ? m_enqueue : m_start, &QAction::enabledChanged, anyway, &QPushButton::setEnabled);
    connect(m_form, &TrainForm::changed, anyway, [this] { messages()->clear(); }); // it was asked of another
    offerSmaller();
}

void TrainPage::offerSmaller()
{
    const Configuration &configuration = m_form->draft().configuration();
    if (configuration.scale == Scale::Tiny || configuration.method == Method::Linear || m_planned)
        return;
    const auto smaller = static_cast<Scale>(static_cast<int>(configuration.scale) - 1);
    messages()->addAction(tr("Take scale %1").arg(RunWords::scale(smaller)),
                          tr("Changes the form to the preset of this scale; nothing is started."),
                          [this, smaller] {
                              m_form->form()->change([&](Draft &draft) {
                                  draft.edit("scale", std::string(scaleName(smaller)));
                              });
                          });
}

void TrainPage::start(bool queue)
{
    messages()->clear();
    const Configuration configuration = m_form->draft().configuration();
    const auto seeds = m_form->draft().seeds();
    if (m_planned) {
        m_starting = varied();
        m_sweeper->start(*m_planned);
        return showStart();
    }
    beginStart();
    if (!queue && seeds.size() == 1)
        m_trainer->train(configuration, seeds.front());
    else
        m_trainer->queue(configuration, seeds, !m_queue->isPaused());
    showStart();
}

void TrainPage::showQueued(const QString &name, int runs)
{
    if (std::exchange(m_starting, std::nullopt) == varied())
        m_form->sweep()->setAxes({});
    else
        showPlan(); // the runs that are there now are no new ones
    messages()->show(MessageBar::Kind::Good,
                     tr("%n run(s) of the sweep %1 are queued.", nullptr, runs).arg(name),
                     m_queue->isPaused() ? tr("The queue is paused: run it to begin.") : QString());
    messages()->addAction(tr("Show in Runs"), tr("Opens the page of all runs."),
                          [this] { Q_EMIT pageRequested(PageId::Runs); });
    if (!m_queue->isPaused())
        m_trainer->runQueue();
    m_queue->refresh();
    showStart();
}

TrainPage::Varied TrainPage::varied() const
{
    return {m_form->sweep()->axes(), m_form->sweep()->name()};
}

void TrainPage::beginStart()
{
    m_showsNext = true;
    m_activity->begin(tr("Starting …"), [this] { m_trainer->cancel(); });
}

void TrainPage::offerBatch(const LargestBatch &batch)
{
    messages()->show(MessageBar::Kind::Good,
                     tr("The largest batch that memory holds is %1 tokens.").arg(countText(batch.tokens)),
                     tr("It learns %1 tokens a second and takes %2.")
                         .arg(realText(batch.tokensPerSecond, 0), bytesText(batch.memory)));
    messages()->addAction(tr("Use it"), tr("Sets the batch of joint training to it."), [this, batch] {
        m_form->form()->change([&](Draft &draft) {
            draft.edit("joint.batch_sequences", "0");
            draft.edit("joint.batch_tokens", std::to_string(batch.tokens));
        });
        messages()->clear();
    });
}

void TrainPage::resume(const QString &id, qint64 moreSteps)
{
    beginStart();
    m_trainer->resume(id, moreSteps);
    showStart();
}

} // namespace tlm
