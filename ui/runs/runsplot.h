#pragma once
#include <map>

#include "ui/frame/studio.h"
#include "ui/runs/metricfeed.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QStackedWidget;

namespace tlm {

class CellModel;
class Plot;

/// Curves of the chosen runs over each other, for one metric at a time, or what they come to: best, last,
/// lowest and highest value. Curves are read beside the window's thread.
class RunsPlot : public Card
{
    Q_OBJECT
public:
    explicit RunsPlot(Studio &studio, QWidget *parent = nullptr);
    /// Reads what is new of these runs and draws them; at most `most` of them.
    void setRuns(const std::vector<Run> &runs);
    static constexpr std::size_t most = 28; ///< colours and strokes that differ

Q_SIGNALS:
    void failed(const tlm::Error &error);

private:
    using Pieces = std::vector<MetricFeed::Piece>;
    void build();
    void take(const Pieces &pieces);
    void offerMetrics();
    void draw();
    void showFigures(const std::vector<Curve> &curves, const std::string &metric);
    std::vector<Curve> curves(const std::string &metric, CurveAxis axis) const;

    Studio &m_studio;
    std::map<std::string, MetricFeed> m_feeds; ///< of runs shown once, by id
    std::vector<Run> m_shown;
    LatestJob m_reading;
    QComboBox *m_metric, *m_axis;
    QDoubleSpinBox *m_smoothing;
    QPushButton *m_toggle;
    QStackedWidget *m_pages;
    Plot *m_plot;
    CellModel *m_figures;
};

/// Whether more of a metric is worse: losses.
bool isLoss(const std::string &metric);

} // namespace tlm
