#include "ui/plot/plot.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "ui/plot/ticker.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

class PlotTest : public ::testing::Test
{
protected:
    ~PlotTest() override { theme().setLightness(Theme::Lightness::Light); }
    Plot m_plot{"Losses"};
};

const Curve falling{.name = "Loss", .x = {0, 100, 200}, .y = {9, 5, 4}};

TEST_F(PlotTest, showsEveryValueOfTheCurves)
{
    m_plot.setCurves({falling, {.name = "Other", .x = {50, 300}, .y = {1, 2}, .colour = 1}});
    EXPECT_LE(m_plot.xAxis->range().lower, 0);
    EXPECT_GE(m_plot.xAxis->range().upper, 300);
    EXPECT_LE(m_plot.yAxis->range().lower, 1);
    EXPECT_GE(m_plot.yAxis->range().upper, 9);
    EXPECT_TRUE(m_plot.legend->visible());
}

TEST_F(PlotTest, theLegendStandsAboveTheCurves)
{
    m_plot.resize(600, 300);
    m_plot.show();
    m_plot.setCurves({falling, {.name = "Other", .x = {50, 300}, .y = {1, 2}, .colour = 1}});
    m_plot.replot();
    EXPECT_LE(m_plot.legend->outerRect().bottom(), m_plot.axisRect()->top());
    EXPECT_EQ(m_plot.legend->columnCount(), 2) << "side by side where there is room";
    m_plot.resize(120, 300);
    m_plot.replot();
    EXPECT_EQ(m_plot.legend->columnCount(), 1);
}

TEST_F(PlotTest, valuesBesideTheAxisKeepOffEachOther)
{
    m_plot.show();
    m_plot.setCurves({falling});
    for (const int height : {90, 120, 160, 300, 600}) {
        m_plot.resize(400, height);
        m_plot.replot();
        const auto ticks = m_plot.yAxis->ticker();
        QVector<double> places;
        ticks->generate(m_plot.yAxis->range(), QLocale::c(), 'g', 6, places, nullptr, nullptr);
        const auto shown = std::ranges::count_if(
            places, [&](double place) { return m_plot.yAxis->range().contains(place); });
        EXPECT_GT(shown, 0) << height;
        EXPECT_LE(shown * m_plot.fontMetrics().height(),
                  m_plot.axisRect()->height() + m_plot.fontMetrics().height())
            << height;
    }
}

TEST_F(PlotTest, oneCurveNeedsNoLegend)
{
    m_plot.setCurves({falling, falling});
    m_plot.setCurves({falling});
    EXPECT_EQ(m_plot.legend->itemCount(), 0);
}

TEST_F(PlotTest, smoothingAddsAFaintRawLine)
{
    m_plot.setCurves({falling});
    EXPECT_EQ(m_plot.graphCount(), 1);
    m_plot.setSmoothing(0.8);
    ASSERT_EQ(m_plot.graphCount(), 2);
    EXPECT_LT(m_plot.graph(0)->pen().color().alphaF(), 0.5F);
    EXPECT_FLOAT_EQ(m_plot.graph(1)->pen().color().alphaF(), 1.0F);
    EXPECT_DOUBLE_EQ(m_plot.graph(0)->data()->at(1)->value, 5);
    EXPECT_GT(m_plot.graph(1)->data()->at(1)->value, 5);
}

TEST_F(PlotTest, aValueThatIsNotANumberIsMarked)
{
    m_plot.setCurves(
        {{.name = "Loss", .x = {1, 2, 3}, .y = {1, std::numeric_limits<double>::quiet_NaN(), 2}}});
    ASSERT_EQ(m_plot.graphCount(), 2);
    const QCPGraph *marks = m_plot.graph(1);
    ASSERT_EQ(marks->dataCount(), 1);
    EXPECT_DOUBLE_EQ(marks->data()->at(0)->key, 2);
    EXPECT_EQ(marks->scatterStyle().shape(), QCPScatterStyle::ssCross);
    EXPECT_TRUE(m_plot.accessibleDescription().contains("not a number"));
}

TEST_F(PlotTest, curvesGrowWithoutLeavingOldOnesBehind)
{
    for (int i = 0; i < 5; ++i)
        m_plot.setCurves({falling, falling});
    EXPECT_EQ(m_plot.graphCount(), 2);
    EXPECT_EQ(m_plot.legend->itemCount(), 2);
    m_plot.setCurves({});
    EXPECT_EQ(m_plot.graphCount(), 0);
}

TEST_F(PlotTest, saysThatThereIsNothingYet)
{
    m_plot.setCurves({});
    EXPECT_TRUE(m_plot.item(0)->visible());
    EXPECT_FALSE(m_plot.xAxis->tickLabels()) << "numbers would be invented";
    EXPECT_FALSE(m_plot.yAxis->grid()->visible()) << "lines would strike the words through";
    m_plot.setCurves({falling});
    EXPECT_FALSE(m_plot.item(0)->visible());
    EXPECT_TRUE(m_plot.xAxis->tickLabels());
}

TEST_F(PlotTest, barsStandOnEachOther)
{
    m_plot.setBars({{"positional", {1, 2}, Plot::Positional}, {"vertical", {3, 0}, Plot::Vertical}},
                   {"1", "2"}, 4);
    ASSERT_EQ(m_plot.plottableCount(), 2);
    const auto *upper = qobject_cast<QCPBars *>(m_plot.plottable(1));
    ASSERT_TRUE(upper);
    EXPECT_EQ(upper->barBelow(), m_plot.plottable(0));
    EXPECT_EQ(m_plot.plottable(0)->brush().color(), theme().colours().positional);
    EXPECT_TRUE(m_plot.accessibleDescription().contains("vertical at 1: 3"));
}

TEST_F(PlotTest, barsKeepTheTooltipThatTheyWereGiven)
{
    m_plot.setToolTip("Heads of each layer");
    m_plot.setBars({{"positional", {1, 2}, Plot::Positional}}, {"1", "2"}, 4);
    EXPECT_EQ(m_plot.toolTip(), "Heads of each layer");
}

TEST_F(PlotTest, aChangeOfThemeLooksLikeAFreshStart)
{
    m_plot.resize(320, 200);
    m_plot.setCurves({falling});
    theme().setLightness(Theme::Lightness::Dark);
    Plot fresh("Losses");
    fresh.resize(320, 200);
    fresh.setCurves({falling});
    EXPECT_EQ(m_plot.toPixmap(320, 200).toImage(), fresh.toPixmap(320, 200).toImage());
}

TEST_F(PlotTest, aLogarithmicAxisShowsPositiveValues)
{
    m_plot.setCurves({{.name = "Rate", .x = {1, 2, 3}, .y = {0, 1e-4, 1e-2}}});
    m_plot.setLogarithmic(true);
    EXPECT_GT(m_plot.yAxis->range().lower, 0);
    EXPECT_LE(m_plot.yAxis->range().lower, 1e-4);
    EXPECT_GE(m_plot.yAxis->range().upper, 1e-2);
    m_plot.setLogarithmic(false);
    EXPECT_LE(m_plot.yAxis->range().lower, 0);
}

TEST_F(PlotTest, aSingleValueIsADot)
{
    m_plot.setCurves({{.name = "Dev", .x = {100}, .y = {0.5}}});
    EXPECT_EQ(m_plot.graph(0)->scatterStyle().shape(), QCPScatterStyle::ssDisc);
    EXPECT_DOUBLE_EQ(m_plot.xAxis->range().lower, 0);
    EXPECT_GT(m_plot.xAxis->range().upper, 100);
    EXPECT_GT(m_plot.yAxis->range().size(), 0.1) << "no axis of hundredths of a point";
}

TEST_F(PlotTest, aConstantStaysInsideItsAxis)
{
    m_plot.setCurves({{.name = "Flat", .x = {1, 2, 3}, .y = {2, 2, 2}}});
    EXPECT_LT(m_plot.yAxis->range().lower, 2);
    EXPECT_GT(m_plot.yAxis->range().upper, 2);
}

TEST_F(PlotTest, aLogarithmicHorizontalAxisShowsPositivePlaces)
{
    m_plot.setCurves({{.name = "Cost", .x = {0, 1e18, 1e21}, .y = {1, 2, 3}}});
    m_plot.setHorizontalLogarithmic();
    EXPECT_GT(m_plot.xAxis->range().lower, 0);
    EXPECT_GE(m_plot.xAxis->range().upper, 1e21);
    m_plot.setHorizontalLogarithmic(false);
    EXPECT_EQ(m_plot.xAxis->range().lower, 0);
}

TEST_F(PlotTest, ringsAndLabelsMarkWhatIsOfOthers)
{
    m_plot.setCurves({{.name = "own", .x = {1}, .y = {2}, .style = Qt::NoPen},
                      {.name = "published",
                       .x = {2, 3},
                       .y = {2, 4},
                       .colour = 1,
                       .style = Qt::NoPen,
                       .hollow = true,
                       .labels = {"BERT", "TLM"}}});
    EXPECT_EQ(m_plot.graph(0)->scatterStyle().shape(), QCPScatterStyle::ssDisc);
    EXPECT_EQ(m_plot.graph(1)->scatterStyle().shape(), QCPScatterStyle::ssCircle);
    QStringList texts;
    for (int i = 0; i < m_plot.itemCount(); ++i)
        if (const auto *text = qobject_cast<QCPItemText *>(m_plot.item(i)))
            texts << text->text();
    EXPECT_TRUE(texts.contains("BERT") && texts.contains("TLM"));
    m_plot.setCurves({falling});
    EXPECT_EQ(m_plot.itemCount(), 3) << "old labels go: the empty text and the cross-hair stay";
}

TEST_F(PlotTest, pointsInAnyOrderAreDrawnFromLeftToRight)
{
    m_plot.setCurves({{.name = "a", .x = {3, 1, 2}, .y = {30, 10, 20}}});
    EXPECT_EQ(m_plot.graph(0)->data()->at(0)->key, 1);
    EXPECT_EQ(m_plot.graph(0)->data()->at(2)->value, 30);
}

TEST_F(PlotTest, onlyWhatIsNotANumberLeavesTheRangeAlone)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    m_plot.setCurves({falling, {.name = "Broken", .x = {1, 2}, .y = {nan, nan}}});
    EXPECT_GE(m_plot.yAxis->range().upper, 9);
    EXPECT_LE(m_plot.yAxis->range().lower, 4);
    EXPECT_TRUE(m_plot.accessibleDescription().contains("Broken: no values yet"));
}

TEST_F(PlotTest, axesSayWhatTheyMeasure)
{
    m_plot.setAxisTitles("Step", "Loss, nats");
    EXPECT_EQ(m_plot.xAxis->label(), "Step");
    EXPECT_EQ(m_plot.yAxis->label(), "Loss, nats");
    EXPECT_EQ(m_plot.accessibleName(), "Losses");
    EXPECT_FALSE(m_plot.toolTip().isEmpty());
    EXPECT_FALSE(m_plot.whatsThis().isEmpty());
}

TEST_F(PlotTest, aTitleThatALowPlotHasNoRoomForIsCutAndComesBack)
{
    const auto room = [this](int height) {
        m_plot.resize(300, height);
        m_plot.replot();
        return m_plot.axisRect()->height();
    };
    m_plot.show();
    m_plot.setAxisTitles("Step", "Perplexity of the held-out texts");
    const QFontMetrics metrics(m_plot.yAxis->labelFont());
    const int low = room(120);
    EXPECT_LE(metrics.horizontalAdvance(m_plot.yAxis->label()), low);
    EXPECT_TRUE(m_plot.yAxis->label().endsWith(QChar(0x2026))) << m_plot.yAxis->label().toStdString();
    EXPECT_EQ(m_plot.values().yTitle, "Perplexity of the held-out texts");
    room(400);
    EXPECT_EQ(m_plot.yAxis->label(), "Perplexity of the held-out texts");
}

TEST(ShortCount, writesLargeNumbersAsPeopleDo)
{
    const QLocale english(QLocale::English);
    EXPECT_EQ(shortCount(0, english), "0");
    EXPECT_EQ(shortCount(500, english), "500");
    EXPECT_EQ(shortCount(20'000, english), QString("20\u202fk"));
    EXPECT_EQ(shortCount(1'500'000, english), QString("1.5\u202fM"));
    EXPECT_EQ(shortCount(-3e9, english), QString("-3\u202fG"));
}

TEST(PowerTicker, namesWhatIsNoPowerOfTenByItsLeadingDigits)
{
    Plot plot("Costs");
    plot.setHorizontalLogarithmic();
    const auto labels = [&plot](double lower, double upper) {
        QVector<double> ticks;
        QVector<QString> words;
        plot.xAxis->ticker()->generate({lower, upper}, QLocale::c(), 'g', 6, ticks, nullptr, &words);
        return QStringList(words.begin(), words.end());
    };
    EXPECT_TRUE(labels(1e17, 1e21).contains("10¹⁹"));
    QStringList few = labels(1.5e11, 6e11);
    EXPECT_TRUE(few.contains("3 × 10¹¹") || few.contains("10¹¹")) << few.join(' ').toStdString();
    EXPECT_EQ(few.removeDuplicates(), 0);
}

} // namespace
} // namespace tlm
