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

std::vector<Curve> patternShares(const MetricFeed &feed)
{
    std::map<double, Counted> steps;
    const auto count = [&](const std::string &name, double Counted::*kind) {
        const Curve curve = feed.curve(name, CurveAxis::Step);
        for (qsizetype point = 0; point < curve.x.size(); ++point)
            steps[curve.x[point]].*kind = curve.y[point];
    };
    count("heads.positional", &Counted::positional);
    count("heads.vertical", &Counted::vertical);
    count("heads.other", &Counted::other);
    Curve positional{.name = Words::tr("positional"), .x = {}, .y = {}, .colour = Plot::Positional};
    Curve vertical{.name = Words::tr("vertical"), .x = {}, .y = {}, .colour = Plot::Vertical};
    for (const auto &[step, counted] : steps) {
        if (counted.total() <= 0)
            continue;
        for (Curve *curve : {&positional, &vertical})
            curve->x.push_back(step);
        positional.y.push_back(100 * counted.positional / counted.total());
        vertical.y.push_back(100 * counted.vertical / counted.total());
    }
    if (positional.x.empty())
        return {};
    return {positional, vertical};
}

TimelineView::TimelineView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_feed(std::string()), m_plot(new Plot(tr("Patterns over training")))
{
    m_plot->setAxisTitles(tr("Step"), tr("% of learnt heads"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    connect(&studio, &Studio::runsChanged, this, [this] {
        if (isVisible())
            read();
    });
}

void TimelineView::setModel(const QString &model)
{
    if (std::exchange(m_model, model) == model)
        return;
    const std::string run = model.section(u'@', 0, 0).toStdString();
    if (run != m_feed.run())
        m_feed = MetricFeed(run);
    m_plot->setEmptyText(tr("The patterns are being read …"));
    showPatterns();
    read();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

/// What was written since the last time.
void TimelineView::read()
{
    const auto run =
        m_studio.history().and_then([this](const History *history) { return history->run(m_feed.run()); });
    if (!run) {
        m_reading.abandon();
        m_plot->setEmptyText(m_model.isEmpty() ? QString()
                                               : tr("Only a run of this workspace has a training"));
        return showPatterns();
    }
    m_reading.run(
        m_studio.jobs(), {}, this,
        [root = m_studio.workspace().root(), place = m_feed.place(*run)](ProgressSink &, std::stop_token) {
            return History::open(root).and_then(
                [&](const History &opened) { return MetricFeed::read(opened, place); });
        },
        [this](const Expected<MetricFeed::Piece> &piece) { take(piece); });
}

void TimelineView::take(const Expected<MetricFeed::Piece> &piece)
{
    m_plot->setEmptyText(piece ? tr("No patterns were recorded in training")
                               : tr("The patterns could not be read"));
    if (piece)
        m_feed.take(*piece);
    showPatterns();
}

void TimelineView::showPatterns()
{
    std::vector<Curve> curves = patternShares(m_feed);
    const QString step = m_model.section(u'@', 1);
    if (!step.isEmpty() && !curves.empty())
        curves.push_back({.name = tr("this checkpoint"),
                          .x = {step.toDouble(), step.toDouble()},
                          .y = {0, 100},
                          .colour = 2,
                          .style = Qt::DashLine});
    m_plot->setCurves(curves);
}

} // namespace tlm
