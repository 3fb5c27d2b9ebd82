#include "ui/attention/headcard.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "ui/attention/headpainter.h"
#include "ui/attention/linesview.h"
#include "ui/attention/matrixview.h"
#include "ui/attention/someheads.h"
#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

class HeadCardTest : public ::testing::Test
{
protected:
    HeadCardTest()
    {
        m_card.resize(520, 760);
        m_card.show();
    }
    void show(const std::vector<int> &heads) { m_card.setHeads(test::someHeads(), heads); }
    MatrixView &matrix() { return *m_card.findChild<MatrixView *>(); }

    HeadCard m_card;
};

TEST_F(HeadCardTest, namesTheHeadItsPatternAndItsMeasures)
{
    show({1});
    const QStringList words = test::words(m_card);
    EXPECT_TRUE(words.contains("Head 0.1"));
    EXPECT_TRUE(words.contains("vertical"));
    EXPECT_EQ(test::control<QLabel>(m_card, "Vertical: 1.00")->text(), "1.00");
    EXPECT_EQ(test::control<QLabel>(m_card, "Entropy, nats: 0.00")->text(), "0.00");
    show({3});
    EXPECT_TRUE(test::words(m_card).contains("planted by the initialisation"));
}

TEST_F(HeadCardTest, severalHeadsAreAveraged)
{
    show({0, 1});
    EXPECT_TRUE(test::words(m_card).filter("Mean of 2").size() > 0);
    EXPECT_NE(test::control<QLabel>(m_card, "Vertical: 0.63"), nullptr) << "of 0.25 and 1";
    QTest::mouseMove(&matrix(), {2, 2});
    QTest::mouseMove(&matrix(), matrix().geometryOfMatrix().cellRect({2, 3}).center().toPoint());
    EXPECT_TRUE(test::words(m_card).contains("c → b: 0.500"));
}

TEST_F(HeadCardTest, ofTwoModelsItNamesWhich)
{
    m_card.setHeads(test::someHeads(), {0}, "B");
    EXPECT_TRUE(test::words(m_card).contains("Head 0.0 of B"));
}

TEST_F(HeadCardTest, theBarsAreTheMeanWeightAtEachDistance)
{
    show({0});
    auto *plot = m_card.findChild<Plot *>();
    ASSERT_EQ(plot->plottableCount(), 1);
    const auto *bars = qobject_cast<const QCPBars *>(plot->plottable(0));
    ASSERT_EQ(bars->dataCount(), 11);
    for (int i = 0; i < 11; ++i)
        EXPECT_NEAR(bars->data()->at(i)->value, i == 4 ? 1 : 0, 1e-6) << "distance " << i - 5;
    EXPECT_GE(plot->yAxis->range().upper, 1);
}

TEST_F(HeadCardTest, specialTokensCanBeHidden)
{
    show({0});
    QTest::mouseClick(test::control<QCheckBox>(m_card, "Hide special tokens"), Qt::LeftButton, {}, {8, 8});
    EXPECT_EQ(matrix().geometryOfMatrix().part.shown, 4);
    EXPECT_TRUE(m_card.view().options.hideSpecial);
}

TEST_F(HeadCardTest, hiddenTokensLieBetweenTheOthersAllTheSame)
{
    StoredAttention pair{
        .layers = 1, .heads = 1, .texts = {"[CLS]", "a", "[SEP]", "b", "[SEP]"}, .weights = {}};
    pair.weights.assign(5 * 5, 0);
    for (std::size_t row = 0; row < 5; ++row)
        pair.weights[row * 5 + 1] = 1; // every row looks at a
    m_card.setHeads(std::make_shared<Heads>(test::makeSomeHeads(std::move(pair))), {0});
    QTest::mouseClick(test::control<QCheckBox>(m_card, "Hide special tokens"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(m_card.view().options.hideSpecial);
    const auto *bars = qobject_cast<const QCPBars *>(m_card.findChild<Plot *>()->plottable(0));
    EXPECT_NEAR(bars->data()->at(3)->value, 0.5, 1e-6) << "b is two tokens from a";
    EXPECT_NEAR(bars->data()->at(4)->value, 0, 1e-6);
}

TEST_F(HeadCardTest, theThresholdIsTyped)
{
    show({0});
    auto *threshold = test::control<QDoubleSpinBox>(m_card, "Smallest weight that shows");
    threshold->setFocus();
    QTest::keyClick(threshold, Qt::Key_Up);
    EXPECT_DOUBLE_EQ(m_card.view().options.threshold, 0.05);
}

TEST_F(HeadCardTest, linesAreAnotherView)
{
    show({0});
    auto *views = test::control<QTabBar>(m_card, "How the head is shown");
    QTest::mouseClick(views, Qt::LeftButton, {}, views->tabRect(HeadView::Lines).center());
    EXPECT_TRUE(m_card.findChild<LinesView *>()->isVisible());
    EXPECT_FALSE(matrix().isVisible());
    EXPECT_EQ(m_card.view().kind, HeadView::Lines);
    QTest::keyClick(views, Qt::Key_Left);
    EXPECT_TRUE(matrix().isVisible());
}

TEST_F(HeadCardTest, theHiddenViewDoesNotWipeTheValueOfTheOther)
{
    show({0});
    QTest::mouseMove(&matrix(), matrix().geometryOfMatrix().cellRect({1, 2}).center().toPoint());
    ASSERT_TRUE(test::words(m_card).contains("b → a: 1.000"));
    m_card.setChanges({2}, {});
    EXPECT_TRUE(test::words(m_card).contains("b → a: 1.000"));
}

TEST_F(HeadCardTest, screenReadersHearWhichHeadAndTheValueUnderTheKeys)
{
    m_card.setHeads(test::someHeads(), {1}, "B");
    EXPECT_EQ(matrix().accessibleName(), "Head 0.1 of B as a matrix");
    EXPECT_TRUE(matrix().accessibleDescription().contains("a looks at [SEP]"));
    matrix().setFocus();
    QTest::keyClick(&matrix(), Qt::Key_Down);
    EXPECT_EQ(matrix().accessibleDescription(), "[CLS] → [CLS]: 0.000");
    auto *lines = m_card.findChild<LinesView *>();
    EXPECT_EQ(lines->accessibleName(), "Head 0.1 of B as lines between tokens");
    QTest::keyClick(lines, Qt::Key_Down);
    EXPECT_TRUE(lines->accessibleDescription().startsWith("[CLS] looks at [SEP] (1.00)"));
}

TEST_F(HeadCardTest, whatIsZoomedToIsKnown)
{
    show({0});
    EXPECT_EQ(m_card.view().part, MatrixPart::whole(6));
    QTest::keyClick(&matrix(), Qt::Key_Plus);
    EXPECT_EQ(m_card.view().part.shown, 4);
}

TEST_F(HeadCardTest, theButtonMutesAndUnmutes)
{
    show({0, 1});
    QSignalSpy wanted(&m_card, &HeadCard::muteWanted);
    EXPECT_TRUE(test::click(m_card, "Mute head"));
    EXPECT_EQ(wanted.size(), 1);
    m_card.setChanges({}, {0});
    EXPECT_NE(test::button(m_card, "Mute head"), nullptr) << "one of them still speaks";
    m_card.setChanges({}, {0, 1});
    EXPECT_NE(test::button(m_card, "Unmute head"), nullptr);
}

TEST_F(HeadCardTest, noHeadIsNoFigure)
{
    show({0});
    m_card.setHeads(std::make_shared<Heads>(), {});
    EXPECT_FALSE(test::words(m_card).contains("Head 0.0"));
    EXPECT_FALSE(test::button(m_card, "Mute head")->isEnabled());
    EXPECT_EQ(matrix().accessibleName(), "Chosen head as a matrix");
}

TEST(HeadMark, plantedComesBeforeEveryPattern)
{
    const auto head = [](HeadPattern pattern, bool planted) {
        HeadMeasures measures;
        measures.pattern = pattern;
        measures.planted = planted;
        return measures;
    };
    EXPECT_EQ(headMark(head(HeadPattern::Positional, false)), HeadMark::Positional);
    EXPECT_EQ(headMark(head(HeadPattern::Vertical, false)), HeadMark::Vertical);
    EXPECT_EQ(headMark(head(HeadPattern::Other, false)), HeadMark::Other);
    EXPECT_EQ(headMark(head(HeadPattern::Positional, true)), HeadMark::Planted);
}

TEST(HeadThumbnails, thereIsOneForEveryHead)
{
    const auto images = headThumbnails(theme().style(), *test::someHeads()->sentence, 24);
    ASSERT_EQ(images.size(), 4u);
    for (const QImage &image : images)
        EXPECT_EQ(image.size(), QSize(24, 24));
    EXPECT_NE(images[0], images[1]);
    EXPECT_EQ(images[0], images[3]) << "the same weights look the same";
}

} // namespace
} // namespace tlm
