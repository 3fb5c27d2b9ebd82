#include "ui/plot/plot.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/crosshair.h"
#include "ui/plot/ticker.h"
#include "ui/theme/theme.h"

namespace tlm {

Plot::Plot(const QString &accessibleName, QWidget *parent)
    : QCustomPlot(parent), m_empty(new QCPItemText(this)), m_crosshair(new Crosshair(*this))
{
    setAccessibleName(accessibleName);
    setToolTip(
        tr("Wheel: zoom. Drag: move. Shift and drag: zoom to a rectangle. Double click: show everything. "
           "Click a name: hide its curve. Right click: more."));
    setWhatsThis(
        tr("Turn the wheel over the plot to zoom, drag to move, drag with Shift to zoom to a rectangle, and "
           "double click to show everything again. A click on a name in the legend hides or shows its "
           "curve. A cross at the lower edge marks a value that is not a number. Keys: left and right "
           "read the values, plus and minus zoom, Home shows everything, Backspace goes back, 1 to 9 "
           "hide or show curves, L switches the logarithmic axis, F follows the newest values. Right "
           "click for all that can be done."));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(this, &QCustomPlot::afterLayout, this, &Plot::thinOut);
    connect(this, &QCustomPlot::legendClick, this, [this](QCPLegend *, QCPAbstractLegendItem *item) {
        auto *named = qobject_cast<QCPPlottableLegendItem *>(item);
        for (const PlotLine &line : m_lines)
            if (named && named->plottable() == line.graph())
                return setCurveShown(line.curve(), !isCurveShown(line.curve()));
    });
    connect(&theme(), &Theme::changed, this, &Plot::restyle);
    connect(this, &QCustomPlot::afterLayout, this, &Plot::fitValueTitle);
    showEmptiness();
    restyle();
}

Plot::~Plot() = default;

void Plot::build()
{
    m_empty->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_empty->position->setCoords(0.5, 0.5);
    m_empty->setText(tr("No values yet"));
    setMinimumSize(40, 40);
    setLocale(QLocale());
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    yAxis->setNumberFormat(QStringLiteral("gbc")); // 5 × 10¹⁹ and not 5E+19
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
}

void Plot::setAxisTitles(const QString &x, const QString &y)
{
    xAxis->setLabel(x);
    m_valueTitle = y;
    yAxis->setLabel(y);
}

void Plot::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void Plot::setCurves(const std::vector<Curve> &curves)
{
    m_curves.clear();
    m_summaries.clear();
    for (const Curve &curve : curves) {
        m_curves.push_back(ordered(curve));
        m_summaries.push_back(summarise(m_curves.back()));
    }
    redraw();
}

void Plot::setCurveShown(int index, bool shown)
{
    if (shown)
        m_hidden.remove(curve(index).name);
    else
        m_hidden.insert(curve(index).name);
    m_crosshair->hide();
    showHidden();
    fit();
    restyle();
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
    spaceTicks();
    showRescaled();
}

void Plot::setHorizontalLogarithmic(bool logarithmic)
{
    xAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(logarithmic ? static_cast<QCPAxisTicker *>(new PowerTicker)
                                                               : new CountTicker));
    showRescaled();
}

void Plot::redraw()
{
    m_styled.clear();
    m_lines.clear();
    for (QCPItemText *label : m_labels)
        removeItem(label);
    m_labels.clear();
    clearPlottables();
    setAutoAddPlottableToLegend(m_curves.size() > 1);
    for (int i = 0; i < curveCount(); ++i) {
        if (m_smoothing > 0)
            addLine(i, curve(i).y, PlotLine::Kind::Raw);
        addLine(i, smoothed(curve(i), m_smoothing), PlotLine::Kind::Main);
        addBroken(i);
        addLabels(curve(i));
    }
    legend->setVisible(m_curves.size() > 1);
    showHidden();
    fit();
    showEmptiness();
    describe();
    thinOut();
    restyle();
    keepReading();
}

/// Who reads the values of a plot goes on where they are when new ones come.
void Plot::keepReading()
{
    if (!m_crosshair->place())
        return;
    m_crosshair->moveTo(*m_crosshair->place());
    if (hasFocus() && m_crosshair->place())
        setAccessibleDescription(m_crosshair->text());
}

void Plot::addLine(int index, const QVector<double> &y, PlotLine::Kind kind)
{
    const Curve &curve = this->curve(index);
    const bool raw = kind == PlotLine::Kind::Raw, dots = curve.style == Qt::NoPen;
    QCPGraph *graph = addGraph();
    graph->setName(curve.name);
    graph->setAdaptiveSampling(false); // what is drawn is thinned out already
    m_lines.emplace_back(graph, index, kind, curve.x, y);
    if (raw)
        graph->removeFromLegend();
    if (y.size() == 1 || dots)
        graph->setScatterStyle(QCPScatterStyle(
            curve.hollow ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssDisc, dots ? 7 : 5));
    if (dots)
        graph->setLineStyle(QCPGraph::lsNone);
    m_styled.push_back(
        {graph, curve.colour, raw ? 1.0 : 2.0, raw, false, raw || dots ? Qt::SolidLine : curve.style});
}

void Plot::addBroken(int index)
{
    const QVector<double> places = brokenPlaces(curve(index));
    if (places.isEmpty())
        return;
    QCPGraph *graph = addGraph(xAxis, yAxis2);
    graph->setName(tr("%1: not a number").arg(curve(index).name));
    graph->setAdaptiveSampling(false);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, 8));
    m_lines.emplace_back(graph, index, PlotLine::Kind::Broken, places, QVector<double>(places.size(), 0.03));
    m_styled.push_back({graph, curve(index).colour, 2.0, false, false, Qt::SolidLine});
}

void Plot::addLabels(const Curve &curve)
{
    for (qsizetype i = 0; i < curve.labels.size(); ++i) {
        auto *label = new QCPItemText(this);
        label->setText(curve.labels[i]);
        label->position->setCoords(curve.x[i], curve.y[i]);
        label->setPositionAlignment((i % 2 ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignHCenter);
        label->setPadding({2, 5, 2, 5});
        label->setSelectable(false);
        m_labels.push_back(label);
    }
}

void Plot::showHidden()
{
    std::size_t label = 0;
    for (const PlotLine &line : m_lines)
        line.graph()->setVisible(isCurveShown(line.curve()));
    for (int i = 0; i < curveCount(); ++i)
        for (qsizetype point = 0; point < curve(i).labels.size(); ++point)
            m_labels[label++]->setVisible(isCurveShown(i));
}

void Plot::thinOut()
{
    for (PlotLine &line : m_lines)
        line.thinOut();
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
    m_summaries.clear();
    m_lines.clear();
    m_styled.clear();
    clearPlottables();
    setInteractions({});
    setFocusPolicy(Qt::NoFocus);
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
    showEmptiness();
    spaceTicks();
    xAxis->setRange(-0.6, static_cast<double>(labels.size()) - 0.4);
    yAxis->setRange(0, highest);
    restyle();
}

void Plot::describe()
{
    QStringList words;
    for (const Curve &curve : m_curves)
        words << describeCurve(curve);
    setAccessibleDescription(m_curves.empty() ? m_empty->text() : words.join(QStringLiteral(". ")));
}

} // namespace tlm
