#include "ui/attention/attentionpage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include "ui/attention/figure.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/sentencebar.h"
#include "ui/frame/studio.h"
#include "ui/serving/modelruns.h"
#include "ui/serving/sharedserver.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

AttentionPage::AttentionPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Attention"), tr("What each head looks at, in one sentence and over many"), parent),
      m_source(new AttentionSource(sharedServer(studio), this)), m_runs(new QComboBox), m_grid(new GridCard),
      m_head(new HeadCard), m_bar(new SentenceBar), m_busy(new QProgressBar),
      m_heads(std::make_shared<Heads>())
{
    describe(m_runs, tr("Model"), tr("The run whose model is looked into."));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header()->addWidget(m_runs);
    m_export = header()->setPrimaryAction(QStringLiteral("export"), tr("Export figure"),
                                          tr("Saves all heads and the chosen one as SVG or PNG."));
    m_export->setEnabled(false);
    auto *empty = new EmptyState(QStringLiteral("attention"),
                                 tr("The attention heads of a trained network will be shown here."),
                                 tr("Go to Train"), tr("Opens the page that starts a training."));
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(buildWork());
    m_stack->addWidget(empty);
    body()->addWidget(pages, 1);

    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    connect(m_runs, &QComboBox::activated, this, [this] {
        this->studio().setCurrentRun(run());
        chooseRun();
    });
    connect(m_bar, &SentenceBar::sentenceChanged, this, &AttentionPage::lookAt);
    connect(m_bar, &SentenceBar::measuresChanged, this, &AttentionPage::measure);
    connect(m_grid->grid(), &HeadGrid::headChosen, this,
            [this](int head) { m_head->setHead(m_heads, head); });
    connect(m_source, &AttentionSource::attentionReady, this, &AttentionPage::takeAttention);
    connect(m_source, &AttentionSource::measuresReady, this, &AttentionPage::takeMeasures);
    connect(m_source, &AttentionSource::failed, this, &AttentionPage::showFailure);
    connect(m_export, &QPushButton::clicked, this, &AttentionPage::exportFigure);
}

QWidget *AttentionPage::buildWork()
{
    auto *work = new QWidget;
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    auto *split = new QSplitter;
    split->setObjectName(QStringLiteral("attention.split"));
    split->addWidget(m_grid);
    split->addWidget(m_head);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(theme().space(4));
    QSizePolicy kept = m_busy->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // what stands under it must not jump
    m_busy->setSizePolicy(kept);
    describe(m_busy, tr("Reading attention"),
             tr("The model is being read; the first time it is loaded, too."));
    m_busy->hide();
    layout->addWidget(split, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_bar);
    return work;
}

QString AttentionPage::run() const
{
    return m_runs->currentData().toString();
}

void AttentionPage::activated()
{
    readRuns();
    chooseRun();
}

void AttentionPage::readRuns()
{
    const auto history = studio().history();
    const auto runs =
        history ? (*history)->runs() : Expected<std::vector<Run>>(tl::unexpected(history.error()));
    if (!runs) {
        messages()->showError(runs.error());
        return;
    }
    std::vector<Run> networks;
    m_tasks.clear();
    for (const Run &run : *runs) {
        if (run.archived || !hasNetwork(studio().workspace(), run))
            continue;
        networks.push_back(run);
        m_tasks[QString::fromStdString(run.id)] = QString::fromStdString(run.configuration.task);
    }
    offerRuns(*m_runs, networks, studio().currentRun());
    if (const int current = m_runs->findData(studio().currentRun()); current >= 0)
        m_runs->setCurrentIndex(current);
    m_stack->setCurrentIndex(networks.empty() ? 1 : 0);
    m_runs->setVisible(!networks.empty());
}

void AttentionPage::chooseRun()
{
    if (run().isEmpty() || run() == m_run)
        return;
    m_run = run();
    m_sample = {};
    messages()->clear();
    if (std::exchange(m_task, m_tasks[m_run]) == m_task) {
        lookAt();
        measure();
        return;
    }
    studio().jobs().run(
        {}, this,
        [workspace = studio().workspace(), name = m_task.toStdString()](ProgressSink &, std::stop_token) {
            return loadTask(workspace, name);
        },
        [this](Expected<Task> task) {
            if (!task)
                messages()->showError(task.error());
            m_bar->setExamples(task ? std::move(task->splits[static_cast<std::size_t>(Split::Dev)])
                                    : std::vector<Example>());
            measure();
        });
}

void AttentionPage::lookAt()
{
    const Sentence sentence = m_bar->sentence();
    if (m_run.isEmpty() || sentence.text.trimmed().isEmpty())
        return;
    m_source->lookAt(m_run, m_task, sentence);
    if (m_own.empty())
        m_grid->setHint(tr("the model is being read …"));
    showBusy();
}

void AttentionPage::measure()
{
    if (!m_run.isEmpty() && m_bar->isSample())
        m_source->measure(m_run, m_task, m_bar->sampleSize());
    showBusy();
    showHeads();
}

void AttentionPage::takeAttention(const StoredAttention &attention, const std::vector<HeadMeasures> &own)
{
    m_attention = attention;
    m_own = own;
    m_seen = m_run;
    messages()->clear();
    showBusy();
    showHeads();
}

void AttentionPage::takeMeasures(const SampleMeasures &measures)
{
    m_sample = measures;
    showBusy();
    showHeads();
}

void AttentionPage::showHeads()
{
    if (m_own.empty())
        return;
    const bool sample = m_bar->isSample() && m_sample.heads.size() == m_own.size();
    m_heads = std::make_shared<Heads>(makeHeads(m_attention, sample ? m_sample.heads : m_own));
    m_grid->setHeads(m_heads);
    m_grid->setHint(sample              ? tr("over %1 sentences").arg(countText(m_sample.sentences))
                    : m_bar->isSample() ? tr("this sentence, sample to come")
                                        : tr("this sentence"));
    m_head->setHead(m_heads, m_grid->grid()->current());
    m_export->setEnabled(!m_heads->isEmpty());
}

void AttentionPage::showBusy()
{
    m_busy->setVisible(m_source->isBusy());
}

void AttentionPage::showFailure(const Error &error)
{
    messages()->showError(error);
    showBusy();
    if (m_seen == m_run)
        return;
    m_own.clear(); // the heads of another run must not stand under this one's name
    m_heads = std::make_shared<Heads>();
    m_grid->setHeads(m_heads);
    m_grid->setHint(tr("The model could not be read"));
    m_head->setHead(m_heads, -1);
    m_export->setEnabled(false);
}

void AttentionPage::exportFigure()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export figure"), tr("attention.svg"),
                                                      tr("SVG picture (*.svg);;PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    const auto written =
        writeAttentionFigure(path, *m_heads, m_grid->grid()->current(), m_runs->currentText());
    if (!written)
        messages()->showError(written.error());
    else
        messages()->show(MessageBar::Kind::Good, tr("The figure was written to %1.").arg(path));
}

Page *makeAttentionPage(Studio &studio)
{
    return new AttentionPage(studio);
}

} // namespace tlm
