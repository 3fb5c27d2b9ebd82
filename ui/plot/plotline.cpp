#include "ui/plot/plotline.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/report/visiblepoints.h"

namespace tlm {

namespace {

constexpr qsizetype drawnWhole = 2000; ///< points that are drawn as they are

std::span<const double> spanOf(const QVector<double> &values)
{
    return {values.constData(), static_cast<std::size_t>(values.size())};
}

} // namespace

PlotLine::PlotLine(QCPGraph *graph, int curve, Kind kind, QVector<double> x, QVector<double> y)
    : m_graph(graph), m_curve(curve), m_kind(kind), m_x(std::move(x)), m_y(std::move(y))
{
    if (m_x.size() <= drawnWhole)
        m_graph->setData(m_x, m_y, true);
}

void PlotLine::thinOut()
{
    choosePoints();
    chooseStroke();
}

void PlotLine::choosePoints()
{
    if (m_x.size() <= drawnWhole)
        return;
    const QCPAxis *axis = m_graph->keyAxis();
    const QCPRange range = axis->range();
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const int columns = std::max(100, axis->axisRect()->width());
    if (columns == m_columns && range == m_shown && logarithmic == m_logarithmic)
        return;
    m_columns = columns;
    m_shown = range;
    m_logarithmic = logarithmic;
    const auto count = static_cast<std::size_t>(columns);
    if (!logarithmic)
        return show(visiblePoints(spanOf(m_x), spanOf(m_y), range.lower, range.upper, count));
    if (m_powers.isEmpty())
        for (const double x : m_x)
            m_powers.push_back(x > 0 ? std::log10(x) : -400); // below all doubles
    show(visiblePoints(spanOf(m_powers), spanOf(m_y), std::log10(range.lower), std::log10(range.upper),
                       count));
}

void PlotLine::show(const std::vector<std::size_t> &points)
{
    QVector<double> x, y;
    x.reserve(static_cast<qsizetype>(points.size()));
    y.reserve(x.capacity());
    for (const std::size_t point : points) {
        x.push_back(m_x[static_cast<qsizetype>(point)]);
        y.push_back(m_y[static_cast<qsizetype>(point)]);
    }
    m_graph->setData(x, y, true);
}

/// Whether the line is rather an area: it goes up and down by many pixels in each column of them.
bool PlotLine::isDense() const
{
    constexpr double most = 16; // pixels up or down for one to the right
    const QCPAxis *axis = m_graph->valueAxis();
    const QRect frame = axis->axisRect()->rect();
    if (frame.isEmpty())
        return false;
    double travel = 0;
    std::optional<double> before;
    for (const QCPGraphData &point : *m_graph->data()) {
        if (!std::isfinite(point.value)) {
            before.reset();
            continue;
        }
        const double pixel =
            std::clamp(axis->coordToPixel(point.value), double(frame.top()), double(frame.bottom()));
        travel += before ? std::abs(pixel - *before) : 0;
        before = pixel;
    }
    return travel > most * frame.width();
}

/// Broad smooth strokes of an area take seconds and look no better.
void PlotLine::chooseStroke()
{
    const bool dense = m_kind != Kind::Broken && m_graph->lineStyle() != QCPGraph::lsNone && isDense();
    QPen pen = m_graph->pen();
    if (dense && pen.widthF() > 1)
        m_width = pen.widthF();
    if (m_width > 0)
        pen.setWidthF(dense ? 1 : m_width);
    m_graph->setPen(pen);
    m_graph->setAntialiased(!dense);
}

} // namespace tlm
