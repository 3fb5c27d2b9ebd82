#include "ui/attention/headcard.h"

#include <algorithm>

#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>

#include "ui/attention/headfigures.h"
#include "ui/attention/headtext.h"
#include "ui/attention/linesview.h"
#include "ui/attention/matrixfields.h"
#include "ui/attention/matrixview.h"
#include "ui/plot/plot.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int reach = 5; ///< tokens to both sides in the plot of distances

QStringList distances()
{
    QStringList labels;
    for (int distance = -reach; distance <= reach; ++distance)
        labels << (distance == 0
                       ? QStringLiteral("0")
                       : (distance < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(std::abs(distance)));
    return labels;
}

} // namespace

HeadCard::HeadCard(QWidget *parent)
    : Card(tr("Chosen head"), parent), m_heads(std::make_shared<Heads>()), m_views(new QTabBar),
      m_fields(new MatrixFields), m_pointed(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_figures(new HeadFigures), m_distance(new Plot(tr("Weight by distance")))
{
    titleRow()->addWidget(m_views);
    body()->addWidget(m_fields);
    body()->addWidget(buildViews(), 3);
    m_pointed->setGivesWay();
    body()->addWidget(m_pointed);
    body()->addWidget(m_figures);
    describe(m_distance, m_distance->accessibleName(),
             tr("Mean over the words of this sentence of the weight at each distance."));
    m_distance->setAxisTitles(tr("Distance in tokens"), tr("Weight"));
    m_distance->setMinimumHeight(theme().space(88));
    body()->addWidget(m_distance, 1);
    connect(m_fields, &MatrixFields::changed, this, &HeadCard::showMatrix);
    connect(m_fields, &MatrixFields::muteWanted, this, &HeadCard::muteWanted);
}

QWidget *HeadCard::buildViews()
{
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    m_views->addTab(tr("Matrix"));
    m_views->addTab(tr("Lines"));
    describe(m_views, tr("How the head is shown"), tr("As a matrix, or as lines between tokens"));
    m_matrix = new MatrixView;
    m_lines = new LinesView;
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_lines);
    m_scroll->viewport()->setAutoFillBackground(false); // the card's surface shows through
    m_lines->setAutoFillBackground(false);
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(m_matrix);
    m_stack->addWidget(m_scroll);
    connect(m_views, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_views, &QTabBar::currentChanged, m_pointed, [this] { m_pointed->clear(); });
    // The hidden view has nothing to tell.
    connect(m_matrix, &MatrixView::pointed, m_pointed, [this](const QString &words) {
        if (m_stack->currentWidget() == m_matrix)
            m_pointed->setText(words);
    });
    connect(m_matrix, &MatrixView::maskToggled, this, &HeadCard::maskToggled);
    connect(m_lines, &LinesView::pointed, m_pointed, [this](const QString &words) {
        if (m_stack->currentWidget() == m_scroll)
            m_pointed->setText(words);
    });
    connect(m_lines, &LinesView::maskToggled, this, &HeadCard::maskToggled);
    connect(m_lines, &LinesView::moved, m_scroll, [this](int y) { m_scroll->ensureVisible(0, y); });
    return pages;
}

HeadView HeadCard::view() const
{
    return {m_views->currentIndex() == HeadView::Lines ? HeadView::Lines : HeadView::Matrix, m_matrix->part(),
            m_fields->options()};
}

void HeadCard::setHeads(const HeadsPointer &heads, const std::vector<int> &chosen, const QString &model)
{
    m_heads = heads;
    m_chosen = heads->isEmpty() ? std::vector<int>() : chosen;
    m_model = model;
    showMatrix();
}

void HeadCard::setChanges(const std::set<int> &masked, const std::set<int> &muted)
{
    if (masked == m_masked && muted == m_muted)
        return;
    m_masked = masked;
    m_muted = muted;
    showMatrix();
}

void HeadCard::showMatrix()
{
    showTitle();
    const bool muted = !m_chosen.empty() &&
                       std::ranges::all_of(m_chosen, [this](int head) { return m_muted.contains(head); });
    m_fields->setMuted(muted, !m_chosen.empty());
    m_figures->setHeads(*m_heads, m_chosen);
    const auto shown = std::make_shared<ShownMatrix>(
        m_chosen.empty() ? ShownMatrix()
                         : tlm::showMatrix(*m_heads->sentence, m_chosen, m_fields->options()));
    m_matrix->setMatrix(shown, m_masked);
    m_lines->setMatrix(shown, m_masked);
    // Of all tokens: hidden ones lie between others all the same.
    const auto means = weightByDistance(
        m_chosen.empty() ? ShownMatrix() : tlm::showMatrix(*m_heads->sentence, m_chosen, {}), reach);
    const double highest = std::max(0.1, *std::ranges::max_element(means)) * 1.08;
    m_distance->setBars({{tr("Mean weight"), QVector<double>(means.begin(), means.end()), 0}}, distances(),
                        highest);
}

void HeadCard::showTitle()
{
    const QString name = m_chosen.empty() ? QString() : HeadText::name(*m_heads, m_chosen);
    const QString title = m_chosen.empty()    ? tr("Chosen head")
                          : m_model.isEmpty() ? name
                                              : tr("%1 of %2").arg(name, m_model);
    setTitle(title);
    setHint(m_chosen.size() == 1 ? HeadText::pattern(m_heads->of(m_chosen.front())) : QString());
    m_matrix->setAccessibleName(tr("%1 as a matrix").arg(title));
    m_lines->setAccessibleName(tr("%1 as lines between tokens").arg(title));
}

} // namespace tlm
