#include "ui/train/planview.h"

#include <algorithm>

#include <QGridLayout>

#include "core/experiment/planner.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"

namespace tlm {

namespace {

QString none()
{
    return QStringLiteral("–");
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QWidget(parent), m_tokens(new Fact(tr("Tokens"), tr("Tokens of the joint stage, with padding."))),
      m_flops(new Fact(tr("FLOPs"),
                       tr("By the paper's rule: 6 × padded tokens × parameters, joint stage only. Real: what "
                          "both stages compute at most."))),
      m_time(
          new Fact(tr("Duration"), tr("From the speed of a finished run like this one on this computer, or "
                                      "from some measured steps."))),
      m_weights(new Fact(tr("Weights"), tr("Parameters of the encoder without its heads."))),
      m_memory(new Fact(tr("Memory"), tr("Weights, gradients, optimiser and activations, by formula or by "
                                         "some measured steps."))),
      m_disk(new Fact(tr("Disk"), tr("Checkpoints and models of all runs."))),
      m_count(
          new Fact(tr("Runs"), tr("Runs that will be made; equal ones that are there are not made again.")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().space(12));
    grid->setVerticalSpacing(theme().space(4));
    constexpr int columns = 3;
    int place = 0;
    for (Fact *fact : {m_tokens, m_flops, m_time, m_weights, m_memory, m_disk}) {
        grid->addWidget(fact, place / columns, place % columns);
        grid->setColumnStretch(place++ % columns, 1);
    }
    grid->addWidget(m_count, 1, 0);
    refresh();
}

void PlanView::setMachine(const Machine &machine)
{
    m_machine = machine;
    refresh();
}

void PlanView::showWork(const PlannedWork &work)
{
    m_work = work;
    m_runs.reset();
    refresh();
}

void PlanView::showSweep(const PlannedRuns &runs)
{
    m_runs = runs;
    m_work.reset();
    refresh();
}

void PlanView::refresh()
{
    m_misfit.clear();
    for (Fact *fact : {m_tokens, m_flops, m_time, m_weights, m_memory, m_disk, m_count})
        fact->setValue(none());
    m_count->setVisible(m_runs.has_value());
    m_weights->setVisible(!m_runs);
    m_memory->setVisible(!m_runs);
    if (m_runs)
        showRuns(*m_runs);
    else if (m_work)
        showOne(*m_work);
}

void PlanView::showCounts(double tokens, double flops, double real)
{
    m_tokens->setValue(tokens > 0 ? countText(static_cast<qulonglong>(tokens)) : none());
    m_flops->setValue(flops > 0 ? RunWords::scientific(flops) : none(),
                      real > 0 ? tr("real: ≤ %1", "FLOPs").arg(RunWords::scientific(real)) : QString());
}

void PlanView::showRuns(const PlannedRuns &runs)
{
    const SweepPlan &plan = runs.plan;
    showCounts(plan.tokens, plan.flops, plan.flopsReal);
    m_count->setValue(countText(plan.newRuns),
                      tr("new; %1 there already").arg(countText(plan.experiments - plan.newRuns)));
    if (runs.seconds)
        m_time->setValue(tr("about %1").arg(durationText(*runs.seconds)), tr("all new runs"));
    else
        m_time->setValue(none(), tr("no runs like them yet"));
    showDisk(plan.diskBytes);
}

void PlanView::showTime(const PlannedWork &work)
{
    if (work.measured)
        m_time->setValue(tr("about %1").arg(durationText(work.measured->seconds)),
                         tr("measured: %1 tokens/s").arg(realText(work.measured->tokensPerSecond, 0)));
    else if (!work.time)
        m_time->setValue(none(), tr("not known yet"));
    else
        m_time->setValue(tr("about %1").arg(durationText(work.time->seconds)),
                         work.time->run.empty()
                             ? tr("as budgeted")
                             : tr("as fast as run %1").arg(QString::fromStdString(work.time->run)));
}

void PlanView::showOne(const PlannedWork &work)
{
    showTime(work);
    if (work.configuration.method == Method::Linear) {
        m_weights->setValue(none(), tr("no network"));
        return;
    }
    const Plan plan = planRun(work.configuration, work.trainingExamples);
    if (!work.sizesKnown) {
        showCounts(static_cast<double>(plan.tokens), 0, 0);
        m_weights->setValue(none(), tr("not known before the model is there"));
        return;
    }
    showCounts(static_cast<double>(plan.tokens), plan.flops, plan.flopsReal);
    m_weights->setValue(countText(plan.parameters));
    const bool onGpu = work.configuration.compute.device != Device::Cpu && m_machine.gpu;
    showMemory(work.measured ? work.measured->memory : plan.memoryBytes, work.measured.has_value(), onGpu);
    showDisk(plan.diskBytes * std::max<std::size_t>(work.runs, 1));
}

void PlanView::showMemory(quint64 need, bool measured, bool onGpu)
{
    const quint64 all = onGpu ? m_machine.gpu->total : m_machine.memory;
    const bool fits = all == 0 || need < all;
    const QString note = all == 0 ? QString()
                         : fits   ? tr("of %1, fits").arg(bytesText(all))
                                  : tr("of %1, does not fit").arg(bytesText(all));
    m_memory->setValue(bytesText(need), measured && all > 0 ? tr("measured, %1").arg(note) : note,
                       fits ? Label::Tone::Text : Label::Tone::Bad);
    if (!fits)
        m_misfit = tr("It needs %1 of memory, and there are %2.").arg(bytesText(need), bytesText(all));
}

void PlanView::showDisk(quint64 need)
{
    const qint64 room = m_machine.freeDisk;
    const bool enough = room < 0 || need < static_cast<quint64>(room);
    m_disk->setValue(bytesText(need),
                     room < 0 ? QString() : tr("%1 free").arg(bytesText(static_cast<quint64>(room))),
                     enough ? Label::Tone::Text : Label::Tone::Bad);
    if (!enough)
        m_misfit = tr("It needs %1 of disk, and %2 are free.")
                       .arg(bytesText(need), bytesText(static_cast<quint64>(room)));
}

} // namespace tlm
