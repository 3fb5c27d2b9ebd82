#include "ui/runs/runsplot.h"

#include <set>

#include <QComboBox>

#include "ui/plot/plot.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RunsPlot::RunsPlot(QWidget *parent)
    : Card(tr("Curves"), parent), m_metric(new QComboBox), m_axis(new QComboBox),
      m_plot(new Plot(tr("Curves of the chosen runs")))
{
    describe(m_metric, tr("Metric"), tr("What is drawn of each run."));
    m_axis->addItem(tr("by step"), static_cast<int>(CurveAxis::Step));
    m_axis->addItem(tr("by token"), static_cast<int>(CurveAxis::Tokens));
    m_axis->addItem(tr("by minute"), static_cast<int>(CurveAxis::Minutes));
    describe(m_axis, tr("Horizontal axis"), tr("What the curves are drawn against."));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    titleRow()->addWidget(m_metric);
    titleRow()->addWidget(m_axis);
    body()->addWidget(m_plot, 1);
    connect(m_metric, &QComboBox::activated, this, &RunsPlot::draw);
    connect(m_axis, &QComboBox::activated, this, &RunsPlot::draw);
    offerMetrics();
}

Expected<> RunsPlot::showRuns(const History &history, const std::vector<Run> &runs)
{
    m_shown.assign(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(std::min(runs.size(), most)));
    for (const Run &run : m_shown) {
        MetricFeed &feed = m_feeds.try_emplace(run.id, run.id).first->second;
        if (const auto read = feed.update(history, run); !read)
            return tl::unexpected(read.error());
    }
    setHint(runs.size() > most ? tr("the first %1 of the chosen runs").arg(most) : QString());
    offerMetrics();
    draw();
    return {};
}

void RunsPlot::offerMetrics()
{
    std::set<std::string> names{"dev.macro_f1", "loss.mlm.external"};
    for (const Run &run : m_shown)
        for (const auto &[name, series] : m_feeds.at(run.id).series())
            names.insert(name);
    const QString current = m_metric->currentData().toString();
    m_metric->clear();
    for (const std::string &name : names)
        m_metric->addItem(RunWords::metric(name), QString::fromStdString(name));
    const QString wanted = current.isEmpty() ? QStringLiteral("dev.macro_f1") : current;
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(wanted)));
}

void RunsPlot::draw()
{
    const std::string metric = m_metric->currentData().toString().toStdString();
    const auto axis = static_cast<CurveAxis>(m_axis->currentData().toInt());
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    std::vector<Curve> curves;
    for (const Run &run : m_shown) {
        Curve curve = m_feeds.at(run.id).curve(metric, axis);
        if (curve.x.isEmpty())
            continue;
        curve.name = RunWords::title(run);
        curve.colour = static_cast<int>(curves.size());
        curve.style = styles[curves.size() % styles.size()];
        curves.push_back(std::move(curve));
    }
    m_plot->setAxisTitles(axis == CurveAxis::Step     ? tr("Step")
                          : axis == CurveAxis::Tokens ? tr("Tokens")
                                                      : tr("Minutes since the run was made"),
                          m_metric->currentText());
    m_plot->setCurves(curves);
}

} // namespace tlm
