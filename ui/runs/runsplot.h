#pragma once
#include <map>

#include "ui/frame/studio.h"
#include "ui/runs/metricfeed.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace tlm {

class Plot;

/// Curves of the chosen runs over each other, for one metric at a time.
class RunsPlot : public Card
{
    Q_OBJECT
public:
    explicit RunsPlot(QWidget *parent = nullptr);
    /// Reads what is new of these runs and draws them; at most `most` of them.
    Expected<> showRuns(const History &history, const std::vector<Run> &runs);
    static constexpr std::size_t most = 12;

private:
    void offerMetrics();
    void draw();

    std::map<std::string, MetricFeed> m_feeds; ///< of runs shown once, by id
    std::vector<Run> m_shown;
    QComboBox *m_metric, *m_axis;
    Plot *m_plot;
};

} // namespace tlm
