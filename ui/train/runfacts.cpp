#include "ui/train/runfacts.h"

#include <cmath>

#include <QLocale>
#include <QVBoxLayout>

#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"
#include "ui/train/factgrid.h"

namespace tlm {

namespace {

QString none()
{
    return QStringLiteral("–");
}

QString figure(std::optional<double> value, int decimals)
{
    if (!value)
        return none();
    return std::isfinite(*value) ? realText(*value, decimals) : QStringLiteral("NaN");
}

/// What stands under the dev score: test once it is known, before that where the score was reached.
QString scoreNote(const Run &run)
{
    if (run.test)
        return RunFacts::tr("test %1").arg(RunWords::score(run.test));
    return run.bestStep ? RunFacts::tr("at step %1").arg(countText(static_cast<qulonglong>(*run.bestStep)))
                        : QString();
}

QString stepsText(const Run &run)
{
    if (run.totalSteps <= 0)
        return {};
    return RunFacts::tr("step %1 of %2")
        .arg(countText(static_cast<qulonglong>(run.step)),
             countText(static_cast<qulonglong>(run.totalSteps)));
}

} // namespace

RunFacts::RunFacts(QWidget *parent)
    : QWidget(parent),
      m_dev(new Fact(tr("Best dev score"), tr("The task's metric on dev at the best step so far."))),
      m_external(
          new Fact(tr("External MLM loss"), tr("Loss of guessing masked words in the selected text, nats."))),
      m_task(new Fact(tr("Task loss"), tr("Cross-entropy of the class, nats."))),
      m_speed(new Fact(tr("Tokens/s"), tr("Real tokens per second, at the last report."))),
      m_device(
          new Fact(tr("Device"), tr("How much of the processor or GPU the trainer uses, and the memory it "
                                    "holds."))),
      m_time(new Fact(tr("Time"), tr("What is left at the rate of the steps so far, or what it took.")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FactGrid({m_dev, m_external, m_task, m_speed, m_device, m_time}));
}

void RunFacts::begin()
{
    m_lastUse.reset();
    m_cores.reset();
    m_gpu.reset();
}

void RunFacts::showNews(const RunNews &news)
{
    m_dev->setValue(RunWords::score(news.run.dev), scoreNote(news.run));
    showLosses(news);
    m_speed->setValue(figure(news.feed.last("tokens_per_second"), 0),
                      news.run.tokens > 0 ? tr("%1 tokens").arg(countText(news.run.tokens)) : QString());
    showDevice(news);
    showTime(news.run);
}

void RunFacts::showLosses(const RunNews &news)
{
    const auto internal = news.feed.last("loss.mlm.internal");
    m_external->setValue(figure(news.feed.last("loss.mlm.external"), 3),
                         internal ? tr("internal %1").arg(figure(internal, 3)) : QString());
    const auto rate = news.feed.last("learning_rate");
    m_task->setValue(figure(news.feed.last("loss.task"), 3),
                     rate ? tr("rate %1", "learning rate").arg(QLocale().toString(*rate, 'g', 3))
                          : QString());
}

std::optional<double> RunFacts::coresOf(const ProcessUse &use)
{
    const auto now = std::chrono::steady_clock::now();
    const double passed = std::chrono::duration<double>(now - m_lastLook).count();
    const auto before = m_lastUse;
    if (before && passed < 1)
        return m_cores; // the clock of processes is coarse
    m_lastUse = use;
    m_lastLook = now;
    if (before && passed > 0)
        m_cores = std::max(0.0, (use.cpuSeconds - before->cpuSeconds) / passed);
    return m_cores;
}

void RunFacts::showDevice(const RunNews &news)
{
    m_gpu = news.gpu ? news.gpu : m_gpu;
    if (news.use && m_gpu && news.run.device.starts_with("cuda"))
        return m_device->setValue(tr("%1 %", "use of a GPU").arg(realText(100 * m_gpu->share, 0)),
                                  tr("%1 of %2").arg(bytesText(m_gpu->used), bytesText(m_gpu->total)));
    if (news.use) {
        const auto cores = coresOf(*news.use);
        return m_device->setValue(cores ? tr("%1 cores").arg(realText(*cores, 1)) : none(),
                                  tr("%1 of memory").arg(bytesText(news.use->memory)));
    }
    const QString device = QString::fromStdString(news.run.device).toUpper();
    m_device->setValue(device.isEmpty() ? none() : device,
                       news.run.memory > 0 ? tr("at most %1").arg(bytesText(news.run.memory)) : QString());
}

void RunFacts::showTime(const Run &run)
{
    const auto left = secondsLeft(run);
    if (run.state == RunState::Failed)
        m_time->setValue(RunWords::state(run.state), stepsText(run), Label::Tone::Bad);
    else if (left)
        m_time->setValue(tr("%1 left").arg(durationText(*left)), stepsText(run));
    else
        m_time->setValue(run.seconds > 0 ? durationText(run.seconds) : none(), stepsText(run));
}

} // namespace tlm
