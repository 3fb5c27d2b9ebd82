#include "ui/train/runcontrols.h"

#include <QMenu>

#include "core/history/runstate.h"
#include "ui/frame/studio.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

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
        allowed.stop = true;
        allowed.resume = network;
        break;
    case RunState::Lost:
        allowed.stop = true;
        allowed.resume = allowed.extend = network;
        break;
    case RunState::Paused:
        allowed.stop = allowed.enqueue = true;
        allowed.resume = allowed.extend = network;
        break;
    case RunState::Stopped:
    case RunState::Failed:
        allowed.enqueue = true;
        allowed.resume = allowed.extend = network;
        break;
    case RunState::Finished:
        allowed.extend = network;
        break;
    }
    return allowed;
}

QString pendingText(const Run &run, Order pending)
{
    if (!isActive(run.state) || pending == Order::None)
        return {};
    return pending == Order::Pause ? RunControls::tr("Pausing …") : RunControls::tr("Stopping …");
}

namespace {

/// What the button says that starts a run which is there already.
QString resumeText(RunState state)
{
    if (state == RunState::Queued)
        return RunControls::tr("Start now");
    return state == RunState::Failed ? RunControls::tr("Try again") : RunControls::tr("Resume");
}

} // namespace

RunControls::RunControls(Studio &studio, QWidget *parent)
    : QWidget(parent), m_pending(new Label({}, Theme::FontRole::Body, Label::Tone::Muted))
{
    addActions(studio);
    auto *layout = new WrapLayout(this);
    addButton(RunAction::Pause, "pause");
    addButton(RunAction::Resume, "resume");
    addButton(RunAction::Stop, "stop");
    addButton(RunAction::StopKeepBest, "keepBest");
    auto *menu = new QMenu(this);
    for (const RunAction each :
         {RunAction::Clone, RunAction::Extend, RunAction::Enqueue, RunAction::CopyCommand})
        menu->addAction(action(each));
    auto *more = makeButton({}, tr("More"), tr("What else can be done with this run."));
    more->setObjectName(QStringLiteral("more"));
    more->setMenu(menu);
    layout->addWidget(more);
    layout->addWidget(m_pending);
    showAllowed();
}

void RunControls::addActions(Studio &studio)
{
    const auto add = [&](RunAction action, const ActionDescription &description) {
        m_actions[action] =
            studio.actions().add(this, description, [this, action] { Q_EMIT triggered(action); });
    };
    add(RunAction::Pause, {"train.pause", tr("Pause"),
                           tr("Writes a checkpoint and frees the device; resume goes on there."), "pause"});
    add(RunAction::Resume, {"run.resume", tr("Resume"), tr("Goes on from the last checkpoint."), "play"});
    add(RunAction::Stop,
        {"train.stop", tr("Stop"), tr("Stops at the next step; a checkpoint is kept."), "stop"});
    add(RunAction::StopKeepBest,
        {"run.keepBest", tr("Stop and keep best"),
         tr("Stops and finishes with the model of the best dev step so far."), "check"});
    add(RunAction::Clone,
        {"run.clone", tr("Clone and change"),
         tr("Takes the settings of this run into the form, to be changed."), "copy", Qt::CTRL | Qt::Key_D});
    add(RunAction::Extend,
        {"run.extend", tr("Extend"),
         tr("Trains on: with more steps, or, if the run is finished, as a new run from its "
            "model."),
         "add"});
    add(RunAction::Enqueue,
        {"run.enqueue", tr("Put into the queue"), tr("The run goes on when it is its turn."), "queued"});
    add(RunAction::CopyCommand,
        {"run.copyCommand", tr("Copy command"), tr("Copies the tlm command that trains the same."), "copy"});
}

void RunControls::addButton(RunAction each, const char *name)
{
    auto *button = makeButton(action(each));
    button->setObjectName(QLatin1String(name));
    layout()->addWidget(button);
}

void RunControls::setRun(const Run &run, Order pending)
{
    m_allowed = allowedActions(run, pending);
    m_busy = m_busy && !isActive(run.state); // what was being started is there
    m_pending->setText(pendingText(run, pending));
    action(RunAction::Resume)->setText(resumeText(run.state));
    showAllowed();
}

void RunControls::setNoRun()
{
    m_allowed = {};
    m_pending->clear();
    showAllowed();
}

void RunControls::setBusy(bool busy)
{
    m_busy = busy;
    showAllowed();
}

void RunControls::showAllowed()
{
    const auto set = [this](RunAction each, bool allowed) { action(each)->setEnabled(allowed && !m_busy); };
    const bool any = m_allowed.pause || m_allowed.resume || m_allowed.stop;
    action(RunAction::Pause)->setVisible(any && !m_allowed.resume);
    action(RunAction::Resume)->setVisible(m_allowed.resume);
    action(RunAction::Stop)->setVisible(any);
    action(RunAction::StopKeepBest)->setVisible(any && !m_allowed.resume);
    set(RunAction::Pause, m_allowed.pause);
    set(RunAction::Resume, m_allowed.resume);
    set(RunAction::Stop, m_allowed.stop);
    set(RunAction::StopKeepBest, m_allowed.keepBest);
    set(RunAction::Extend, m_allowed.extend);
    set(RunAction::Enqueue, m_allowed.enqueue);
}

} // namespace tlm
