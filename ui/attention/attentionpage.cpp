#include "ui/attention/attentionpage.h"

#include <QHBoxLayout>
#include <QPointer>
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
#include "ui/widgets/jobstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QString activityOf(int side)
{
    return QStringLiteral("attention %1").arg(side);
}

} // namespace

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
    connect(side, &AttentionSide::changesChanged, this, [this, number] {
        if (m_sides[static_cast<std::size_t>(number)]->isStale()) // it was replaced, and its changes are gone
            m_leading = 1 - number;
        showChanges();
    });
    connect(side, &AttentionSide::answersChanged, this,
            [this] { m_whatIf->showSide(active(), m_bar->isEdited()); });
    connect(side, &AttentionSide::busyChanged, this, &AttentionPage::showBusy);
    connect(side, &AttentionSide::progressed, this,
            [this, number](const Progress &progress) { showProgress(number, progress); });
    connect(side, &AttentionSide::failed, this, &AttentionPage::showFailure);
    connect(m_grids[index]->grid(), &HeadGrid::chosenChanged, this, [this, number] { choose(number); });
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
    changeAsKept();
    linkChosen();
    linkChanges();
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
        action->setEnabled(active().isShown());
    for (const int side : {0, 1})
        if (!m_sides[static_cast<std::size_t>(side)]->isBusyLong())
            studio().endActivity(activityOf(side));
}

/// Here, and at the foot of the window for whoever works on another page meanwhile.
void AttentionPage::showProgress(int side, const Progress &progress)
{
    m_busy->setProgress(progress);
    const auto stop = [asked = QPointer(m_sides[static_cast<std::size_t>(side)])] {
        if (asked)
            asked->stopMeasuring();
    };
    studio().showActivity({activityOf(side), BusyLine::titleOf(progress), {}, progress, stop});
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
