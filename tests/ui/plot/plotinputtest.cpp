#include <limits>

#include <gtest/gtest.h>

#include <QClipboard>
#include <QMenu>
#include <QTest>

#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"

// What a person does to a plot by mouse and keyboard.

namespace tlm {
namespace {

const Curve falling{.name = "Loss", .x = {0, 100, 200}, .y = {9, 5, 4}};
const Curve rising{.name = "Score", .x = {0, 100, 200}, .y = {1, 2, 3}, .colour = 1};

class PlotInputTest : public ::testing::Test
{
protected:
    PlotInputTest()
    {
        m_plot.resize(600, 400);
        m_plot.show();
        m_plot.setAxisTitles("Step", "Value");
        m_plot.setCurves({falling, rising});
        m_plot.replot();
    }
    QPoint at(double x, double y) const
    {
        return {qRound(m_plot.xAxis->coordToPixel(x)), qRound(m_plot.yAxis->coordToPixel(y))};
    }
    void turnWheel(int steps)
    {
        const QPointF middle = at(100, 5);
        QWheelEvent wheel(middle, m_plot.mapToGlobal(middle), {}, {0, 120 * steps}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_plot, &wheel);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&m_plot, Qt::LeftButton, modifiers, from);
        for (int part = 1; part <= 4; ++part) { // QTest's moves press no button
            const QPointF place = from + (to - from) * part / 4;
            QMouseEvent move(QEvent::MouseMove, place, m_plot.mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(&m_plot, &move);
        }
        QTest::mouseRelease(&m_plot, Qt::LeftButton, modifiers, to);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_plot, Qt::Key(key), modifiers);
    }

    Plot m_plot{"Losses"};
};

TEST_F(PlotInputTest, theWheelZoomsAndBackspaceGoesBack)
{
    const PlotView all = m_plot.view();
    turnWheel(1);
    turnWheel(1);
    EXPECT_LT(m_plot.xAxis->range().size(), all.x.size());
    EXPECT_LT(m_plot.yAxis->range().size(), all.y.size());
    const PlotView zoomed = m_plot.view();
    press(Qt::Key_Backspace);
    EXPECT_EQ(m_plot.view(), all) << "one turning is one step";
    press(Qt::Key_Backspace, Qt::ShiftModifier);
    EXPECT_EQ(m_plot.view(), zoomed);
}

TEST_F(PlotInputTest, draggingMoves)
{
    const QCPRange before = m_plot.xAxis->range();
    drag(at(100, 5), at(50, 5));
    EXPECT_NEAR(m_plot.xAxis->range().lower, before.lower + 50, 2);
    EXPECT_NEAR(m_plot.xAxis->range().size(), before.size(), 1e-9);
    EXPECT_TRUE(m_plot.canZoomBack());
}

TEST_F(PlotInputTest, draggingWithShiftZoomsToARectangle)
{
    drag(at(50, 8), at(150, 3), Qt::ShiftModifier);
    EXPECT_NEAR(m_plot.xAxis->range().lower, 50, 3);
    EXPECT_NEAR(m_plot.xAxis->range().upper, 150, 3);
    EXPECT_NEAR(m_plot.yAxis->range().lower, 3, 0.2);
    EXPECT_NEAR(m_plot.yAxis->range().upper, 8, 0.2);
    press(Qt::Key_Backspace);
    EXPECT_GE(m_plot.xAxis->range().upper, 200);
    const PlotView before = m_plot.view();
    drag(at(50, 5), at(50, 5) + QPoint(1, 1), Qt::ShiftModifier);
    EXPECT_EQ(m_plot.view(), before) << "a click is no rectangle";
}

TEST_F(PlotInputTest, aRangeThatAPersonChoseStaysUntilADoubleClick)
{
    turnWheel(2);
    const PlotView zoomed = m_plot.view();
    m_plot.setCurves({{.name = "Loss", .x = {0, 1000}, .y = {1, 2}}});
    EXPECT_EQ(m_plot.view(), zoomed);
    QTest::mouseDClick(&m_plot, Qt::LeftButton, {}, m_plot.axisRect()->center());
    EXPECT_GE(m_plot.xAxis->range().upper, 1000);
}

TEST_F(PlotInputTest, aClickAloneIsNoChoiceOfARange)
{
    QTest::mousePress(&m_plot, Qt::LeftButton, {}, at(100, 5));
    m_plot.setCurves({{.name = "Loss", .x = {0, 1000}, .y = {1, 2}}});
    QTest::mouseRelease(&m_plot, Qt::LeftButton, {}, at(100, 5));
    m_plot.setCurves({{.name = "Loss", .x = {0, 2000}, .y = {1, 2}}});
    EXPECT_GE(m_plot.xAxis->range().upper, 2000);
}

TEST_F(PlotInputTest, keysZoomMoveAndShowEverything)
{
    const PlotView all = m_plot.view();
    press(Qt::Key_Plus);
    EXPECT_NEAR(m_plot.xAxis->range().size(), all.x.size() * 0.8, 1e-9);
    const double lower = m_plot.xAxis->range().lower;
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(m_plot.xAxis->range().lower, lower);
    press(Qt::Key_Minus);
    press(Qt::Key_Home);
    EXPECT_EQ(m_plot.view(), all);
}

TEST_F(PlotInputTest, newValuesLeaveTheReadingWhereItIs)
{
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(m_plot.crosshair().place(), 100);
    m_plot.setCurves({{.name = "Loss", .x = {0, 100, 200, 300}, .y = {9, 6, 4, 3}}});
    EXPECT_EQ(m_plot.crosshair().place(), 100);
    EXPECT_TRUE(m_plot.crosshair().text().contains("6"));
    press(Qt::Key_Right);
    EXPECT_EQ(m_plot.crosshair().place(), 200);
    m_plot.setCurves({});
    EXPECT_FALSE(m_plot.crosshair().place());
}

TEST_F(PlotInputTest, thePointerReadsTheValuesOfAllCurves)
{
    QTest::mouseMove(&m_plot, at(104, 5));
    ASSERT_TRUE(m_plot.crosshair().place());
    EXPECT_EQ(*m_plot.crosshair().place(), 100);
    EXPECT_EQ(m_plot.crosshair().text(), "Step 100\nLoss: 5\nScore: 2");
    QTest::mouseMove(&m_plot, QPoint(2, 2));
    EXPECT_FALSE(m_plot.crosshair().place()) << "beside the axes there is nothing to read";
}

TEST_F(PlotInputTest, arrowsReadFromPointToPoint)
{
    press(Qt::Key_Right);
    EXPECT_EQ(*m_plot.crosshair().place(), 0);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(*m_plot.crosshair().place(), 200) << "the last point";
    press(Qt::Key_Left);
    EXPECT_EQ(*m_plot.crosshair().place(), 100);
    EXPECT_TRUE(m_plot.accessibleDescription().contains("Loss: 5")) << "screen readers hear it";
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_plot.crosshair().place());
}

TEST_F(PlotInputTest, whatIsNotANumberIsReadAsSuch)
{
    m_plot.setCurves(
        {{.name = "Loss",
          .x = {1, 2},
          .y = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}}});
    press(Qt::Key_Right);
    EXPECT_EQ(m_plot.crosshair().text(), "Step 1\nLoss: not a number");
    press(Qt::Key_Right);
    EXPECT_EQ(m_plot.crosshair().text(), "Step 2\nLoss: ∞");
}

TEST_F(PlotInputTest, aClickOnANameHidesItsCurve)
{
    const QCPAbstractLegendItem *item = m_plot.legend->item(0);
    QTest::mouseClick(&m_plot, Qt::LeftButton, {}, item->rect().center());
    EXPECT_FALSE(m_plot.graph(0)->visible());
    EXPECT_LT(m_plot.yAxis->range().upper, 5) << "the axis fits what shows";
    m_plot.setCurves({falling, rising});
    EXPECT_FALSE(m_plot.graph(0)->visible()) << "new values do not bring it back";
    m_plot.replot();
    QTest::mouseClick(&m_plot, Qt::LeftButton, {}, m_plot.legend->item(0)->rect().center());
    EXPECT_TRUE(m_plot.graph(0)->visible());
}

TEST_F(PlotInputTest, numbersHideCurvesToo)
{
    press(Qt::Key_2);
    EXPECT_TRUE(m_plot.isCurveShown(0));
    EXPECT_FALSE(m_plot.isCurveShown(1));
    press(Qt::Key_7);
    press(Qt::Key_2);
    EXPECT_TRUE(m_plot.isCurveShown(1));
}

TEST_F(PlotInputTest, lettersSwitchAxesAndFollowing)
{
    press(Qt::Key_L);
    EXPECT_TRUE(m_plot.isLogarithmic());
    press(Qt::Key_L, Qt::ShiftModifier);
    EXPECT_TRUE(m_plot.isHorizontalLogarithmic());
    press(Qt::Key_L, Qt::ShiftModifier);
    press(Qt::Key_F);
    EXPECT_TRUE(m_plot.isFollowing());
    const double width = m_plot.xAxis->range().size();
    m_plot.setCurves({{.name = "Loss", .x = {0, 900, 1000}, .y = {9, 2, 1}}});
    EXPECT_NEAR(m_plot.xAxis->range().size(), width, 1e-9);
    EXPECT_GE(m_plot.xAxis->range().upper, 1000);
    EXPECT_LT(m_plot.yAxis->range().upper, 5) << "the height fits what shows";
    press(Qt::Key_Home);
    EXPECT_FALSE(m_plot.isFollowing());
    EXPECT_EQ(m_plot.xAxis->range().lower, 0);
}

TEST_F(PlotInputTest, keysThatMeanNothingGoOn)
{
    const PlotView all = m_plot.view();
    press(Qt::Key_Q);
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(m_plot.isLogarithmic());
    EXPECT_EQ(m_plot.view(), all);
}

TEST_F(PlotInputTest, valuesAreCopiedByKeys)
{
    m_plot.setCurves({{.name = "Task", .x = {0, 100}, .y = {2.5, 1.25}}});
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "curve\tStep\tValue\nTask\t0\t2.5\nTask\t100\t1.25");
}

TEST_F(PlotInputTest, theMenuHoldsEverythingUnderItsKeys)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, m_plot.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&m_plot, &asked);
    auto *menu = m_plot.findChild<QMenu *>();
    ASSERT_TRUE(menu);
    const auto action = [menu](const QString &text) -> QAction * {
        for (QAction *each : menu->actions())
            if (each->text().section('\t', 0, 0) == text)
                return each;
        return nullptr;
    };
    for (const char *text : {"Show everything", "Follow the newest values", "Logarithmic horizontal axis",
                             "Copy values", "Copy picture", "Save as SVG, PDF, PNG or CSV …", "Print …"})
        EXPECT_TRUE(action(text)) << text;
    EXPECT_FALSE(action("Back to the last view")->isEnabled());
    action("Logarithmic vertical axis")->trigger();
    EXPECT_TRUE(m_plot.isLogarithmic());
    action("Curves")->menu()->actions()[1]->trigger();
    EXPECT_FALSE(m_plot.isCurveShown(1));
    action("Copy picture")->trigger();
    EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
    action("Copy values")->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("curve\tStep"));
    menu->close();
}

TEST_F(PlotInputTest, theFocusOfTheKeyboardIsSeen)
{
    const auto focus = [this](Qt::FocusReason reason) {
        m_plot.clearFocus();
        m_plot.setFocus(reason);
        return m_plot.grab().toImage();
    };
    m_plot.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_plot));
    const QImage clicked = focus(Qt::MouseFocusReason);
    EXPECT_NE(focus(Qt::TabFocusReason), clicked);
    EXPECT_NE(focus(Qt::ActiveWindowFocusReason), clicked) << "the window came back";
    EXPECT_EQ(focus(Qt::MouseFocusReason), clicked);
}

TEST(ZoomHistory, goesBackAndForwardAndForgetsWhatWasAhead)
{
    ZoomHistory history;
    const PlotView one{{0, 1}, {0, 1}}, two{{0, 2}, {0, 2}}, three{{0, 3}, {0, 3}};
    EXPECT_FALSE(history.back(one));
    history.leave(one);
    history.leave(one); // the same view is one step
    history.leave(two);
    EXPECT_EQ(*history.back(three), two);
    EXPECT_EQ(*history.back(two), one);
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(*history.forward(one), two);
    history.leave(two);
    EXPECT_FALSE(history.canGoForward());
    for (int i = 0; i < 1000; ++i)
        history.leave({{0, i + 10.0}, {0, 1}});
    int steps = 0;
    for (; history.back(one); ++steps) {
    }
    EXPECT_EQ(steps, 100);
}

} // namespace
} // namespace tlm
