#pragma once
#include <optional>

#include <QObject>

#include "ui/plot/customplot.h"

namespace tlm {

class Plot;

/// A line across a plot with the values of all curves where it stands. It follows the pointer, or the arrow
/// keys from point to point.
class Crosshair : public QObject
{
    Q_OBJECT
public:
    explicit Crosshair(Plot &plot);

    /// Stands at the nearest point of the nearest curve to a place of the axis; off the curves it hides.
    void moveTo(double x);
    /// To the next point of the first curve that shows, or the one before.
    void step(int points);
    void hide();
    std::optional<double> place() const { return m_place; }
    /// What the label says: x, then a line for each curve.
    QString text() const;
    void restyle();

private:
    void show(double x);

    Plot &m_plot;
    std::optional<double> m_place;
    QCPItemLine *m_line;
    QCPItemText *m_label;
};

} // namespace tlm
