#include "ui/attention/headgrid.h"

#include <set>

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "ui/attention/colourbar.h"
#include "ui/attention/headtext.h"
#include "ui/attention/legendentry.h"
#include "ui/attention/patternlegend.h"
#include "ui/attention/someheads.h"
#include "ui/clicks.h"
#include "ui/support/pixels.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

class HeadGridTest : public ::testing::TestWithParam<Theme::Lightness>
{
protected:
    HeadGridTest()
    {
        theme().setLightness(GetParam());
        m_grid.setHeads(test::someHeads());
        m_grid.resize(400, 400);
        m_grid.show();
    }
    ~HeadGridTest() override { theme().setLightness(Theme::Lightness::Light); }

    std::set<QRgb> edgeColours(int head)
    {
        const QImage image = m_grid.grab().toImage();
        const QRect cell = m_grid.geometryOfCells().cell(head);
        std::set<QRgb> colours;
        for (int x = cell.left() + 8; x < cell.right() - 8; ++x)
            colours.insert(image.pixel(x, cell.top()));
        return colours;
    }

    HeadGrid m_grid;
};

TEST_P(HeadGridTest, onlyPositionalHeadsAreFramedRed)
{
    const QRgb red = theme().colours().positional.rgb();
    EXPECT_EQ(edgeColours(0), std::set<QRgb>{red});
    for (const int head : {1, 2, 3})
        EXPECT_FALSE(edgeColours(head).contains(red)) << head;
}

TEST_P(HeadGridTest, plantedHeadsWearAFrameOfTheirOwn)
{
    const QRgb frame = theme().colours().caution.rgb();
    EXPECT_TRUE(edgeColours(3).contains(frame));
    EXPECT_FALSE(edgeColours(0).contains(frame));
}

TEST_P(HeadGridTest, aVerticalHeadIsVeiledUntilOnePointsAtIt)
{
    const QPoint inside = m_grid.geometryOfCells().cell(1).center() + QPoint(1, 7);
    const auto at = [&] { return m_grid.grab().toImage().pixel(inside); };
    QTest::mouseMove(&m_grid, {1, 1});
    const QRgb veiled = at();
    QTest::mouseMove(&m_grid, inside);
    EXPECT_NE(at(), veiled);
    EXPECT_EQ(at(), theme().heat(0).rgb()) << "nothing lies over the weights";
}

INSTANTIATE_TEST_SUITE_P(Lightness, HeadGridTest,
                         ::testing::Values(Theme::Lightness::Light, Theme::Lightness::Dark),
                         [](const auto &lightness) {
                             return lightness.param == Theme::Lightness::Light ? "light" : "dark";
                         });

class HeadGridInput : public ::testing::Test
{
protected:
    HeadGridInput()
    {
        m_grid.setHeads(test::someHeads());
        m_grid.resize(400, 400);
        m_grid.show();
    }
    HeadGrid m_grid;
};

TEST_F(HeadGridInput, aClickChoosesTheHeadUnderIt)
{
    QSignalSpy chosen(&m_grid, &HeadGrid::chosenChanged);
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, m_grid.cellOf(2).center());
    EXPECT_EQ(chosen.size(), 1);
    EXPECT_EQ(m_grid.chosen(), std::vector<int>{2});
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, {2, 2});
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(HeadGridInput, ctrlTakesSeveralHeads)
{
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, m_grid.cellOf(1).center());
    QTest::mouseClick(&m_grid, Qt::LeftButton, Qt::ControlModifier, m_grid.cellOf(2).center());
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{1, 2}));
    QTest::mouseClick(&m_grid, Qt::LeftButton, Qt::ControlModifier, m_grid.cellOf(1).center());
    EXPECT_EQ(m_grid.chosen(), std::vector<int>{2});
    QTest::mouseClick(&m_grid, Qt::LeftButton, Qt::ControlModifier, m_grid.cellOf(2).center());
    EXPECT_EQ(m_grid.chosen(), std::vector<int>{2}) << "one always stays";
}

TEST_F(HeadGridInput, aNumberTakesItsLayerOrColumn)
{
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, {5, m_grid.cellOf(2).center().y()});
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{2, 3}));
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, {m_grid.cellOf(1).center().x(), 5});
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{1, 3}));
}

TEST_F(HeadGridInput, arrowKeysMoveBetweenHeads)
{
    EXPECT_EQ(m_grid.current(), 0);
    QTest::keyClick(&m_grid, Qt::Key_Right);
    EXPECT_EQ(m_grid.current(), 1);
    QTest::keyClick(&m_grid, Qt::Key_Down);
    EXPECT_EQ(m_grid.current(), 3);
    QTest::keyClick(&m_grid, Qt::Key_Down);
    EXPECT_EQ(m_grid.current(), 3);
    QTest::keyClick(&m_grid, Qt::Key_Home);
    EXPECT_EQ(m_grid.current(), 0);
    QTest::keyClick(&m_grid, Qt::Key_End);
    EXPECT_EQ(m_grid.current(), 3);
}

TEST_F(HeadGridInput, keysAloneTakeSeveralHeads)
{
    QTest::keyClick(&m_grid, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(m_grid.chosen(), std::vector<int>{0}) << "it only moves there";
    QTest::keyClick(&m_grid, Qt::Key_Space);
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{0, 1}));
    m_grid.chooseLayer();
    QTest::keyClick(&m_grid, Qt::Key_Down);
    EXPECT_EQ(m_grid.chosen(), std::vector<int>{3});
}

TEST_F(HeadGridInput, keysFollowTheOrderOfTheScreen)
{
    m_grid.setOrder(
        {.by = HeadOrder::By::Measure, .measure = Measure::VerticalArgmax, .hidden = {HeadMark::Planted}});
    QTest::keyClick(&m_grid, Qt::Key_Home);
    EXPECT_EQ(m_grid.current(), 1) << "the vertical head comes first";
    QTest::keyClick(&m_grid, Qt::Key_End);
    EXPECT_NE(m_grid.current(), 3) << "what is passed over is not reached";
    EXPECT_TRUE(m_grid.cellOf(3).isNull());
}

TEST_F(HeadGridInput, shiftTakesARange)
{
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, m_grid.cellOf(1).center());
    QTest::mouseClick(&m_grid, Qt::LeftButton, Qt::ShiftModifier, m_grid.cellOf(2).center());
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{0, 1, 2, 3}));
    QTest::keyClick(&m_grid, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{0, 1})) << "it still begins at the first";
}

TEST_F(HeadGridInput, lettersTakeALayerOrAColumn)
{
    QTest::keyClick(&m_grid, Qt::Key_Right);
    QTest::keyClick(&m_grid, Qt::Key_C);
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{1, 3}));
    QTest::keyClick(&m_grid, Qt::Key_L);
    EXPECT_EQ(m_grid.chosen(), (std::vector<int>{0, 1}));
}

/// Colours below a cell: of its name, where heads are sorted.
TEST_F(HeadGridInput, sortedHeadsAreNamed)
{
    const auto isNamed = [this](int head) {
        const GridGeometry grid = m_grid.geometryOfCells();
        const QRect below = grid.captionOf(m_grid.look().placeOf(head));
        return !below.isEmpty() && test::shades(m_grid.grab(below).toImage()) > 1;
    };
    EXPECT_FALSE(isNamed(1)) << "numbers of layers and heads tell it";
    m_grid.setOrder({.by = HeadOrder::By::Measure, .measure = Measure::VerticalArgmax});
    for (const int head : {0, 1, 2, 3})
        EXPECT_TRUE(isNamed(head)) << head;
}

TEST_F(HeadGridInput, theColourBarIsThatOfTheCells)
{
    const QImage image = m_grid.grab().toImage();
    const QRect cells = m_grid.geometryOfCells().cells();
    const int x = cells.right() + 1 + colourBarGap(theme().style()) + theme().space(5);
    EXPECT_EQ(image.pixel(x, cells.top() + 2), theme().heat(1).rgb()) << "as dark as the weight 1";
    EXPECT_NEAR(qGreen(image.pixel(x, cells.bottom() - 3)), qGreen(theme().heat(0).rgb()), 12);
}

TEST_F(HeadGridInput, mutedHeadsAreCrossedOutAndToldSo)
{
    const QRect cell = m_grid.cellOf(2);
    const QPoint corner = cell.topLeft() + QPoint(cell.width() / 4, cell.height() / 4);
    const auto isCrossed = [&] {
        return m_grid.grab().toImage().pixelColor(corner) == theme().colours().bad;
    };
    EXPECT_FALSE(isCrossed());
    m_grid.setMuted({2});
    EXPECT_TRUE(isCrossed());
    m_grid.setChosen({2});
    EXPECT_TRUE(m_grid.accessibleDescription().contains("Muted"));
}

TEST_F(HeadGridInput, theDescriptionFollowsTheChosenHead)
{
    m_grid.setChosen({1});
    EXPECT_TRUE(m_grid.accessibleDescription().contains("Head 0.1: vertical"));
    EXPECT_TRUE(m_grid.accessibleDescription().contains("a looks at [SEP]"));
}

TEST_F(HeadGridInput, anotherSentenceKeepsTheChosenHead)
{
    m_grid.setChosen({2});
    m_grid.setHeads(test::someHeads());
    EXPECT_EQ(m_grid.current(), 2);
    m_grid.setHeads(std::make_shared<Heads>());
    EXPECT_EQ(m_grid.current(), -1);
    EXPECT_TRUE(m_grid.chosen().empty());
    m_grid.grab();
}

/// At the size of the paper's figure the [CLS] column at the left edge is as dark as it is, in every head.
TEST(HeadGridColumns, noThumbnailHidesAColumnOfOneToken)
{
    for (const HeadPattern pattern : {HeadPattern::Other, HeadPattern::Positional}) {
        for (const int column : {0, 100, 255}) {
            Heads heads = test::makeSomeHeads(test::plantedColumn(12, 12, 256, column));
            for (HeadMeasures &head : heads.measures)
                head.pattern = pattern; // a veil would be dark by itself
            HeadGrid grid;
            grid.setHeads(std::make_shared<Heads>(std::move(heads)));
            grid.resize(300, 300);
            const QImage image = grid.grab().toImage();
            for (const int head : {1, 17, 143}) {
                const QRect cell = GridGeometry::inside(grid.cellOf(head));
                int full = 0;
                for (int x = cell.left(); x <= cell.right(); ++x)
                    full += image.pixel(x, cell.center().y()) == theme().heat(1).rgb();
                EXPECT_EQ(full, 1) << "column " << column << " of head " << head;
            }
        }
    }
}

TEST(HeadGridSize, growsWithTheRoomUpToALargestCell)
{
    HeadGrid grid;
    grid.setHeads(test::someHeads());
    EXPECT_LT(grid.heightForWidth(200), grid.heightForWidth(300));
    EXPECT_EQ(grid.heightForWidth(2000), grid.heightForWidth(3000));
    grid.resize(2000, 100);
    EXPECT_LE(grid.geometryOfCells().size().height(), 100);
}

TEST(PatternLegend, tellsTheCountsToScreenReaders)
{
    PatternLegend legend;
    legend.setHeads(test::someHeads());
    EXPECT_TRUE(legend.accessibleName().endsWith(HeadText::summary(*test::someHeads())));
    EXPECT_NE(test::control<LegendEntry>(legend, "1 vertical"), nullptr);
}

TEST(PatternLegend, aClickPassesOverAKind)
{
    PatternLegend legend;
    legend.setHeads(test::someHeads());
    legend.resize(400, 60);
    legend.show();
    QSignalSpy changed(&legend, &PatternLegend::hiddenChanged);
    auto *vertical = test::control<LegendEntry>(legend, "1 vertical");
    QTest::mouseClick(vertical, Qt::LeftButton);
    EXPECT_EQ(legend.hidden(), std::set<HeadMark>{HeadMark::Vertical});
    QTest::keyClick(vertical, Qt::Key_Space);
    EXPECT_TRUE(legend.hidden().empty());
    EXPECT_EQ(changed.size(), 2);
}

} // namespace
} // namespace tlm
