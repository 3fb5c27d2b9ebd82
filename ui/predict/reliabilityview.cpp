#include "ui/predict/reliabilityview.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/plot/plot.h"
#include "ui/theme/number.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

QString percent(double share)
{
    return ReliabilityView::tr("%1 %", "share").arg(realText(100 * share, 1));
}

/// One point for each bin that has an example.
Curve curveOf(const QString &name, const Reliability &reliability, int colour)
{
    Curve curve{name, {}, {}, colour};
    for (const Reliability::Bin &bin : reliability.bins)
        if (bin.examples > 0) {
            curve.x << bin.confidence;
            curve.y << bin.accuracy;
        }
    return curve;
}

} // namespace

ReliabilityView::ReliabilityView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_plot(new Plot(tr("Reliability"))), m_words(new Label), m_bins(new CellModel(this))
{
    m_plot->setAxisTitles(tr("Confidence"), tr("Accuracy"));
    m_words->setWordWrap(true);
    m_bins->setColumns(
        {{tr("Confidence"), tr("The highest probability of an example, in ten bins of equal width"), false},
         {tr("Examples"), tr("Examples whose confidence lies there"), false},
         {tr("Said"), tr("Their mean confidence"), true},
         {tr("Right"), tr("How many of them were right"), true},
         {tr("Calibrated"), tr("Mean confidence of the bin after temperature scaling"), true},
         {tr("Right then"), tr("How many of the bin were right after temperature scaling"), true}});
    auto *table =
        makeTable(m_bins, tr("Bins of the reliability picture"), tr("What the picture shows, in numbers"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(theme().space(56));
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_plot);
    split->addWidget(table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    rememberSizes(studio, split, "predict-reliability");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme().space(8), 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(split, 1);
}

void ReliabilityView::show(const Reliability &said, const std::optional<Reliability> &calibrated,
                           double temperature)
{
    std::vector<Curve> curves{{tr("Perfect"), {0, 1}, {0, 1}, Plot::Vertical, Qt::DashLine},
                              curveOf(tr("As predicted"), said, 0)};
    if (calibrated)
        curves.push_back(curveOf(tr("Calibrated"), *calibrated, 1));
    m_plot->setCurves(curves);
    m_words->setText(
        calibrated
            ? tr("Expected calibration error %1; %2 at temperature %3, which is fitted on dev. Below the "
                 "dashed line a model is surer than it is right.")
                  .arg(percent(said.error), percent(calibrated->error), realText(temperature, 2))
            : tr("Expected calibration error %1. Measure dev too: the temperature that calibrates is fitted "
                 "there.")
                  .arg(percent(said.error)));
    fillTable(said, calibrated);
}

void ReliabilityView::fillTable(const Reliability &said, const std::optional<Reliability> &calibrated)
{
    std::uint64_t most = 1;
    for (const Reliability::Bin &bin : said.bins)
        most = std::max(most, bin.examples);
    const auto shares = [](const Reliability::Bin &bin) {
        return bin.examples == 0
                   ? std::pair(rightCell("–"), rightCell("–"))
                   : std::pair(rightCell(percent(bin.confidence)), rightCell(percent(bin.accuracy)));
    };
    std::vector<std::vector<Cell>> rows;
    for (std::size_t i = 0; i < said.bins.size(); ++i) {
        const auto [confidence, right] = shares(said.bins[i]);
        const auto [later, rightLater] = shares(calibrated ? calibrated->bins[i] : Reliability::Bin());
        const double width = 1.0 / double(said.bins.size());
        rows.push_back(
            {textCell(tr("%1 to %2").arg(realText(double(i) * width, 1), realText(double(i + 1) * width, 1))),
             shareCell(countText(said.bins[i].examples), double(said.bins[i].examples) / double(most)),
             confidence, right, later, rightLater});
    }
    m_bins->setRows(std::move(rows));
}

void ReliabilityView::clear()
{
    m_plot->setCurves({});
    m_words->clear();
    m_bins->setRows({});
}

} // namespace tlm
