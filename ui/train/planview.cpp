#include "ui/train/planview.h"

#include <unistd.h>

#include <QGridLayout>
#include <QStorageInfo>

#include "core/experiment/planner.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"

namespace tlm {

quint64 physicalMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGE_SIZE);
    return pages > 0 && size > 0 ? static_cast<quint64>(pages) * static_cast<quint64>(size) : 0;
}

PlanView::PlanView(QWidget *parent)
    : QWidget(parent), m_tokens(new Fact(tr("Tokens"), tr("Real tokens of the joint stage."))),
      m_flops(new Fact(tr("FLOPs"),
                       tr("By the paper's rule: 6 × padded tokens × parameters, joint stage only."))),
      m_time(
          new Fact(tr("Duration"), tr("From the speed of a finished run like this one on this computer."))),
      m_weights(new Fact(tr("Weights"), tr("Parameters of the encoder without its heads."))),
      m_memory(new Fact(tr("Memory"), tr("Weights, gradients, optimiser and activations, by formula."))),
      m_disk(new Fact(tr("Disk"), tr("Checkpoints and the model, for all seeds.")))
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
}

void PlanView::setTime(const std::optional<TimeEstimate> &time)
{
    if (!time)
        m_time->setValue(QStringLiteral("–"), tr("no run like it yet"));
    else
        m_time->setValue(tr("about %1").arg(durationText(time->seconds)),
                         time->run.empty() ? tr("as budgeted")
                                           : tr("as fast as run %1").arg(QString::fromStdString(time->run)));
}

void PlanView::setConfiguration(const Configuration &configuration, std::size_t runs, const QString &folder)
{
    const QString none = QStringLiteral("–");
    if (configuration.method == Method::Linear) {
        for (Fact *fact : {m_tokens, m_flops, m_weights, m_memory, m_disk})
            fact->setValue(none);
        m_weights->setValue(none, tr("no network"));
        return;
    }
    const Plan plan = planRun(configuration);
    m_tokens->setValue(plan.tokens > 0 ? countText(plan.tokens) : none);
    m_weights->setValue(countText(plan.parameters));
    m_flops->setValue(plan.flops > 0 ? RunWords::scientific(plan.flops) : none);

    const quint64 memory = physicalMemory();
    const bool fits = memory == 0 || plan.memoryBytes < memory;
    m_memory->setValue(bytesText(plan.memoryBytes),
                       memory == 0 ? QString()
                       : fits      ? tr("of %1, fits").arg(bytesText(memory))
                                   : tr("of %1, does not fit").arg(bytesText(memory)),
                       fits ? Label::Tone::Text : Label::Tone::Bad);

    const quint64 disk = plan.diskBytes * std::max<std::size_t>(runs, 1);
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    const bool enough = room < 0 || disk < static_cast<quint64>(room);
    m_disk->setValue(bytesText(disk),
                     room < 0 ? QString() : tr("%1 free").arg(bytesText(static_cast<quint64>(room))),
                     enough ? Label::Tone::Text : Label::Tone::Bad);
}

} // namespace tlm
