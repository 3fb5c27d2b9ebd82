#include <algorithm>
#include <cmath>

#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"

// What of its curves a plot shows.

namespace tlm {

namespace {

/// A share of room above and below what is drawn.
QCPRange withRoom(const QCPRange &range, bool logarithmic)
{
    if (logarithmic)
        return {range.lower * 0.9, range.size() > 0 ? range.upper * 1.06 : range.upper * 2};
    const double room = range.size() > 0 ? range.size() * 0.06 : std::abs(range.upper) * 0.5 + 1e-9;
    return {range.lower - room, range.upper + room};
}

void include(std::optional<QCPRange> &range, double lower, double upper)
{
    range = range ? range->expanded({lower, upper}) : QCPRange(lower, upper);
}

} // namespace

void Plot::fit()
{
    if (m_moved)
        return follow();
    std::optional<QCPRange> x, y;
    for (int i = 0; i < curveCount(); ++i) {
        const CurveSummary &summary = m_summaries[static_cast<std::size_t>(i)];
        const auto low = isLogarithmic() ? summary.lowestPositive : std::optional(summary.lowest);
        const auto left =
            isHorizontalLogarithmic() ? summary.leftmostPositive : std::optional(summary.leftmost);
        if (!isCurveShown(i) || summary.finite == 0 || !low || !left)
            continue;
        include(x, *left, summary.rightmost);
        include(y, *low, summary.highest);
    }
    if (!x || !y)
        return;
    const double first = std::min(x->lower, 0.0), width = x->upper - first;
    if (isHorizontalLogarithmic())
        xAxis->setRange(x->lower / 2, x->upper * 2);
    else
        xAxis->setRange(first, width > 0 ? x->upper + width * 0.02 : first + 1);
    yAxis->setRange(withRoom(*y, isLogarithmic()));
}

void Plot::fitHeight()
{
    const QCPRange shown = xAxis->range();
    std::optional<QCPRange> y;
    for (int i = 0; i < curveCount(); ++i) {
        const Curve &curve = this->curve(i);
        if (!isCurveShown(i))
            continue;
        for (qsizetype point = std::ranges::lower_bound(curve.x, shown.lower) - curve.x.begin();
             point < curve.x.size() && curve.x[point] <= shown.upper; ++point)
            if (const double value = curve.y[point]; std::isfinite(value) && (!isLogarithmic() || value > 0))
                include(y, value, value);
    }
    if (y)
        yAxis->setRange(withRoom(*y, isLogarithmic()));
}

void Plot::follow()
{
    if (!m_following)
        return;
    std::optional<double> newest;
    for (int i = 0; i < curveCount(); ++i)
        if (isCurveShown(i) && !curve(i).x.isEmpty())
            newest = std::max(newest.value_or(curve(i).x.last()), curve(i).x.last());
    if (!newest)
        return;
    const double width = xAxis->range().size(), end = *newest + width * 0.02;
    if (isHorizontalLogarithmic())
        xAxis->setRange(*newest * xAxis->range().lower / xAxis->range().upper, *newest);
    else
        xAxis->setRange(end - width, end);
    fitHeight();
}

void Plot::showRescaled()
{
    if (!m_following)
        return showEverything();
    follow();
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::setFollowing(bool following)
{
    m_following = following;
    if (following && !m_moved && !isHorizontalLogarithmic()) { // all of it would follow anyway
        leaveView();
        m_moved = true;
        xAxis->setRange(xAxis->range().upper - xAxis->range().size() / 4, xAxis->range().upper);
    }
    fit();
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::leaveView()
{
    m_zooms.leave(view());
    m_wheeling = false;
}

void Plot::setView(const PlotView &view)
{
    if (view == this->view())
        return;
    leaveView();
    zoomTo(view);
}

void Plot::zoomBy(double factor)
{
    if (m_curves.empty())
        return;
    leaveView();
    m_moved = true;
    xAxis->scaleRange(factor);
    yAxis->scaleRange(factor);
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::moveBy(double share)
{
    const QCPRange range = xAxis->range();
    if (isHorizontalLogarithmic()) {
        const double factor = std::pow(range.upper / range.lower, share);
        return setView({{range.lower * factor, range.upper * factor}, yAxis->range()});
    }
    const double distance = range.size() * share;
    setView({{range.lower + distance, range.upper + distance}, yAxis->range()});
}

void Plot::showEverything()
{
    const PlotView before = view();
    m_moved = false;
    m_following = false;
    fit();
    if (!(view() == before) && !m_curves.empty())
        m_zooms.leave(before);
    m_wheeling = false;
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::zoomTo(const std::optional<PlotView> &view)
{
    if (!view)
        return;
    m_moved = true;
    xAxis->setRange(view->x);
    yAxis->setRange(view->y);
    replot(QCustomPlot::rpQueuedReplot);
}

void Plot::zoomBack()
{
    zoomTo(m_zooms.back(view()));
}

void Plot::zoomForward()
{
    zoomTo(m_zooms.forward(view()));
}

} // namespace tlm
