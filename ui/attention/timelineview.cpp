#include "ui/attention/timelineview.h"

#include <map>

#include "ui/frame/studio.h"
#include "ui/plot/plot.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::TimelineView)
};

struct Counted
{
    double positional = 0, vertical = 0, other = 0;
    double total() const { return positional + vertical + other; }
};

} // namespace

std::vector<Curve> patternShares(const std::vector<MetricPoint> &points)
{
    std::map<std::int64_t, Counted> steps;
    for (const MetricPoint &point : points) {
        if (point.name == "heads.positional")
            steps[point.step].positional = point.value;
        else if (point.name == "heads.vertical")
            steps[point.step].vertical = point.value;
        else if (point.name == "heads.other")
            steps[point.step].other = point.value;
    }
    Curve positional{.name = Words::tr("positional"), .x = {}, .y = {}, .colour = Plot::Positional};
    Curve vertical{.name = Words::tr("vertical"), .x = {}, .y = {}, .colour = Plot::Vertical};
    for (const auto &[step, counted] : steps) {
        if (counted.total() <= 0)
            continue;
        for (Curve *curve : {&positional, &vertical})
            curve->x.push_back(static_cast<double>(step));
        positional.y.push_back(100 * counted.positional / counted.total());
        vertical.y.push_back(100 * counted.vertical / counted.total());
    }
    if (positional.x.empty())
        return {};
    return {positional, vertical};
}

TimelineView::TimelineView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_plot(new Plot(tr("Patterns over training")))
{
    m_plot->setAxisTitles(tr("Step"), tr("% of learnt heads"));
    m_plot->setEmptyText(tr("No patterns were recorded in training"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
}

void TimelineView::setModel(const QString &model)
{
    const QString run = model.section(u'@', 0, 0);
    if (std::exchange(m_run, run) != run)
        read();
}

void TimelineView::read()
{
    m_reading.run(
        m_studio.jobs(), {}, this,
        [root = m_studio.workspace().root(),
         run = m_run.toStdString()](ProgressSink &, std::stop_token) -> Expected<std::vector<MetricPoint>> {
            const auto history = History::open(root);
            if (!history)
                return tl::unexpected(history.error());
            std::int64_t last = 0;
            return history->metrics(run, 0, last);
        },
        [this](const Expected<std::vector<MetricPoint>> &points) {
            m_plot->setCurves(patternShares(points.value_or(std::vector<MetricPoint>())));
        });
}

} // namespace tlm
