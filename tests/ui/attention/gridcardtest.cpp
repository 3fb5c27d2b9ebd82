#include "ui/attention/pagefixture.h"

#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include "ui/attention/legendentry.h"
#include "ui/attention/timelineview.h"
#include "ui/plot/plot.h"

namespace tlm {
namespace {

class GridCardTest : public test::AttentionPageTest
{
protected:
    void open(GridCard::Part part)
    {
        auto *parts = test::control<QTabBar>(card(0), "What is shown of all heads");
        QTest::mouseClick(parts, Qt::LeftButton, {}, parts->tabRect(part).center());
    }
    Plot *plot(const QString &name) { return test::control<Plot>(card(0), name); }
};

TEST_F(GridCardTest, countsPatternsByLayerWithoutPlantedHeads)
{
    ASSERT_TRUE(waitForSample());
    Plot *layers = plot("Patterns by layer");
    ASSERT_EQ(layers->plottableCount(), 2);
    const auto value = [&](int series, int layer) {
        return qobject_cast<const QCPBars *>(layers->plottable(series))->data()->at(layer)->value;
    };
    EXPECT_DOUBLE_EQ(value(1, 0), 1) << "vertical in layer 0";
    EXPECT_DOUBLE_EQ(value(0, 0), 0);
    EXPECT_DOUBLE_EQ(value(1, 1), 0);
    EXPECT_GE(layers->yAxis->range().upper, 2);
}

TEST_F(GridCardTest, headsAreSortedByAMeasureAndTheTableFollows)
{
    ASSERT_TRUE(waitForSample());
    open(GridCard::Measures);
    auto *table = test::control<QTableView>(card(0), "Measures of all heads");
    ASSERT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->index(0, 0).data(), "Head 0.0");
    auto *by = test::control<QComboBox>(card(0), "Order of the heads");
    by->setCurrentIndex(by->findText("Weight on the next token"));
    EXPECT_EQ(table->model()->index(0, 0).data(), "Head 1.1") << "the largest first";
    QTest::mouseClick(test::control<QToolButton>(card(0), "Smallest first"), Qt::LeftButton);
    EXPECT_EQ(table->model()->index(0, 0).data(), "Head 0.0");
    EXPECT_EQ(grid().look().order, (std::vector<int>{0, 1, 2, 3}));
    QTest::mouseClick(test::control<LegendEntry>(card(0), "1 planted"), Qt::LeftButton);
    EXPECT_EQ(table->model()->rowCount(), 3);
}

TEST_F(GridCardTest, aRowOfTheTableChoosesItsHead)
{
    ASSERT_TRUE(waitForSample());
    open(GridCard::Measures);
    auto *table = test::control<QTableView>(card(0), "Measures of all heads");
    m_page->activateWindow();
    table->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->hasFocus(); }, 20000));
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(grid().chosen(), std::vector<int>{1});
    grid().setFocus();
    QTest::keyClick(&grid(), Qt::Key_Down);
    EXPECT_EQ(table->currentIndex().row(), 3);
}

TEST_F(GridCardTest, importanceStandsBesideThePattern)
{
    ASSERT_TRUE(waitForSample());
    open(GridCard::Importance);
    ASSERT_TRUE(test::click(card(0), "Measure importance"));
    Plot *importance = plot("Importance of heads");
    ASSERT_TRUE(wait([&] { return importance->curveCount() > 0; }));
    int points = 0;
    for (int curve = 0; curve < importance->curveCount(); ++curve)
        points += static_cast<int>(importance->curve(curve).y.size());
    EXPECT_EQ(points, 4);
    auto *by = test::control<QComboBox>(card(0), "Order of the heads");
    by->setCurrentIndex(by->findText("By importance"));
    EXPECT_EQ(grid().look().order, (std::vector<int>{0, 2, 3, 1}));
    EXPECT_TRUE(test::words(card(0)).join('|').contains("0.8000"));
}

TEST_F(GridCardTest, theTimelineIsReadFromTheRun)
{
    m_work.addPoints("2",
                     {{10, 0, "heads.positional", 1, 0},
                      {10, 0, "heads.vertical", 2, 0},
                      {10, 0, "heads.other", 1, 0},
                      {20, 0, "heads.positional", 3, 0},
                      {20, 0, "heads.vertical", 0, 0},
                      {20, 0, "heads.other", 1, 0}},
                     {});
    ASSERT_TRUE(waitForSample());
    open(GridCard::Training);
    Plot *timeline = plot("Patterns over training");
    ASSERT_TRUE(wait([&] { return timeline->curveCount() == 2; }));
    EXPECT_EQ(timeline->curve(0).x, (QVector<double>{10, 20}));
    EXPECT_EQ(timeline->curve(0).y, (QVector<double>{25, 75}));
    EXPECT_EQ(timeline->curve(1).y, (QVector<double>{50, 0}));
}

TEST(PatternShares, areNothingWhereNothingWasRecorded)
{
    EXPECT_TRUE(patternShares({}).empty());
    EXPECT_TRUE(patternShares({{10, 0, "dev.loss", 1, 0}}).empty());
    EXPECT_TRUE(patternShares({{10, 0, "heads.positional", 0, 0}}).empty()) << "every head is planted";
}

} // namespace
} // namespace tlm
