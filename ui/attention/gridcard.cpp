#include "ui/attention/gridcard.h"

#include "ui/attention/headgrid.h"
#include "ui/attention/patternlegend.h"
#include "ui/plot/plot.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

namespace tlm {

namespace {

QVector<double> countByLayer(const Heads &heads, HeadPattern pattern)
{
    QVector<double> counts(heads.layers, 0);
    for (const HeadMeasures &head : heads.measures)
        if (!head.planted && head.pattern == pattern)
            ++counts[head.layer];
    return counts;
}

} // namespace

GridCard::GridCard(QWidget *parent)
    : Card(tr("All heads"), parent), m_grid(new HeadGrid), m_legend(new PatternLegend),
      m_layers(new Plot(tr("Patterns by layer")))
{
    titleRow()->addWidget(
        new Label(tr("rows: layers, columns: heads"), Theme::FontRole::Hint, Label::Tone::Muted));
    body()->addWidget(m_grid);
    body()->addWidget(m_legend);
    body()->addSpacing(theme().space(8));
    body()->addWidget(new Label(tr("Patterns by layer"), Theme::FontRole::Strong));
    m_layers->setAxisTitles(tr("Layer"), tr("Heads"));
    m_layers->setEmptyText(tr("No learnt head is positional or vertical"));
    m_layers->setMinimumHeight(theme().space(104));
    body()->addWidget(m_layers, 1);
}

void GridCard::setHeads(const HeadsPointer &heads)
{
    m_grid->setHeads(heads);
    m_legend->setHeads(heads);
    QStringList labels;
    for (int layer = 0; layer < heads->layers; ++layer)
        labels << QString::number(layer + 1);
    m_layers->setBars({{tr("positional"), countByLayer(*heads, HeadPattern::Positional), Plot::Positional},
                       {tr("vertical"), countByLayer(*heads, HeadPattern::Vertical), Plot::Vertical}},
                      labels, heads->perLayer * 1.04);
}

} // namespace tlm
