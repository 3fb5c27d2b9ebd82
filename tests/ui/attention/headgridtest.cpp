#include "ui/attention/headgrid.h"

#include <set>

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "ui/attention/headtext.h"
#include "ui/attention/headview.h"
#include "ui/attention/patternlegend.h"
#include "ui/attention/someheads.h"
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
    QSignalSpy chosen(&m_grid, &HeadGrid::headChosen);
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, m_grid.geometryOfCells().cell(2).center());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 2);
    QTest::mouseClick(&m_grid, Qt::LeftButton, {}, {2, 2});
    EXPECT_EQ(chosen.size(), 1);
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
}

TEST_F(HeadGridInput, theDescriptionFollowsTheChosenHead)
{
    m_grid.setCurrent(1);
    EXPECT_TRUE(m_grid.accessibleDescription().contains("Layer 1, head 2: vertical"));
    EXPECT_TRUE(m_grid.accessibleDescription().contains("a looks at [SEP]"));
}

TEST_F(HeadGridInput, anotherSentenceKeepsTheChosenHead)
{
    m_grid.setCurrent(2);
    m_grid.setHeads(test::someHeads());
    EXPECT_EQ(m_grid.current(), 2);
    m_grid.setHeads(std::make_shared<Heads>());
    EXPECT_EQ(m_grid.current(), -1);
    m_grid.grab();
}

TEST(HeadView, tellsTheValueUnderThePointerAndTheKeys)
{
    HeadView view;
    view.resize(500, 500);
    view.setHead(test::someHeads(), 0);
    view.show();
    QString words;
    QObject::connect(&view, &HeadView::pointed, [&words](const QString &text) { words = text; });
    QTest::mouseMove(&view, view.geometryOfMatrix().cellRect({1, 2}).center().toPoint());
    EXPECT_EQ(words, "b → a: 1.000");
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(words, "b → b: 0.000");
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(words, "a → b: 0.000");
}

TEST(HeadView, strongWeightsAreDrawnInTheColourOfTheBar)
{
    HeadView view;
    view.resize(500, 500);
    view.setHead(test::someHeads(), 0);
    const QImage image = view.grab().toImage();
    const auto at = [&](QPoint cell) {
        return image.pixel(view.geometryOfMatrix().cellRect(cell).center().toPoint());
    };
    EXPECT_EQ(at({1, 2}), theme().heat(0.995).rgb());
    EXPECT_EQ(at({3, 2}), theme().heat(0.035).rgb());
}

TEST(PatternLegend, tellsTheCountsToScreenReaders)
{
    PatternLegend legend;
    legend.setHeads(test::someHeads());
    EXPECT_TRUE(legend.accessibleName().endsWith(HeadText::summary(*test::someHeads())));
    legend.resize(legend.sizeHint());
    EXPECT_FALSE(legend.grab().isNull());
}

} // namespace
} // namespace tlm
