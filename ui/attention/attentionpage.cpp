#include "ui/attention/attentionpage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

#include "ui/attention/attentionexport.h"
#include "ui/attention/busyline.h"
#include "ui/attention/countingbar.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/sentencebar.h"
#include "ui/attention/whatifbar.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/serving/modelserver.h"
#include "ui/serving/sharedserver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

AttentionPage::AttentionPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Attention"), tr("What each head looks at, in one sentence and over many"), parent),
      m_sides{new AttentionSide(studio, sharedServer(studio), this),
              new AttentionSide(studio, comparedServer(studio), this)},
      m_grids{new GridCard(studio, *m_sides[0]), new GridCard(studio, *m_sides[1])},
      m_models(new ModelsBar(studio)), m_head(new HeadCard), m_bar(new SentenceBar),
      m_counting(new CountingBar), m_whatIf(new WhatIfBar), m_exporter(new AttentionExport(studio, this)),
      m_busy(new BusyLine)
{
    buildActions();
    buildHeader();
    auto *empty = new EmptyState(QStringLiteral("attention"),
                                 tr("The attention heads of a trained network will be shown here."),
                                 tr("Go to Train"), tr("Opens the page that starts a training."));
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(buildWork());
    m_stack->addWidget(empty);
    body()->addWidget(pages, 1);
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    connectModels();
    connectSentence();
    connectSide(0);
    connectSide(1);
    linkOrders();
    showComparison();
    showWhatIsThere();
}

void AttentionPage::buildHeader()
{
    m_openButton = header()->addAction(QStringLiteral("folder"), m_open->text(), m_open->whatsThis());
    connect(m_openButton, &QPushButton::clicked, m_open, &QAction::trigger);
    header()->addAction(m_count);
    header()->addAction(m_exportNumbers);
    header()->setPrimaryAction(m_export);
}

QWidget *AttentionPage::buildWork()
{
    auto *work = new QWidget;
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    m_counting->hide();
    layout->addWidget(m_models);
    layout->addWidget(buildCards(), 1);
    auto *answers = new QHBoxLayout;
    m_whatIf->setMinimumHeight(m_busy->height()); // nothing moves when the work begins or ends
    answers->addWidget(m_whatIf, 1);
    answers->addWidget(m_busy, 1);
    layout->addLayout(answers);
    layout->addWidget(m_bar);
    layout->addWidget(m_counting);
    auto *scroll = new QScrollArea; // two grids of many heads do not fit into a small window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(work);
    return scroll;
}

QSplitter *AttentionPage::buildCards()
{
    auto *split = new QSplitter;
    m_grids[0]->setObjectName("attention.a");
    m_grids[1]->setObjectName("attention.b");
    for (QWidget *card : std::initializer_list<QWidget *>{m_grids[0], m_grids[1], m_head})
        split->addWidget(card);
    for (int card = 0; card < split->count(); ++card)
        split->setStretchFactor(card, 1);
    split->setChildrenCollapsible(false);
    split->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it takes what is left, not more
    split->setMinimumHeight(theme().space(400));
    rememberSizes(studio(), split, "attention");
    return split;
}

void AttentionPage::connectModels()
{
    connect(m_models, &ModelsBar::changed, this, &AttentionPage::chooseModels);
    for (ModelChooser *chooser : {m_models->first(), m_models->second()})
        connect(chooser, &ModelChooser::failed, this, &AttentionPage::showFailure);
    connect(&studio(), &Studio::runsChanged, this, [this] {
        if (isVisible())
            m_models->refresh();
    });
    connect(m_exporter, &AttentionExport::failed, this, &AttentionPage::showFailure);
    connect(m_exporter, &AttentionExport::written, this, [this](const QString &path) {
        messages()->show(MessageBar::Kind::Good, tr("Written to %1.").arg(path));
    });
}

void AttentionPage::connectSentence()
{
    connect(m_bar, &SentenceBar::sentenceChanged, this, [this] {
        messages()->clear();
        for (AttentionSide *side : m_sides)
            side->lookAt(m_bar->sentence());
        showChanges();
    });
    connect(m_bar, &SentenceBar::sampleChanged, this, [this] {
        for (AttentionSide *side : m_sides)
            side->setSample(m_bar->sample());
    });
    connect(m_counting, &CountingBar::changed, this, [this] {
        for (AttentionSide *side : m_sides)
            side->setCounting(m_counting->options());
    });
    connect(m_head, &HeadCard::maskToggled, this, &AttentionPage::toggleMask);
    connect(m_head, &HeadCard::muteWanted, this, &AttentionPage::toggleMuted);
    connect(m_whatIf, &WhatIfBar::restoreWanted, this, &AttentionPage::restore);
    connect(m_busy, &BusyLine::stopWanted, this, [this] {
        for (AttentionSide *side : m_sides)
            side->stopMeasuring();
    });
}

void AttentionPage::connectSide(int number)
{
    const auto index = static_cast<std::size_t>(number);
    AttentionSide *side = m_sides[index];
    connect(side, &AttentionSide::headsChanged, this, [this, number] { showHeads(number); });
    connect(side, &AttentionSide::changesChanged, this, &AttentionPage::showChanges);
    connect(side, &AttentionSide::answersChanged, this,
            [this] { m_whatIf->showSide(active(), m_bar->isEdited()); });
    connect(side, &AttentionSide::busyChanged, this, &AttentionPage::showBusy);
    connect(side, &AttentionSide::progressed, m_busy, &BusyLine::setProgress);
    connect(side, &AttentionSide::failed, this, &AttentionPage::showFailure);
    connect(m_grids[index]->grid(), &HeadGrid::chosenChanged, this, [this, number] { choose(number); });
}

void AttentionPage::activated()
{
    if (std::exchange(m_seenRun, studio().currentRun()) != studio().currentRun())
        m_models->first()->choose(m_seenRun);
    m_models->refresh();
}

void AttentionPage::chooseModels()
{
    const auto choice = m_models->first()->current();
    showWhatIsThere();
    messages()->clear();
    const QString task = !choice || choice->task.isEmpty() ? studio().currentTask() : choice->task;
    const bool otherTask = std::exchange(m_task, task) != task;
    if (otherTask)
        for (AttentionSide *side : m_sides) {
            side->lookAt({});
            side->setSample({});
        }
    m_sides[0]->setModel(choice ? choice->model : QString(), task);
    const auto other = m_models->second()->current();
    m_sides[1]->setModel(m_models->isComparing() && other ? other->model : QString(), task);
    showComparison();
    if (otherTask)
        setTask(task);
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

void AttentionPage::setTask(const QString &name)
{
    if (name.isEmpty())
        return m_bar->setTask(nullptr);
    m_loading.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(), task = name.toStdString()](ProgressSink &, std::stop_token) {
            return loadTask(workspace, task).map([](Task loaded) {
                return std::make_shared<const Task>(std::move(loaded));
            });
        },
        [this](const Expected<std::shared_ptr<const Task>> &task) {
            if (!task)
                messages()->showError(task.error());
            m_bar->setTask(task.value_or(nullptr));
        });
}

void AttentionPage::showComparison()
{
    const bool comparing = m_models->isComparing();
    m_grids[1]->setVisible(comparing);
    m_grids[0]->setTitle(comparing ? tr("A") : tr("All heads"));
    m_grids[1]->setTitle(tr("B"));
    if (!comparing) {
        m_active = 0;
        comparedServer(studio()).stop(); // it keeps a model in memory
    }
    showDifference();
    showChosen();
}

void AttentionPage::choose(int side)
{
    if (m_linking)
        return;
    m_active = side;
    linkChosen();
    showChosen();
}

void AttentionPage::showHeads(int side)
{
    showDifference();
    linkChosen();
    linkMuted();
    if (side == m_active)
        showChosen();
}

void AttentionPage::showChosen()
{
    const bool comparing = m_models->isComparing();
    m_head->setHeads(active().heads(), activeGrid().grid()->chosen(),
                     !comparing      ? QString()
                     : m_active == 0 ? tr("A")
                                     : tr("B"));
    showChanges();
    showBusy();
}

void AttentionPage::showChanges()
{
    m_head->setChanges(active().masked(), active().muted());
    m_whatIf->showSide(active(), m_bar->isEdited());
}

void AttentionPage::showBusy()
{
    const auto any = [this](bool (AttentionSide::*is)() const) {
        return (m_sides[0]->*is)() || (m_sides[1]->*is)();
    };
    m_busy->setState(any(&AttentionSide::isBusy), any(&AttentionSide::isBusyLong));
    for (QAction *action : {m_export, m_exportNumbers})
        action->setEnabled(!active().heads()->isEmpty() && !active().isStale());
}

void AttentionPage::showFailure(const Error &error)
{
    messages()->showError(error);
    showBusy();
}

Page *makeAttentionPage(Studio &studio)
{
    return new AttentionPage(studio);
}

} // namespace tlm
