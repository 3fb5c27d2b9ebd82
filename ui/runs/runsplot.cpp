#include "ui/runs/runsplot.h"

#include <set>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include "ui/plot/plot.h"
#include "ui/plot/plotmenu.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

namespace {

constexpr std::size_t mostFeeds = 200; ///< curves that are kept in memory

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 5);
}

} // namespace

bool isLoss(const std::string &metric)
{
    return metric.find("loss") != std::string::npos;
}

RunsPlot::RunsPlot(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_metric(new QComboBox), m_axis(new QComboBox),
      m_smoothing(new QDoubleSpinBox),
      m_toggle(
          makeButton({}, tr("Figures"), tr("Shows what the curves come to: best, last, lowest, highest."))),
      m_pages(new QStackedWidget), m_plot(new Plot(tr("Curves of the chosen runs"))),
      m_figures(new CellModel(this))
{
    build();
    connect(m_metric, &QComboBox::activated, this, &RunsPlot::draw);
    connect(m_axis, &QComboBox::activated, this, &RunsPlot::draw);
    connect(m_smoothing, &QDoubleSpinBox::valueChanged, m_plot, &Plot::setSmoothing);
    connect(m_toggle, &QPushButton::toggled, m_pages, &QStackedWidget::setCurrentIndex);
    offerMetrics();
}

void RunsPlot::build()
{
    describe(m_metric, tr("Metric"), tr("What is drawn of each run."));
    m_axis->addItem(tr("by step"), static_cast<int>(CurveAxis::Step));
    m_axis->addItem(tr("by token"), static_cast<int>(CurveAxis::Tokens));
    m_axis->addItem(tr("by minute"), static_cast<int>(CurveAxis::Minutes));
    describe(m_axis, tr("Horizontal axis"), tr("What the curves are drawn against."));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->setMinimumContentsLength(6);
    m_metric->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // it stands as the card's title
    m_smoothing->setRange(0, 0.99);
    m_smoothing->setSingleStep(0.1);
    describe(m_smoothing, tr("Smoothing"),
             tr("Share of the past in the moving average; the raw values stay as faint lines."));
    m_toggle->setCheckable(true);
    QPushButton *more =
        makeButton(QStringLiteral("export"), QString(), tr("Axes, views, saving and printing."));
    more->setAccessibleName(tr("All that can be done with the plot"));
    connect(more, &QPushButton::clicked, m_plot, [this, more] {
        if (m_plot->curveCount() > 0)
            offerPlotMenu(*m_plot, more->mapToGlobal(more->rect().bottomLeft()));
    });
    auto *controls = new WrapLayout;
    for (QWidget *control : {static_cast<QWidget *>(m_metric), static_cast<QWidget *>(m_axis),
                             static_cast<QWidget *>(m_smoothing), static_cast<QWidget *>(m_toggle),
                             static_cast<QWidget *>(more)})
        controls->addWidget(control);
    titleRow()->addLayout(controls, 100);
    auto *table = makeTable(m_figures, tr("Figures of the curves"),
                            tr("Best, last, lowest and highest value of the metric, run by run."));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_figures->setColumns({{tr("Run"), {}},
                           {tr("Best"), tr("The lowest of losses, the highest of all else."), true},
                           {tr("at"), tr("Where the best value was reached."), true},
                           {tr("Last"), {}, true},
                           {tr("Lowest"), {}, true},
                           {tr("Highest"), {}, true},
                           {tr("Not a number"), tr("How many values are not a number."), true}});
    m_pages->addWidget(m_plot);
    m_pages->addWidget(table);
    body()->addWidget(m_pages, 1);
}

void RunsPlot::setRuns(const std::vector<Run> &runs)
{
    m_shown.assign(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(std::min(runs.size(), most)));
    setHint(runs.size() > most ? tr("the first %1 of the chosen runs").arg(most) : QString());
    if (m_feeds.size() > mostFeeds)
        m_feeds.clear();
    std::vector<MetricFeed::Place> places;
    for (const Run &run : m_shown)
        places.push_back(m_feeds.try_emplace(run.id, run.id).first->second.place(run));
    draw();
    if (m_shown.empty())
        return m_reading.abandon();
    m_reading.run(
        m_studio.jobs(), {}, this,
        [root = m_studio.workspace().root(), places](ProgressSink &,
                                                     std::stop_token stop) -> Expected<Pieces> {
            const auto history = History::open(root);
            if (!history)
                return tl::unexpected(history.error());
            Pieces pieces;
            for (const auto &place : places) {
                auto piece = MetricFeed::read(*history, place);
                if (!piece && piece.error().code != ErrorCode::RunNotFound) // removed meanwhile
                    return tl::unexpected(piece.error());
                if (piece)
                    pieces.push_back(std::move(*piece));
                if (stop.stop_requested())
                    break;
            }
            return pieces;
        },
        [this](const Expected<Pieces> &pieces) {
            if (pieces)
                take(*pieces);
            else
                Q_EMIT failed(pieces.error());
        });
}

void RunsPlot::take(const Pieces &pieces)
{
    bool news = false;
    for (const MetricFeed::Piece &piece : pieces)
        if (const auto feed = m_feeds.find(piece.from.run); feed != m_feeds.end())
            news = feed->second.take(piece) || news;
    if (!news)
        return;
    offerMetrics();
    draw();
}

void RunsPlot::offerMetrics()
{
    std::set<std::string> names{"dev.macro_f1", "loss.mlm.external"};
    for (const Run &run : m_shown)
        for (const auto &[name, series] : m_feeds.at(run.id).series())
            names.insert(name);
    std::set<std::string> offered;
    for (int i = 0; i < m_metric->count(); ++i)
        offered.insert(m_metric->itemData(i).toString().toStdString());
    if (offered == names)
        return; // whoever chooses is not disturbed
    const QString current = m_metric->currentData().toString();
    m_metric->clear();
    for (const std::string &name : names)
        m_metric->addItem(RunWords::metric(name), QString::fromStdString(name));
    const QString wanted = current.isEmpty() ? QStringLiteral("dev.macro_f1") : current;
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(wanted)));
}

std::vector<Curve> RunsPlot::curves(const std::string &metric, CurveAxis axis) const
{
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
    return curves;
}

void RunsPlot::draw()
{
    const std::string metric = m_metric->currentData().toString().toStdString();
    const auto axis = static_cast<CurveAxis>(m_axis->currentData().toInt());
    const std::vector<Curve> drawn = curves(metric, axis);
    m_plot->setAxisTitles(axisTitle(axis), m_metric->currentText());
    m_plot->setCurves(drawn);
    showFigures(drawn, metric);
}

void RunsPlot::showFigures(const std::vector<Curve> &curves, const std::string &metric)
{
    std::vector<std::vector<Cell>> rows;
    for (const Curve &curve : curves) {
        const CurveSummary summary = summarise(curve);
        const bool any = summary.finite > 0, loss = isLoss(metric);
        const auto cell = [any](double value) {
            return rightCell(any ? numberText(value) : QStringLiteral("–"));
        };
        rows.push_back({textCell(curve.name), cell(loss ? summary.lowest : summary.highest),
                        cell(loss ? summary.lowestAt : summary.highestAt), cell(summary.last),
                        cell(summary.lowest), cell(summary.highest),
                        numberCell(static_cast<qulonglong>(summary.broken))});
    }
    m_figures->changeRows(std::move(rows));
}

} // namespace tlm
