#include "ui/plot/plot.h"

#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>

#include "ui/plot/plotmenu.h"
#include "ui/plot/ticker.h"
#include "ui/theme/theme.h"

namespace tlm {

Plot::Plot(const QString &accessibleName, QWidget *parent)
    : QCustomPlot(parent), m_empty(new QCPItemText(this))
{
    m_empty->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_empty->position->setCoords(0.5, 0.5);
    m_empty->setText(tr("No values yet"));
    setAccessibleName(accessibleName);
    setToolTip(tr("Wheel: zoom. Drag: move. Double click: show everything. Right click: more."));
    setWhatsThis(tr("Turn the wheel over the plot to zoom, drag to move, and double click to show everything "
                    "again. A cross at the lower edge marks a value that is not a number. Right click for a "
                    "logarithmic axis, the values and a picture."));
    setMinimumSize(40, 40);
    setLocale(QLocale());
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    yAxis2->setRange(0, 1);
    axisRect()->setupFullAxesBox(false);
    axisRect()->setMinimumMargins(QMargins(0, 4, 8, 0));
    axisRect()->insetLayout()->take(legend); // above the curves, where it covers none
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, legend);
    plotLayout()->setRowStretchFactor(0, 0.001);
    plotLayout()->setRowSpacing(0);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setMargins({0, theme().space(6), 0, 0});
    legend->setMaximumSize(QWIDGETSIZE_MAX - 1, QWIDGETSIZE_MAX - 1); // empty, it must not narrow the plot
    connect(this, &QCustomPlot::mouseWheel, this, [this] { m_moved = true; });
    connect(this, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent *event) { m_moved = m_moved || (event->buttons() & Qt::LeftButton); });
    connect(this, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_moved = false;
        showEverything();
        replot(QCustomPlot::rpQueuedReplot);
    });
    connect(&theme(), &Theme::changed, this, &Plot::restyle);
    showEmptiness();
    restyle();
}

void Plot::setAxisTitles(const QString &x, const QString &y)
{
    xAxis->setLabel(x);
    yAxis->setLabel(y);
}

void Plot::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void Plot::setCurves(const std::vector<Curve> &curves)
{
    m_curves = curves;
    redraw();
}

void Plot::setSmoothing(double share)
{
    m_smoothing = share;
    redraw();
}

void Plot::setLogarithmic(bool logarithmic)
{
    yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                 : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    m_moved = false;
    showEverything();
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::setHorizontalLogarithmic()
{
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PowerTicker));
}

void Plot::redraw()
{
    m_styled.clear();
    clearPlottables();
    setAutoAddPlottableToLegend(m_curves.size() > 1);
    for (const Curve &curve : m_curves) {
        if (m_smoothing > 0)
            addLine(curve, curve.y, true);
        addLine(curve, smoothed(curve, m_smoothing), false);
        addBroken(curve);
    }
    legend->setVisible(m_curves.size() > 1);
    showEverything();
    showEmptiness();
    describe();
    restyle();
}

void Plot::addLine(const Curve &curve, const QVector<double> &y, bool raw)
{
    QCPGraph *graph = addGraph();
    graph->setName(curve.name);
    graph->setData(curve.x, y, curve.style != Qt::NoPen);
    if (raw)
        graph->removeFromLegend();
    if (y.size() == 1 || curve.style == Qt::NoPen)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, curve.style == Qt::NoPen ? 7 : 5));
    if (curve.style == Qt::NoPen)
        graph->setLineStyle(QCPGraph::lsNone);
    m_styled.push_back({graph, curve.colour, raw ? 1.0 : 2.0, raw, false,
                        raw || curve.style == Qt::NoPen ? Qt::SolidLine : curve.style});
}

void Plot::addBroken(const Curve &curve)
{
    const QVector<double> places = brokenPlaces(curve);
    if (places.isEmpty())
        return;
    QCPGraph *graph = addGraph(xAxis, yAxis2);
    graph->setName(tr("%1: not a number").arg(curve.name));
    graph->setData(places, QVector<double>(places.size(), 0.03), true);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, 8));
    m_styled.push_back({graph, curve.colour, 2.0, false, false, Qt::SolidLine});
}

void Plot::showEverything()
{
    if (m_moved || m_curves.empty())
        return;
    bool found = false;
    QCPRange x, y;
    const auto domain = yAxis->scaleType() == QCPAxis::stLogarithmic ? QCP::sdPositive : QCP::sdBoth;
    for (int i = 0; i < graphCount(); ++i) {
        bool hasX = false, hasY = false;
        const QCPRange keys = graph(i)->getKeyRange(hasX);
        const QCPRange values = graph(i)->getValueRange(hasY, domain);
        if (!hasX || !hasY || graph(i)->valueAxis() != yAxis)
            continue;
        x = found ? x.expanded(keys) : keys;
        y = found ? y.expanded(values) : values;
        found = true;
    }
    if (!found)
        return;
    const double room = y.size() > 0 ? y.size() * 0.06 : std::abs(y.upper) * 0.5 + 1e-9;
    const double first = std::min(x.lower, 0.0), width = x.upper - first;
    if (xAxis->scaleType() == QCPAxis::stLogarithmic)
        xAxis->setRange(x.lower / 2, x.upper * 2);
    else
        xAxis->setRange(first, width > 0 ? x.upper + width * 0.02 : first + 1);
    yAxis->setRange(domain == QCP::sdPositive ? y.lower * 0.9 : y.lower - room, y.upper + room);
}

void Plot::showEmptiness()
{
    const bool empty = plottableCount() == 0;
    m_empty->setVisible(empty);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabels(!empty);
        axis->setTicks(!empty);
    }
    yAxis->grid()->setVisible(!empty);
}

void Plot::setBars(const std::vector<Bars> &bars, const QStringList &labels, double highest)
{
    const bool flat = std::ranges::all_of(
        bars, [](const Bars &series) { return series.heights.count(0) == series.heights.size(); });
    m_curves.clear();
    m_styled.clear();
    clearPlottables();
    setInteractions({});
    setAutoAddPlottableToLegend(false);
    QVector<double> keys;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        keys.push_back(static_cast<double>(i));
        ticker->addTick(static_cast<double>(i), labels[i]);
    }
    xAxis->setTicker(ticker);
    QCPBars *below = nullptr;
    QStringList words;
    for (const auto &[name, heights, colour] : flat ? std::vector<Bars>() : bars) {
        auto *series = new QCPBars(xAxis, yAxis);
        series->setName(name);
        series->setData(keys, heights, true);
        series->setWidth(0.44);
        if (below)
            series->moveAbove(below);
        below = series;
        m_styled.push_back({series, colour, 0, false, true, Qt::NoPen});
        for (qsizetype i = 0; i < heights.size(); ++i)
            words << tr("%1 at %2: %3").arg(name, labels[i], QLocale().toString(heights[i], 'g', 3));
    }
    setAccessibleDescription(flat ? m_empty->text() : words.join(tr("; ")));
    setToolTip(accessibleName());
    showEmptiness();
    yAxis->ticker()->setTickCount(3);
    xAxis->setRange(-0.6, static_cast<double>(labels.size()) - 0.4);
    yAxis->setRange(0, highest);
    restyle();
}

QString Plot::valuesText() const
{
    QStringList lines{tr("curve\t%1\t%2", "header of copied values").arg(xAxis->label(), yAxis->label())};
    for (const Curve &curve : m_curves)
        for (qsizetype i = 0; i < curve.x.size(); ++i)
            lines << curve.name + u'\t' + QString::number(curve.x[i], 'g', 10) + u'\t' +
                         QString::number(curve.y[i], 'g', 10);
    return lines.join(u'\n');
}

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_curves.empty())
        offerPlotMenu(*this, event->globalPos());
}

void Plot::describe()
{
    QStringList words;
    for (const Curve &curve : m_curves)
        words << describeCurve(curve);
    setAccessibleDescription(words.join(QStringLiteral(". ")));
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
    arrangeLegend();
}

void Plot::arrangeLegend()
{
    if (!legend->visible() || legend->itemCount() == 0)
        return;
    int widest = 1;
    for (int i = 0; i < legend->itemCount(); ++i)
        if (const auto *item = legend->item(i)) // the last row may have empty cells
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
    QCustomPlot::resizeEvent(event);
}

void Plot::restyle()
{
    const Colours &colours = theme().colours();
    setBackground(colours.surface);
    m_empty->setColor(colours.muted);
    m_empty->setFont(theme().font(Theme::FontRole::Body));
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

} // namespace tlm
