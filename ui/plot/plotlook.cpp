#include <algorithm>

#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"
#include "ui/theme/theme.h"

// How a plot looks: nothing of it follows a QPalette by itself.

namespace tlm {

void Plot::restyle()
{
    const Colours &colours = theme().colours();
    setBackground(colours.surface);
    m_empty->setColor(colours.muted);
    m_empty->setFont(theme().font(Theme::FontRole::Body));
    for (QCPItemText *label : m_labels) {
        label->setColor(colours.muted);
        label->setFont(theme().font(Theme::FontRole::Hint));
    }
    selectionRect()->setPen(QPen(colours.accent, 1, Qt::DashLine));
    selectionRect()->setBrush(Qt::NoBrush);
    m_crosshair->restyle();
    styleAxes();
    styleLegend();
    for (const auto &[plottable, index, width, faint, filled, style] : m_styled) {
        QColor colour = index == Positional ? colours.positional
                        : index == Vertical ? blend(colours.veil, colours.surface, 0.6)
                                            : theme().curve(index);
        if (faint)
            colour.setAlphaF(theme().isDark() ? 0.34F : 0.26F);
        plottable->setPen(filled ? QPen(Qt::NoPen) : QPen(colour, width, style, Qt::RoundCap, Qt::RoundJoin));
        plottable->setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::styleAxes()
{
    const Colours &colours = theme().colours();
    const QFont hint = theme().font(Theme::FontRole::Hint);
    for (QCPAxis *axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        const QPen line = axis == xAxis ? QPen(colours.line, 1) : QPen(Qt::NoPen);
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, axis == xAxis ? 4 : 0);
        axis->setTickLabelColor(colours.muted);
        axis->setLabelColor(colours.muted);
        axis->setTickLabelFont(hint);
        axis->setLabelFont(hint);
        axis->setTickLabelPadding(4);
        axis->setLabelPadding(4);
        axis->grid()->setPen(QPen(blend(colours.line, colours.surface, 0.75), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    xAxis->grid()->setVisible(false);
}

void Plot::styleLegend()
{
    const Colours &colours = theme().colours();
    QColor ground = colours.surface;
    ground.setAlpha(220);
    legend->setBrush(ground);
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(colours.text);
    legend->setFont(theme().font(Theme::FontRole::Hint));
    legend->setIconSize(18, 10);
    legend->setRowSpacing(0);
    legend->setColumnSpacing(theme().space(16));
    for (int i = 0; i < legend->itemCount(); ++i)
        if (auto *item = legend->item(i))                  // the last row may have empty cells
            item->setMargins({0, 0, 0, theme().space(3)}); // room for what hangs below a line
    for (const PlotLine &line : m_lines) {
        QCPPlottableLegendItem *item = legend->itemWithPlottable(line.graph());
        if (!item || isCurveShown(line.curve()))
            continue;
        QFont struck = theme().font(Theme::FontRole::Hint);
        struck.setStrikeOut(true);
        item->setFont(struck);
        item->setTextColor(colours.muted);
    }
    arrangeLegend();
}

void Plot::arrangeLegend()
{
    if (!legend->visible() || legend->itemCount() == 0)
        return;
    int widest = 1;
    for (int i = 0; i < legend->itemCount(); ++i)
        if (const auto *item = legend->item(i))
            widest = std::max(widest, item->minimumOuterSizeHint().width());
    legend->setWrap(std::max(1, width() / (widest + legend->columnSpacing())));
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst); // arranges what is there anew
    legend->simplify();
}

void Plot::resizeEvent(QResizeEvent *event)
{
    arrangeLegend();
    if (!m_curves.empty())
        xAxis->ticker()->setTickCount(std::clamp(width() / theme().space(80), 2, 6));
    spaceTicks();
    QCustomPlot::resizeEvent(event);
}

/// As many values beside the curves as have room above each other.
void Plot::spaceTicks()
{
    const int room = std::clamp((height() - theme().space(56)) / theme().space(28), 1, 5);
    yAxis->ticker()->setTickCount(room);
    yAxis->ticker()->setTickStepStrategy(room < 4 ? QCPAxisTicker::tssMeetTickCount
                                                  : QCPAxisTicker::tssReadability);
}

/// It stands beside its axis and is cut in a low plot.
void Plot::fitValueTitle()
{
    const QFontMetrics metrics(yAxis->labelFont());
    yAxis->setLabel(metrics.elidedText(m_valueTitle, Qt::ElideRight, axisRect()->height()));
}

} // namespace tlm
