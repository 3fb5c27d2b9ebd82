#include "ui/train/runcurves.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/plot/plot.h"
#include "ui/runs/runwords.h"
#include "ui/train/pacer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

namespace {

constexpr double standardSmoothing = 0.8;
constexpr std::chrono::milliseconds pause(100); // between two drawings

QSplitter *makeSplit(Qt::Orientation orientation, std::initializer_list<QWidget *> parts)
{
    auto *split = new QSplitter(orientation);
    for (QWidget *part : parts)
        split->addWidget(part);
    return split;
}

} // namespace

RunCurves::RunCurves(Studio &studio, QWidget *parent)
    : QWidget(parent), m_pacer(new Pacer(pause, this)), m_loss(new Plot(tr("Losses by step"))),
      m_score(new Plot(tr("Dev scores by step"))), m_rate(new Plot(tr("Learning rate by step")))
{
    m_loss->setSmoothing(standardSmoothing);
    m_loss->setMinimumHeight(theme().space(92)); // with room for the words at the axes
    m_score->setMinimumHeight(theme().space(104));
    auto *lower = makeSplit(Qt::Horizontal, {m_score, m_rate});
    auto *split = makeSplit(Qt::Vertical, {m_loss, lower});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    rememberSizes(studio, lower, QStringLiteral("train.lowerCurves"));
    rememberSizes(studio, split, QStringLiteral("train.curves"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildOptions());
    layout->addWidget(split, 1);
    connect(m_pacer, &Pacer::due, this, &RunCurves::redraw);
    connect(m_smoothing, &QDoubleSpinBox::valueChanged, m_loss, &Plot::setSmoothing);
    connect(m_axis, &QComboBox::activated, this, &RunCurves::redraw);
    connect(m_logarithmic, &QCheckBox::toggled, m_loss, &Plot::setLogarithmic);
}

QWidget *RunCurves::buildOptions()
{
    m_smoothing = new QDoubleSpinBox;
    m_smoothing->setRange(0, 0.99);
    m_smoothing->setSingleStep(0.05);
    m_smoothing->setValue(standardSmoothing);
    m_smoothing->setPrefix(tr("Smoothing ", "before its number"));
    describe(
        m_smoothing, tr("Smoothing"),
        tr("Share of the past in the moving average of the losses; the raw values stay as faint lines."));
    m_axis = new QComboBox;
    m_axis->addItem(tr("Step"), static_cast<int>(CurveAxis::Step));
    m_axis->addItem(tr("Tokens"), static_cast<int>(CurveAxis::Tokens));
    m_axis->addItem(tr("Minutes"), static_cast<int>(CurveAxis::Minutes));
    describe(m_axis, tr("Horizontal axis"), tr("What the curves are drawn against."));
    m_logarithmic = new QCheckBox(tr("Log y", "a logarithmic axis"));
    describe(m_logarithmic, tr("Logarithmic losses"), tr("Draws the losses on a logarithmic axis."));
    auto *options = new QWidget;
    auto *row = new WrapLayout(options); // a small window has no room for one row
    row->setContentsMargins(0, theme().space(4), 0, 0);
    row->addWidget(m_smoothing);
    row->addWidget(m_logarithmic);
    row->addWidget(m_axis);
    return options;
}

void RunCurves::showFeed(const MetricFeed &feed, const std::string &metric)
{
    const bool another = feed.run() != m_feed.run();
    m_feed = feed;
    m_metric = metric;
    if (another)
        m_pacer->hurry();
    else
        m_pacer->ask();
}

void RunCurves::setEmptyText(const QString &text)
{
    for (Plot *plot : {m_loss, m_score, m_rate})
        plot->setEmptyText(text);
    m_pacer->ask();
}

std::vector<Curve> RunCurves::curves(std::initializer_list<const char *> names) const
{
    const auto axis = static_cast<CurveAxis>(m_axis->currentData().toInt());
    std::vector<Curve> result;
    int colour = 0;
    for (const char *name : names) {
        Curve curve = m_feed.curve(name, axis);
        curve.colour = colour++;
        if (!curve.x.isEmpty())
            result.push_back(std::move(curve));
    }
    return result;
}

void RunCurves::redraw()
{
    const QString title = axisTitle(static_cast<CurveAxis>(m_axis->currentData().toInt()));
    m_loss->setAxisTitles({}, tr("Loss, nats"));
    m_loss->setCurves(curves({"loss.mlm.external", "loss.mlm.internal", "loss.task"}));
    m_score->setAxisTitles(title, RunWords::metric(m_metric));
    m_score->setCurves(curves({m_metric.c_str()}));
    m_rate->setAxisTitles(title, tr("Learning rate"));
    m_rate->setCurves(curves({"learning_rate"}));
}

} // namespace tlm
