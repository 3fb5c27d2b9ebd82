#include "ui/attention/headcard.h"

#include <gtest/gtest.h>

#include <QTest>

#include "ui/attention/gridcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/headpainter.h"
#include "ui/attention/headtext.h"
#include "ui/attention/headview.h"
#include "ui/attention/someheads.h"
#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

TEST(HeadCard, namesTheHeadItsPatternAndItsMeasures)
{
    HeadCard card;
    card.setHead(test::someHeads(), 1);
    const QStringList words = test::words(card);
    EXPECT_TRUE(words.contains("Head 1.2"));
    EXPECT_TRUE(words.contains("vertical"));
    EXPECT_EQ(test::control<QLabel>(card, "Special, full stop")->text(), "1.00");
    EXPECT_EQ(test::control<QLabel>(card, "Entropy, nats")->text(), "0.00");
    card.setHead(test::someHeads(), 3);
    EXPECT_TRUE(test::words(card).contains("planted by the initialisation"));
}

TEST(HeadCard, theBarsAreTheMeanWeightAtEachDistance)
{
    HeadCard card;
    card.setHead(test::someHeads(), 0);
    auto *plot = card.findChild<Plot *>();
    ASSERT_EQ(plot->plottableCount(), 1);
    const auto *bars = qobject_cast<const QCPBars *>(plot->plottable(0));
    ASSERT_EQ(bars->dataCount(), 11);
    for (int i = 0; i < 11; ++i)
        EXPECT_NEAR(bars->data()->at(i)->value, i == 4 ? 1 : 0, 1e-6) << "distance " << i - 5;
    EXPECT_GE(plot->yAxis->range().upper, 1);
}

TEST(HeadCard, theValueUnderThePointerStandsInTheTitle)
{
    HeadCard card;
    card.resize(500, 700);
    card.setHead(test::someHeads(), 0);
    card.show();
    auto *view = card.findChild<HeadView *>();
    QTest::mouseMove(view, {2, 2});
    QTest::mouseMove(view, view->geometryOfMatrix().cellRect({2, 3}).center().toPoint());
    EXPECT_TRUE(test::words(card).contains("c → b: 1.000"));
}

TEST(HeadCard, noHeadIsNoFigure)
{
    HeadCard card;
    card.setHead(test::someHeads(), 0);
    card.setHead(std::make_shared<Heads>(), -1);
    EXPECT_FALSE(test::words(card).contains("Head 1.1"));
    EXPECT_FALSE(card.grab().isNull());
}

TEST(GridCard, countsPatternsByLayerWithoutPlantedHeads)
{
    GridCard card;
    card.setHeads(test::someHeads());
    auto *plot = card.findChild<Plot *>();
    ASSERT_EQ(plot->plottableCount(), 2);
    const auto value = [plot](int series, int layer) {
        return qobject_cast<const QCPBars *>(plot->plottable(series))->data()->at(layer)->value;
    };
    EXPECT_DOUBLE_EQ(value(0, 0), 1) << "positional in layer 1";
    EXPECT_DOUBLE_EQ(value(0, 1), 0) << "the planted head is left out";
    EXPECT_DOUBLE_EQ(value(1, 0), 1) << "vertical in layer 1";
    EXPECT_DOUBLE_EQ(value(1, 1), 0);
    EXPECT_GE(plot->yAxis->range().upper, 2);
}

TEST(GridCard, saysThatNoHeadHasAPattern)
{
    Heads plain = *test::someHeads();
    for (HeadMeasures &head : plain.measures)
        head.pattern = HeadPattern::Other;
    GridCard card;
    card.setHeads(std::make_shared<Heads>(plain));
    auto *plot = card.findChild<Plot *>();
    EXPECT_EQ(plot->plottableCount(), 0);
    EXPECT_EQ(plot->accessibleDescription(), "No learnt head is positional or vertical");
    const auto *sentence = qobject_cast<QCPItemText *>(plot->item(0));
    ASSERT_NE(sentence, nullptr);
    EXPECT_TRUE(sentence->visible());
    card.setHeads(test::someHeads());
    EXPECT_EQ(plot->plottableCount(), 2);
    EXPECT_FALSE(sentence->visible());
}

TEST(HeadMark, plantedComesBeforeEveryPattern)
{
    EXPECT_EQ(headMark({.pattern = HeadPattern::Positional}), HeadMark::Positional);
    EXPECT_EQ(headMark({.pattern = HeadPattern::Vertical}), HeadMark::Vertical);
    EXPECT_EQ(headMark({.pattern = HeadPattern::Other}), HeadMark::Other);
    EXPECT_EQ(headMark({.pattern = HeadPattern::Positional, .planted = true}), HeadMark::Planted);
}

TEST(HeadThumbnails, thereIsOneForEveryHead)
{
    const auto images = headThumbnails(*test::someHeads(), 24);
    ASSERT_EQ(images.size(), 4u);
    for (const QImage &image : images)
        EXPECT_EQ(image.size(), QSize(24, 24));
    EXPECT_NE(images[0], images[1]);
    EXPECT_EQ(images[0], images[3]) << "the same weights look the same";
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

TEST(HeadText, describesEveryMeasureWithItsUnit)
{
    const QString words = HeadText::describe({.layer = 2,
                                              .head = 4,
                                              .adjacentArgmax = 0.955,
                                              .verticalArgmax = 0.02,
                                              .previousMass = 0.42,
                                              .nextMass = 0.31,
                                              .specialMass = 0.17,
                                              .entropy = 1.48,
                                              .pattern = HeadPattern::Positional});
    for (const char *part :
         {"Layer 3, head 5: positional", "96%", "previous 0.42", "next 0.31", "special 0.17", "1.48 nats"})
        EXPECT_TRUE(words.contains(part)) << part << " in " << words.toStdString();
}

} // namespace
} // namespace tlm
