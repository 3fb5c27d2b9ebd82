#include "ui/attention/gridcard.h"

#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>

#include "ui/attention/headgrid.h"
#include "ui/attention/headtext.h"
#include "ui/attention/importanceview.h"
#include "ui/attention/measuresview.h"
#include "ui/attention/orderfields.h"
#include "ui/attention/patternlegend.h"
#include "ui/attention/timelineview.h"
#include "ui/frame/remember.h"
#include "ui/plot/plot.h"
#include "ui/plot/ticker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

GridCard::GridCard(Studio &studio, AttentionSide &side, QWidget *parent)
    : Card(tr("All heads"), parent), m_side(side), m_order(new OrderFields), m_grid(new HeadGrid),
      m_legend(new PatternLegend)
{
    titleRow()->addWidget(m_order);
    auto *top = new QWidget;
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_legend);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(top);
    split->addWidget(buildParts(studio));
    split->setChildrenCollapsible(false);
    split->setSizes({theme().space(400), theme().space(190)});
    rememberSizes(studio, split, "attention-grid");
    body()->addWidget(split, 1);
    connect(m_order, &OrderFields::changed, this, &GridCard::orderChanged);
    connect(m_legend, &PatternLegend::hiddenChanged, this, &GridCard::orderChanged);
    connect(this, &GridCard::orderChanged, this, &GridCard::showOrder);
    connect(m_grid, &HeadGrid::chosenChanged, this, [this] { m_measures->setCurrent(m_grid->current()); });
    connect(m_measures, &MeasuresView::headChosen, this, [this](int head) { m_grid->setChosen({head}); });
    connect(m_importance, &ImportanceView::headChosen, this, [this](int head) { m_grid->setChosen({head}); });
    connect(m_importance, &ImportanceView::wanted, &side, &AttentionSide::measureImportance);
    connect(m_importance, &ImportanceView::stopWanted, &side, &AttentionSide::stopImportance);
    connect(&side, &AttentionSide::headsChanged, this, &GridCard::showHeads);
    connect(&side, &AttentionSide::changesChanged, this, [this] { m_grid->setMuted(m_side.muted()); });
    connect(&side, &AttentionSide::busyChanged, this, &GridCard::showState);
}

QWidget *GridCard::buildParts(Studio &studio)
{
    m_layers = new Plot(tr("Patterns by layer"));
    describe(m_layers, m_layers->accessibleName(),
             tr("How many heads of each layer are positional and how many vertical; planted ones are not "
                "counted."));
    m_layers->setAxisTitles(tr("Layer"), tr("Heads"));
    m_layers->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new WholeTicker));
    m_training = new TimelineView(studio);
    m_measures = new MeasuresView;
    m_importance = new ImportanceView;
    m_parts = new QTabBar;
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_parts->setUsesScrollButtons(true);
    m_parts->addTab(tr("By layer"));
    m_parts->addTab(tr("Training"));
    m_parts->addTab(tr("Measures"));
    m_parts->addTab(tr("Importance"));
    describe(m_parts, tr("What is shown of all heads"),
             tr("Patterns by layer, over the training, the measures of every head, and how much the model "
                "needs each"));
    auto *pages = new QWidget;
    pages->setMinimumHeight(theme().space(88));
    m_stack = new QStackedLayout(pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_layers, m_training, m_measures, m_importance})
        m_stack->addWidget(page);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_parts);
    layout->addWidget(pages, 1);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int part) {
        m_stack->setCurrentIndex(part);
        showMeasures();
        Q_EMIT partChanged(part);
    });
    return box;
}

int GridCard::part() const
{
    return m_parts->currentIndex();
}

void GridCard::setPart(int part)
{
    m_parts->setCurrentIndex(part);
}

void GridCard::setOrder(const HeadOrder &order)
{
    m_order->setOrder(order);
    m_legend->setHidden(order.hidden);
    showOrder();
}

void GridCard::showHeads()
{
    const HeadsPointer &heads = m_side.heads();
    m_grid->setHeads(heads);
    m_grid->setMuted(m_side.muted()); // of another shape, they were forgotten
    m_legend->setHeads(heads);
    showLayers(*heads);
    m_importance->setHeads(*heads, m_side.importance() ? &*m_side.importance() : nullptr);
    showOrder();
    showState();
}

void GridCard::showState()
{
    m_training->setModel(m_side.model());
    m_importance->setState(m_side.canEvaluate(), m_side.isMeasuringImportance());
    setHint(hint());
}

QString GridCard::hint() const
{
    const Heads &heads = *m_side.heads();
    if (m_side.isBusy() && (heads.isEmpty() || m_side.isStale()))
        return tr("the model is being read …");
    if (heads.isEmpty())
        return m_side.hasFailed() ? tr("The model could not be read") : QString();
    if (m_side.isBusy() && m_side.isCountingAgain())
        return tr("counting again …");
    if (m_side.lacksSample())
        return m_side.isMeasuring() ? tr("this sentence, sample to come")
                                    : tr("this sentence; the sample was not measured");
    return tr("over %1").arg(HeadText::countedOver(heads));
}

void GridCard::showOrder()
{
    m_grid->setOrder(order());
    showMeasures();
}

HeadOrder GridCard::order() const
{
    HeadOrder order = m_order->order();
    order.hidden = m_legend->hidden();
    return order;
}

/// A large table, filled only where it shows.
void GridCard::showMeasures()
{
    if (m_parts->currentIndex() != Measures)
        return;
    m_measures->setHeads(*m_side.heads(), order());
    m_measures->setCurrent(m_grid->current());
}

void GridCard::showLayers(const Heads &heads)
{
    m_layers->setEmptyText(heads.isEmpty() ? QString() : tr("No learnt head is positional or vertical"));
    QStringList labels;
    for (int layer = 0; layer < heads.layers(); ++layer)
        labels << QString::number(layer);
    const auto bars = [&](const QString &name, HeadPattern pattern, int colour) {
        const std::vector<int> counts = countByLayer(heads, pattern);
        return Plot::Bars{name, QVector<double>(counts.begin(), counts.end()), colour};
    };
    m_layers->setBars({bars(tr("positional"), HeadPattern::Positional, Plot::Positional),
                       bars(tr("vertical"), HeadPattern::Vertical, Plot::Vertical)},
                      labels, heads.perLayer() * 1.04);
}

} // namespace tlm
