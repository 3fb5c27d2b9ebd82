#pragma once
#include <memory>
#include <optional>
#include <vector>

#include <QSet>

#include "ui/plot/customplot.h"

#include "ui/plot/plotline.h"
#include "ui/plot/plotvalues.h"
#include "ui/plot/zoomhistory.h"

namespace tlm {

class Crosshair;

/// The one plot of the program: QCustomPlot in its colours, which it does not take from a QPalette by itself.
/// The wheel zooms, dragging moves, dragging with Shift zooms to a rectangle, a double click shows everything
/// again; each view is kept to go back to. The values under the pointer stand beside it.
class Plot : public QCustomPlot
{
    Q_OBJECT
public:
    enum Meaning { Positional = -1, Vertical = -2 }; ///< instead of the index of a curve colour

    explicit Plot(const QString &accessibleName, QWidget *parent = nullptr);
    ~Plot() override;

    void setAxisTitles(const QString &x, const QString &y);
    /// Replaces the curves. With smoothing, the raw values stand behind as faint lines.
    void setCurves(const std::vector<Curve> &curves);
    int curveCount() const { return static_cast<int>(m_curves.size()); }
    const Curve &curve(int index) const { return m_curves[static_cast<std::size_t>(index)]; }
    /// Hides or shows a curve; it stays hidden when curves of the same names come again.
    void setCurveShown(int index, bool shown);
    bool isCurveShown(int index) const { return !m_hidden.contains(curve(index).name); }
    /// The sentence that stands where there is nothing to draw.
    void setEmptyText(const QString &text);
    void setSmoothing(double share);
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return yAxis->scaleType() == QCPAxis::stLogarithmic; }
    void setHorizontalLogarithmic(bool logarithmic = true);
    bool isHorizontalLogarithmic() const { return xAxis->scaleType() == QCPAxis::stLogarithmic; }

    struct Bars
    {
        QString name;
        QVector<double> heights;
        int colour = 0;
    };
    /// Replaces everything by bars, stacked in the order given, over the labels. Bars that are all of no
    /// height are nothing to draw.
    void setBars(const std::vector<Bars> &bars, const QStringList &labels, double highest);

    PlotView view() const { return {xAxis->range(), yAxis->range()}; }
    /// Shows a part, which a person may leave by zoomBack.
    void setView(const PlotView &view);
    /// Zooms in the middle of what shows; below 1 to see less of it.
    void zoomBy(double factor);
    /// Moves by a share of what shows.
    void moveBy(double share);
    void zoomBack();
    void zoomForward();
    bool canZoomBack() const { return m_zooms.canGoBack(); }
    bool canZoomForward() const { return m_zooms.canGoForward(); }
    void showEverything();
    /// While new values come, what shows moves along with them at the same width.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }

    Crosshair &crosshair() const { return *m_crosshair; }
    PlotValues values() const { return {xAxis->label(), m_valueTitle, m_curves}; }

public Q_SLOTS:
    /// Puts the values onto the clipboard, for a spreadsheet.
    void copy();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void processRectZoom(QRect rect, QMouseEvent *event) override;

private:
    struct Styled
    {
        QCPAbstractPlottable *plottable;
        int colour;
        double width;
        bool faint, filled;
        Qt::PenStyle style;
    };
    void build();
    void restyle();
    void styleAxes();
    void styleLegend();
    void arrangeLegend();
    void spaceTicks();
    void fitValueTitle();
    void redraw();
    void keepReading();
    void addLine(int curve, const QVector<double> &y, PlotLine::Kind kind);
    void addBroken(int curve);
    void addLabels(const Curve &curve);
    void showHidden();
    void thinOut();
    void fit();
    void fitHeight();
    void follow();
    void showRescaled();
    void leaveView();
    void zoomTo(const std::optional<PlotView> &view);
    bool pressKey(const QKeyEvent &event);
    void showEmptiness();
    void describe();

    std::vector<Curve> m_curves;
    std::vector<CurveSummary> m_summaries;
    QSet<QString> m_hidden; ///< names of curves
    QString m_valueTitle;   ///< of the vertical axis, also where there is no room for all of it
    std::vector<PlotLine> m_lines;
    std::vector<Styled> m_styled;
    QCPItemText *m_empty; ///< what stands where there is no curve yet
    std::vector<QCPItemText *> m_labels;
    Crosshair *m_crosshair = nullptr;
    ZoomHistory m_zooms;
    PlotView m_pressed; ///< the view when a mouse button went down
    double m_smoothing = 0;
    bool m_moved = false; ///< a person chose the range
    bool m_following = false, m_wheeling = false, m_dragged = false, m_keyboardFocus = false;
};

} // namespace tlm
