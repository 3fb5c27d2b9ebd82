#include "ui/train/trainpage.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>

#include "core/data/task.h"
#include "core/selection/selection.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/train/liverun.h"
#include "ui/train/planview.h"
#include "ui/train/trainer.h"
#include "ui/train/trainingcommand.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int pollInterval = 250, pollsPerSecond = 4;
constexpr double longest = 24 * 3600; ///< seconds; a longer forecast is asked about

} // namespace

TrainPage::TrainPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Train"), tr("One encoder from scratch, on the task and the selected text together"),
           parent),
      m_form(new ConfigurationForm), m_plan(new PlanView), m_command(new QLineEdit),
      m_problems(new Label({}, Theme::FontRole::Strong, Label::Tone::Bad)), m_live(new LiveRun(studio)),
      m_trainer(new Trainer(studio, this)), m_poll(new QTimer(this))
{
    m_start =
        header()->setPrimaryAction(QStringLiteral("play"), tr("Start training"),
                                   tr("Starts a training of its own for each seed; closing the window does "
                                      "not stop it."));
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(12));
    column->addWidget(buildForm(), 1);
    column->addWidget(buildPlan());
    auto *split = new QSplitter;
    split->setObjectName(QStringLiteral("train.split"));
    split->addWidget(left);
    split->addWidget(m_live);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    body()->addWidget(split, 1);

    connect(m_start, &QPushButton::clicked, this, &TrainPage::offerStart);
    connect(m_form, &ConfigurationForm::changed, this, &TrainPage::showPlan);
    connect(m_live, &LiveRun::failed, this, &TrainPage::fail);
    connect(m_live, &LiveRun::resumeRequested, m_trainer, &Trainer::resume);
    connect(m_trainer, &Trainer::started, this, &TrainPage::showRun);
    connect(m_trainer, &Trainer::failed, this, &TrainPage::fail);
    connect(m_trainer, &Trainer::finished, this, &TrainPage::showPlan);
    connect(m_trainer, &Trainer::finished, m_live, &LiveRun::endResuming);
    connect(&studio, &Studio::tasksChanged, this, &TrainPage::readNames);
    connect(&studio, &Studio::selectionsChanged, this, &TrainPage::readNames);
    connect(&studio, &Studio::runsChanged, this, &TrainPage::readPast);
    connect(&studio, &Studio::currentRunChanged, this, [this] { showRun(this->studio().currentRun()); });
    m_poll->setInterval(pollInterval);
    connect(m_poll, &QTimer::timeout, this, &TrainPage::poll);
    showPlan();
}

QWidget *TrainPage::buildForm()
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + theme().space(12));
    auto *card = new Card(tr("New run"));
    card->setBodyMargins(false);
    card->titleRow()->addWidget(m_problems);
    card->body()->addWidget(scroll);
    return card;
}

QWidget *TrainPage::buildPlan()
{
    auto *card = new Card(tr("Estimate"));
    card->setHint(tr("per run"));
    card->body()->addWidget(m_plan);
    card->body()->addWidget(buildCommand());
    return card;
}

QWidget *TrainPage::buildCommand()
{
    m_command->setReadOnly(true);
    describe(m_command, tr("The same as a command"), tr("This command does what the button does."));
    auto *copy = makeButton(QStringLiteral("copy"), tr("Copy"), tr("Copies the command."));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->text()); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_command, 1);
    layout->addWidget(copy);
    return row;
}

void TrainPage::activated()
{
    readNames();
    chooseCurrent();
    readPast();
    if (m_live->run().isEmpty()) {
        const QString run = studio().currentRun();
        showRun(run.isEmpty() && !m_past.empty() ? QString::fromStdString(m_past.front().id) : run);
    }
    m_poll->start();
}

void TrainPage::readPast()
{
    const auto history = studio().history();
    auto runs = history ? (*history)->runs() : Expected<std::vector<Run>>();
    if (!runs)
        return; // what is shown of the run says why
    m_past = std::move(*runs);
    m_plan->setTime(estimateTime(m_form->configuration(), m_past));
}

void TrainPage::hideEvent(QHideEvent *event)
{
    m_poll->stop();
    Page::hideEvent(event);
}

void TrainPage::readNames()
{
    ConfigurationForm::Names names{studio().tasks(), studio().selections(), {}, {}};
    for (const QString &name : names.tasks)
        if (const auto task = summarizeTask(studio().workspace(), name.toStdString()))
            names.taskHints[name] = tr("%1 train").arg(countText(task->sizes[0]));
    for (const QString &name : names.selections)
        if (const auto selection = summarizeSelection(studio().workspace(), name.toStdString())) {
            names.selectionHints[name] = tr("%1 docs").arg(countText(selection->documents));
            m_selectionTasks[selection->name] = selection->task;
        }
    m_form->setNames(names);
}

void TrainPage::chooseCurrent()
{
    Configuration configuration = m_form->configuration();
    if (configuration.task.empty())
        configuration.task = studio().currentTask().toStdString();
    if (configuration.selection.empty() && needsSelection(configuration.method))
        configuration.selection = selectionFor(configuration.task);
    if (configuration.task != m_form->configuration().task ||
        configuration.selection != m_form->configuration().selection)
        m_form->setConfiguration(configuration);
}

std::string TrainPage::selectionFor(const std::string &task) const
{
    const std::string current = studio().currentSelection().toStdString();
    const auto isOfTask = [&](const auto &selection) { return selection.second == task; };
    const auto known = m_selectionTasks.find(current);
    if (known != m_selectionTasks.end() && isOfTask(*known))
        return current;
    const auto other = std::ranges::find_if(m_selectionTasks, isOfTask);
    return other == m_selectionTasks.end() ? current : other->first;
}

void TrainPage::showPlan()
{
    const auto seeds = m_form->seeds();
    const QString root = QString::fromStdString(studio().workspace().root().string());
    const bool standard = studio().workspace().root() == Workspace::defaultRoot();
    m_plan->setConfiguration(m_form->configuration(), seeds.size(), root);
    m_plan->setTime(estimateTime(m_form->configuration(), m_past));
    m_command->setText(trainingCommand(m_form->configuration(), seeds, standard ? QString() : root));
    m_command->setCursorPosition(0);
    m_problems->setText(m_form->problems() == 0 ? QString()
                                                : tr("▲ %n problem(s)", nullptr, m_form->problems()));
    m_start->setEnabled(m_form->problems() == 0 && !m_trainer->isBusy());
    m_start->setText(seeds.size() > 1 ? tr("Start %n trainings", nullptr, static_cast<int>(seeds.size()))
                                      : tr("Start training"));
}

void TrainPage::offerStart()
{
    const auto time = estimateTime(m_form->configuration(), m_past);
    if (!time || time->seconds < longest)
        return startTraining();
    messages()->show(MessageBar::Kind::Caution,
                     tr("One run will take about %1. A smaller scale or budget takes less.")
                         .arg(durationText(time->seconds)));
    messages()->addAction(tr("Start anyway"), tr("Starts the training as it is set."),
                          [this] { startTraining(); });
}

void TrainPage::startTraining()
{
    messages()->clear();
    m_trainer->train(m_form->configuration(), m_form->seeds());
    m_start->setEnabled(false);
}

void TrainPage::showRun(const QString &id)
{
    if (id.isEmpty())
        return;
    m_live->setRun(id);
    studio().setCurrentRun(id);
    studio().refreshRuns();
}

void TrainPage::fail(const Error &error)
{
    messages()->showError(error);
    showPlan();
}

void TrainPage::poll()
{
    const auto history = studio().history();
    if (!history)
        return;
    const auto change = (*history)->changeCounter();
    const bool oncePerSecond = ++m_polls % pollsPerSecond == 0;
    if (change && *change == m_seenChange && !(m_live->isLive() && oncePerSecond))
        return;
    m_seenChange = change.value_or(-1);
    m_live->refresh();
}

Page *makeTrainPage(Studio &studio)
{
    return new TrainPage(studio);
}

} // namespace tlm
