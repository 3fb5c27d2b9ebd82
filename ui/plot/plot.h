#pragma once
#include <vector>

#include "ui/plot/customplot.h"

#include "ui/plot/curve.h"

namespace tlm {

/// QCustomPlot in the program's colours, which it does not take from a QPalette by itself. The wheel zooms,
/// dragging moves, a double click shows everything again.
class Plot : public QCustomPlot
{
    Q_OBJECT
public:
    enum Meaning { Positional = -1, Vertical = -2 }; ///< instead of the index of a curve colour

    explicit Plot(const QString &accessibleName, QWidget *parent = nullptr);

    void setAxisTitles(const QString &x, const QString &y);
    /// Replaces the curves. With smoothing, the raw values stand behind as faint lines.
    void setCurves(const std::vector<Curve> &curves);
    /// The sentence that stands where there is nothing to draw.
    void setEmptyText(const QString &text);
    void setSmoothing(double share);
    void setLogarithmic(bool logarithmic);
    /// For good, as for costs; curves without a line (Qt::NoPen) are dots.
    void setHorizontalLogarithmic();
    bool isLogarithmic() const { return yAxis->scaleType() == QCPAxis::stLogarithmic; }

    struct Bars
    {
        QString name;
        QVector<double> heights;
        int colour = 0;
    };
    /// Replaces everything by bars, stacked in the order given, over the labels. Bars that are all of no
    /// height are nothing to draw.
    void setBars(const std::vector<Bars> &bars, const QStringList &labels, double highest);

    /// Names and values of all curves, a line a value.
    QString valuesText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Styled
    {
        QCPAbstractPlottable *plottable;
        int colour;
        double width;
        bool faint, filled;
        Qt::PenStyle style;
    };
    void restyle();
    void styleAxes();
    void styleLegend();
    void arrangeLegend();
    void redraw();
    void addLine(const Curve &curve, const QVector<double> &y, bool raw);
    void addBroken(const Curve &curve);
    void showEverything();
    void showEmptiness();
    void describe();

    std::vector<Curve> m_curves;
    std::vector<Styled> m_styled;
    QCPItemText *m_empty; ///< what stands where there is no curve yet
    double m_smoothing = 0;
    bool m_moved = false; ///< a person chose the range
};

} // namespace tlm
