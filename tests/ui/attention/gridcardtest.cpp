#include "ui/attention/pagefixture.h"

#include <cmath>

#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include "ui/attention/legendentry.h"
#include "ui/attention/timelineview.h"
#include "ui/plot/plot.h"
#include "ui/serving/sharedserver.h"

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
    layers->replot();
    for (const double tick : layers->yAxis->tickVector())
        EXPECT_EQ(tick, std::floor(tick)) << "there is no half of a head";
}

TEST_F(GridCardTest, barsSayWhatTheyAreAndNotHowToZoom)
{
    Plot *layers = plot("Patterns by layer");
    EXPECT_TRUE(layers->toolTip().contains("each layer")) << layers->toolTip().toStdString();
    EXPECT_EQ(layers->whatsThis(), layers->toolTip());
    ASSERT_TRUE(waitForSample());
    EXPECT_TRUE(layers->toolTip().contains("each layer")) << "also over heads";
}

TEST(GridCard, mutedHeadsAreCrossedOutAgainAfterAnEmptyPart)
{
    test::TestWorkspace work;
    test::serveAttention(work);
    AttentionSide side(work.studio(), sharedServer(work.studio()));
    GridCard card(work.studio(), side);
    const Sentence example{.text = "a b c .", .example = 0};
    side.setModel("12", "birds");
    side.lookAt(example);
    ASSERT_TRUE(test::eventually([&] { return side.isShown(); }));
    side.setMuted({3}, true);
    side.lookAt({});
    side.lookAt(example);
    ASSERT_TRUE(test::eventually([&] { return side.isShown() && !side.isBusy(); }));
    EXPECT_EQ(card.grid()->look().muted, std::set<int>{3});
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
    ASSERT_TRUE(test::eventually([&] { return table->hasFocus(); }));
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
    ASSERT_TRUE(test::eventually([&] { return importance->curveCount() > 0; }));
    int points = 0;
    for (int curve = 0; curve < importance->curveCount(); ++curve)
        points += static_cast<int>(importance->curve(curve).y.size());
    EXPECT_EQ(points, 4);
    EXPECT_EQ(importance->curve(importance->curveCount() - 1).name, "planted") << "a kind of its own";
    EXPECT_EQ(importance->curve(importance->curveCount() - 1).y, QVector<double>{0});
    auto *by = test::control<QComboBox>(card(0), "Order of the heads");
    by->setCurrentIndex(by->findText("By importance"));
    EXPECT_EQ(grid().look().order, (std::vector<int>{0, 2, 3, 1}));
    EXPECT_TRUE(test::words(card(0)).join('|').contains("0.8000"));
}

TEST_F(GridCardTest, aPointOfImportanceChoosesItsHead)
{
    ASSERT_TRUE(waitForSample());
    open(GridCard::Importance);
    ASSERT_TRUE(test::click(card(0), "Measure importance"));
    Plot *importance = plot("Importance of heads");
    ASSERT_TRUE(test::eventually([&] { return importance->curveCount() > 0; }));
    importance->replot();
    const QPointF third(importance->xAxis->coordToPixel(0.5), importance->yAxis->coordToPixel(-0.1));
    QTest::mouseClick(importance, Qt::LeftButton, {}, third.toPoint());
    EXPECT_EQ(grid().chosen(), std::vector<int>{2});
}

TEST_F(GridCardTest, theTableKeepsItsPlaceAndWidths)
{
    ASSERT_TRUE(waitForSample());
    open(GridCard::Measures);
    auto *table = test::control<QTableView>(card(0), "Measures of all heads");
    table->setColumnWidth(1, 123);
    ASSERT_GT(table->horizontalScrollBar()->maximum(), 50);
    table->horizontalScrollBar()->setValue(50);
    action("attention.next").trigger();
    ASSERT_TRUE(waitForRequest(R"("example":1)"));
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(table->columnWidth(1), 123);
    EXPECT_EQ(table->horizontalScrollBar()->value(), 50);
}

TEST_F(GridCardTest, theTimelineGoesOnWithTheTraining)
{
    m_work.addPoints("2", {{10, 0, "heads.positional", 1, 0}, {10, 0, "heads.other", 3, 0}}, {});
    ASSERT_TRUE(waitForSample());
    open(GridCard::Training);
    Plot *timeline = plot("Patterns over training");
    ASSERT_TRUE(test::eventually([&] { return timeline->curveCount() == 2; }));
    m_work.addPoints("2", {{20, 0, "heads.positional", 2, 0}, {20, 0, "heads.other", 2, 0}}, {});
    m_work.studio().refreshRuns();
    EXPECT_TRUE(test::eventually([&] { return timeline->curve(0).y == QVector<double>{25, 50}; }));
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
    ASSERT_TRUE(test::eventually([&] { return timeline->curveCount() == 2; }));
    EXPECT_EQ(timeline->curve(0).x, (QVector<double>{10, 20}));
    EXPECT_EQ(timeline->curve(0).y, (QVector<double>{25, 75}));
    EXPECT_EQ(timeline->curve(1).y, (QVector<double>{50, 0}));
}

std::vector<Curve> sharesOf(const std::vector<MetricPoint> &points)
{
    MetricFeed feed("1");
    feed.take({{"1"}, {"1", 1}, points});
    return patternShares(feed);
}

TEST(Timeline, marksACheckpointAndIsOfRunsAlone)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({});
    work.addPoints(id, {{10, 0, "heads.positional", 1, 0}, {10, 0, "heads.other", 3, 0}}, {});
    TimelineView view(work.studio());
    auto *plot = view.findChild<Plot *>();
    view.setModel(QString::fromStdString(id) + "@10");
    ASSERT_TRUE(test::eventually([&] { return plot->curveCount() == 3; }));
    EXPECT_EQ(plot->curve(2).x, (QVector<double>{10, 10}));
    view.setModel("/a/folder");
    EXPECT_EQ(plot->curveCount(), 0) << "the curve of the model before is gone";
}

TEST(PatternShares, areNothingWhereNothingWasRecorded)
{
    EXPECT_TRUE(sharesOf({}).empty());
    EXPECT_TRUE(sharesOf({{10, 0, "dev.loss", 1, 0}}).empty());
    EXPECT_TRUE(sharesOf({{10, 0, "heads.positional", 0, 0}}).empty()) << "every head is planted";
}

} // namespace
} // namespace tlm
