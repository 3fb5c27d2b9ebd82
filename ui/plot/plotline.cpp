#include "ui/plot/plotline.h"

#include <cmath>

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

} // namespace tlm
