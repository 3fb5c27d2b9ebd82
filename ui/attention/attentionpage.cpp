#include "ui/attention/attentionpage.h"

#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

#include "ui/attention/attentionexport.h"
#include "ui/attention/countingbar.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/sentencebar.h"
#include "ui/attention/whatifbar.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
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
      m_busy(new QProgressBar)
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
    showComparison();
    showWhatIsThere();
}

void AttentionPage::buildHeader()
{
    header()->addAction(m_open);
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
    buildBusy();
    m_counting->hide();
    layout->addWidget(m_models);
    layout->addWidget(buildCards(), 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_whatIf);
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

void AttentionPage::buildBusy()
{
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(theme().space(4));
    QSizePolicy kept = m_busy->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // what stands under it must not jump
    m_busy->setSizePolicy(kept);
    describe(m_busy, tr("Reading attention"),
             tr("The model is being read; the first time it is loaded, too."));
    m_busy->hide();
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
        for (AttentionSide *side : m_sides)
            side->lookAt(m_bar->sentence());
    });
    connect(m_bar, &SentenceBar::sampleChanged, this, [this] {
        for (AttentionSide *side : m_sides)
            side->setSample(m_bar->sample());
    });
    connect(m_counting, &CountingBar::changed, this, [this] {
        for (AttentionSide *side : m_sides)
            side->setCounting(m_counting->options());
    });
    connect(m_head, &HeadCard::maskToggled, this, [this](int position) { active().toggleMask(position); });
    connect(m_head, &HeadCard::muteWanted, this,
            [this] { active().toggleMuted(activeGrid().grid()->chosen()); });
    connect(m_whatIf, &WhatIfBar::restoreWanted, this, [this] { active().restore(); });
}

void AttentionPage::connectSide(int number)
{
    const auto index = static_cast<std::size_t>(number);
    AttentionSide *side = m_sides[index];
    connect(side, &AttentionSide::headsChanged, this, [this, number] { showHeads(number); });
    connect(side, &AttentionSide::changesChanged, this, &AttentionPage::showChanges);
    connect(side, &AttentionSide::answersChanged, this, [this] { m_whatIf->showSide(active()); });
    connect(side, &AttentionSide::busyChanged, this, &AttentionPage::showBusy);
    connect(side, &AttentionSide::progressed, this, &AttentionPage::showProgress);
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
    m_open->setVisible(empty);
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
    if (!comparing)
        m_active = 0;
    m_models->showDifference(*m_sides[0]->heads(), *m_sides[1]->heads());
    showChosen();
}

void AttentionPage::choose(int side)
{
    m_active = side;
    linkChosen();
    showChosen();
}

/// The other grid shows the same heads, if it has them, and does not become the active one.
void AttentionPage::linkChosen()
{
    const auto other = static_cast<std::size_t>(1 - m_active);
    const Heads &heads = *active().heads(), &others = *m_sides[other]->heads();
    if (heads.layers() != others.layers() || heads.perLayer() != others.perLayer())
        return;
    const QSignalBlocker quiet(m_grids[other]->grid());
    m_grids[other]->grid()->setChosen(activeGrid().grid()->chosen());
}

void AttentionPage::showHeads(int side)
{
    if (!m_sides[static_cast<std::size_t>(side)]->heads()->isEmpty())
        messages()->clear();
    m_models->showDifference(*m_sides[0]->heads(), *m_sides[1]->heads());
    if (side == m_active)
        showChosen();
    else
        linkChosen();
}

void AttentionPage::showChosen()
{
    const bool comparing = m_models->isComparing();
    m_head->setHeads(active().heads(), activeGrid().grid()->chosen(),
                     !comparing      ? QString()
                     : m_active == 0 ? tr("A")
                                     : tr("B"));
    showChanges();
    for (QAction *action : {m_export, m_exportNumbers})
        action->setEnabled(!active().heads()->isEmpty());
}

void AttentionPage::showChanges()
{
    m_head->setChanges(active().masked(), active().muted());
    m_whatIf->showSide(active());
}

void AttentionPage::showBusy()
{
    const bool busy = m_sides[0]->isBusy() || m_sides[1]->isBusy();
    if (!busy || m_busy->isHidden())
        m_busy->setRange(0, 0);
    m_busy->setVisible(busy);
}

void AttentionPage::showProgress(const Progress &progress)
{
    if (!progress.total || *progress.total == 0)
        return;
    m_busy->setRange(0, static_cast<int>(*progress.total));
    m_busy->setValue(static_cast<int>(progress.done));
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
