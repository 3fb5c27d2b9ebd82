#pragma once
#include "ui/plot/curve.h"
#include "ui/plot/customplot.h"

namespace tlm {

/// One drawn line of a plot. Long lines are thinned out to what can be seen: of each column of pixels the
/// first, lowest, highest and last value and a gap.
class PlotLine
{
public:
    enum class Kind { Raw, Main, Broken };

    /// `x` rises.
    PlotLine(QCPGraph *graph, int curve, Kind kind, QVector<double> x, QVector<double> y);

    QCPGraph *graph() const { return m_graph; }
    int curve() const { return m_curve; }
    Kind kind() const { return m_kind; }
    /// Gives the graph the points to draw in the ranges of its axes, and a stroke that they are drawn fast
    /// by.
    void thinOut();

private:
    void choosePoints();
    void show(const std::vector<std::size_t> &points);
    void chooseStroke();
    bool isDense() const;

    QCPGraph *m_graph;
    int m_curve;
    Kind m_kind;
    QVector<double> m_x, m_y;
    QVector<double> m_powers; ///< logarithms of x while the axis counts in powers
    QCPRange m_shown;
    double m_width = 0; ///< of the pen, while it is a thinner one
    int m_columns = 0;
    bool m_logarithmic = false;
};

} // namespace tlm
