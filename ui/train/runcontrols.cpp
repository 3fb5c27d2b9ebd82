#include "ui/train/runcontrols.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/runs/runwords.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

AllowedActions allowedActions(const Run &run, Order pending)
{
    const bool network = run.configuration.method != Method::Linear;
    AllowedActions allowed;
    switch (run.state) {
    case RunState::Preparing:
    case RunState::Running:
        allowed.stop = pending == Order::None;
        allowed.pause = allowed.keepBest = allowed.stop && network;
        break;
    case RunState::Queued:
    case RunState::Paused:
    case RunState::Lost:
        allowed.stop = true;
        allowed.resume = network;
        break;
    case RunState::Stopped:
    case RunState::Failed:
        allowed.resume = network;
        break;
    case RunState::Finished:
        break;
    }
    return allowed;
}

QString pendingText(const Run &run, Order pending)
{
    if (!isLive(run.state) || pending == Order::None)
        return {};
    return pending == Order::Pause ? RunControls::tr("Pausing …") : RunControls::tr("Stopping …");
}

RunControls::RunControls(QWidget *parent)
    : QWidget(parent),
      m_pause(makeButton("pause", tr("Pause"),
                         tr("Writes a checkpoint and frees the device; resume goes on there."))),
      m_resume(makeButton("play", tr("Resume"), tr("Goes on from the last checkpoint."))),
      m_stop(makeButton("stop", tr("Stop"), tr("Stops at the next step; a checkpoint is kept."))),
      m_keepBest(makeButton("check", tr("Stop and keep best"),
                            tr("Stops and finishes with the model of the best dev step so far."))),
      m_pending(new Label({}, Theme::FontRole::Body, Label::Tone::Muted))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    layout->addWidget(m_pending);
    const auto add = [this, layout](QPushButton *button, const char *name, RunAction action) {
        button->setObjectName(QLatin1String(name));
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT triggered(action); });
    };
    add(m_pause, "pause", RunAction::Pause);
    add(m_resume, "resume", RunAction::Resume);
    add(m_stop, "stop", RunAction::Stop);
    add(m_keepBest, "keepBest", RunAction::StopKeepBest);
    showAllowed();
}

void RunControls::setRun(const Run &run, Order pending)
{
    m_allowed = allowedActions(run, pending);
    m_busy = m_busy && !isLive(run.state); // what was being started is there
    m_pending->setText(pendingText(run, pending));
    showAllowed();
}

void RunControls::setBusy(bool busy)
{
    m_busy = busy;
    showAllowed();
}

void RunControls::showAllowed()
{
    m_pause->setVisible(!m_allowed.resume);
    m_resume->setVisible(m_allowed.resume);
    m_pause->setEnabled(m_allowed.pause && !m_busy);
    m_resume->setEnabled(m_allowed.resume && !m_busy);
    m_stop->setEnabled(m_allowed.stop && !m_busy);
    m_keepBest->setEnabled(m_allowed.keepBest && !m_busy);
}

} // namespace tlm
