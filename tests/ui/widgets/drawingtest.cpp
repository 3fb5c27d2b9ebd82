#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QToolTip>

#include "ui/clicks.h"
#include "ui/support/pixels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/exampledelegate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markedtext.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/navigationbutton.h"
#include "ui/widgets/neighbourdelegate.h"

namespace tlm {
namespace {

QImage blank(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(theme().colours().surface);
    return image;
}

using test::count;

QImage paintCell(const QStyledItemDelegate &delegate, const Cell &cell, QStyle::State state = {})
{
    CellModel model;
    model.setColumns({{"c", {}, false}});
    model.setRows({{cell}});
    QImage image = blank(200, 80);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state | QStyle::State_Enabled;
    delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

TEST(MarkedText, elidesTheLastLineAndKeepsTheHeight)
{
    QImage image = blank(120, 80);
    QPainter painter(&image);
    const QString text = QString("many words that never fit into two lines ").repeated(20);
    const qreal two = drawMarkedText(painter, QRectF(0, 0, 120, 80), text, {}, 2, false);
    const qreal one = drawMarkedText(painter, QRectF(0, 0, 120, 80), "short", {}, 2, false);
    EXPECT_NEAR(two, 2 * one, 1.0);
    EXPECT_EQ(drawMarkedText(painter, QRectF(0, 0, 120, 80), "", {}, 2, false), 0);
}

TEST(MarkedText, marksAreTintedInProportionToTheirWeight)
{
    QImage image = blank(300, 40);
    QPainter painter(&image);
    drawMarkedText(painter, QRectF(0, 0, 300, 40), "strong word", {{0, 6, 1.0}}, 1, true);
    painter.end();
    EXPECT_GT(count(image, theme().colours().mark), 50);
}

TEST(CellDelegate, barsAreAsLongAsTheirShare)
{
    const CellDelegate delegate;
    const int half = count(paintCell(delegate, shareCell("5", 0.5)), theme().curve(0));
    const int whole = count(paintCell(delegate, shareCell("9", 1.0)), theme().curve(0));
    EXPECT_GT(half, 0);
    EXPECT_NEAR(double(whole) / half, 2.0, 0.2);
    EXPECT_EQ(count(paintCell(delegate, shareCell("0", 0.0)), theme().curve(0)), 0);
}

TEST(CellDelegate, showsSelectionStatesAndTags)
{
    const CellDelegate delegate;
    const QImage selected = paintCell(delegate, textCell("a"), QStyle::State_Selected);
    EXPECT_GT(count(selected, theme().colours().selection), 5000);
    EXPECT_TRUE(paintCell(delegate, textCell("a")) != paintCell(delegate, stateCell("check", "a")));
    EXPECT_TRUE(paintCell(delegate, textCell("a")) !=
                paintCell(delegate, {"a", {{TagsRole, QStringList{"x"}}}}));
    EXPECT_TRUE(paintCell(delegate, textCell("5")) != paintCell(delegate, rightCell("5")));
}

TEST(CellDelegate, asksForMoreRoomWhenThereIsMoreToShow)
{
    const CellDelegate delegate;
    CellModel model;
    model.setColumns({{"a", {}, false}, {"b", {}, false}, {"c", {}, false}});
    model.setRows({{textCell("1"), textCell("123456"), stateCell("check", "1")}});
    const QStyleOptionViewItem option;
    const int narrow = delegate.sizeHint(option, model.index(0, 0)).width();
    EXPECT_GT(delegate.sizeHint(option, model.index(0, 1)).width(), narrow);
    EXPECT_GT(delegate.sizeHint(option, model.index(0, 2)).width(), narrow);
}

TEST(Delegates, examplesAndNeighboursDrawAllTheirParts)
{
    const Cell cell{"a text of some words",
                    {{NumberRole, "12"},
                     {LabelRole, "class"},
                     {ScoreRole, "1.5"},
                     {ShareRole, 1.0},
                     {SourceRole, "corpus: d1"}}};
    const QImage neighbour = paintCell(NeighbourDelegate(), cell);
    EXPECT_GT(count(neighbour, theme().curve(0)), 50);
    const Cell unnamed{"a text of some words", {{NumberRole, "12"}}};
    EXPECT_TRUE(paintCell(ExampleDelegate(), cell) != paintCell(ExampleDelegate(), unnamed));
}

TEST(Delegates, theLongestScoreKeepsOffTheRank)
{
    const auto firstLine = [](const Cell &cell) {
        return paintCell(NeighbourDelegate(), cell).copy(0, 0, 200, theme().space(24));
    };
    const QImage empty = firstLine({"", {}});
    const QImage rank = firstLine({"", {{NumberRole, "5000"}}});
    const QImage score = firstLine({"", {{ScoreRole, "0.648427963"}}});
    const auto differs = [&](const QImage &image, int x) {
        return image.copy(x, 0, 1, image.height()) != empty.copy(x, 0, 1, image.height());
    };
    int rankEnds = -1, scoreBegins = empty.width();
    for (int x = 0; x < empty.width(); ++x) {
        if (differs(rank, x))
            rankEnds = x;
        if (differs(score, x))
            scoreBegins = std::min(scoreBegins, x);
    }
    ASSERT_GE(rankEnds, 0);
    EXPECT_GT(scoreBegins, rankEnds + theme().space(4));
}

TEST(BarChart, theLargestBarFillsTheHeightAndHoveringTellsItsValue)
{
    BarChart chart("Title");
    chart.resize(200, 100);
    chart.setBars({{"first", 10}, {"second", 5}, {"third", 0}}, "note");
    EXPECT_TRUE(chart.accessibleDescription().contains("second: 5"));
    const QImage image = chart.grab().toImage();
    EXPECT_GT(count(image.copy(0, 0, 66, 100), theme().curve(0)),
              count(image.copy(66, 0, 66, 100), theme().curve(0)));
    EXPECT_EQ(count(image.copy(134, 0, 66, 100), theme().curve(0)), 0);
    chart.show();
    QHelpEvent hover(QEvent::ToolTip, {100, 50}, chart.mapToGlobal(QPoint(100, 50)));
    QCoreApplication::sendEvent(&chart, &hover);
    EXPECT_EQ(QToolTip::text(), "second: 5");
    chart.setBars({}, {});
    EXPECT_NO_FATAL_FAILURE(chart.grab());
}

TEST(BarChart, aMarkStandsOverTheBarsWithItsNameAboveThem)
{
    BarChart chart("Title");
    chart.setMark(0.5, "128");
    chart.setBars({{"first", 10}, {"second", 10}}, "note");
    chart.resize(200, chart.sizeHint().height());
    EXPECT_EQ(chart.accessibleDescription(), "first: 10; second: 10 note 128");
    const QImage image = chart.grab().toImage();
    const QImage line = image.copy(95, 0, 10, image.height());
    EXPECT_GT(count(line, theme().colours().caution), 10);
    EXPECT_EQ(count(image.copy(0, 0, 60, image.height()), theme().colours().caution), 0);
    const int height = chart.sizeHint().height();
    chart.setMark(0, {});
    EXPECT_EQ(chart.accessibleDescription(), "first: 10; second: 10 note");
    EXPECT_EQ(chart.sizeHint().height(), height) << "nothing moves when it goes";
}

TEST(Navigation, choosesPagesByClickAndKey)
{
    Navigation navigation;
    navigation.addPage(3, "start", "First", "help");
    navigation.addPage(5, "task", "Second", "help");
    navigation.show();
    QSignalSpy chosen(&navigation, &Navigation::pageChosen);
    ASSERT_TRUE(test::click(navigation, "Second"));
    EXPECT_EQ(chosen[0][0].toInt(), 5);
    QTest::keyClick(test::button(navigation, "First"), Qt::Key_Space);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[1][0].toInt(), 3);
    navigation.setCurrent(5);
    EXPECT_TRUE(test::button(navigation, "Second")->isChecked());
    EXPECT_EQ(chosen.count(), 2); // only a person's choice is told
}

TEST(Navigation, aBadgeIsDrawnAndToldInWordsAndFoldsToADot)
{
    Navigation navigation;
    navigation.addPage(3, "start", "First", "help");
    navigation.show();
    auto *button = test::button(navigation, "First");
    const QImage plain = button->grab().toImage();
    navigation.setBadge(3, {"7", "7 things", Label::Tone::Bad});
    EXPECT_FALSE(button->grab().toImage() == plain);
    EXPECT_EQ(button->toolTip(), "help · 7 things");
    EXPECT_GT(test::count(button->grab().toImage(), theme().colours().bad), 20);
    navigation.setFolded(true);
    button->resize(navigation.maximumWidth(), button->height());
    EXPECT_GT(test::count(button->grab().toImage(), theme().colours().bad), 10);
    navigation.setBadge(3, {});
    EXPECT_EQ(test::count(button->grab().toImage(), theme().colours().bad), 0);
    EXPECT_EQ(button->toolTip(), "help");
}

TEST(Navigation, aSwitchDoesWhatItsActionDoes)
{
    Navigation navigation;
    QAction fold("Fold");
    navigation.addSwitch(&fold, "fold", "Fold");
    navigation.show();
    QSignalSpy done(&fold, &QAction::triggered);
    ASSERT_TRUE(test::click(navigation, "Fold"));
    EXPECT_EQ(done.count(), 1);
}

TEST(EmptyState, leadsOnByItsOneButton)
{
    EmptyState empty("task", "Nothing here yet.", "Begin", "help");
    empty.show();
    QSignalSpy triggered(&empty, &EmptyState::triggered);
    ASSERT_TRUE(test::click(empty, "Begin"));
    EXPECT_EQ(triggered.count(), 1);
    EXPECT_TRUE(EmptyState("task", "Words alone.", {}, {}).button()->isHidden());
}

TEST(Label, aHintGivesWayAndNeverWidensItsCard)
{
    Card card("Title");
    const int before = card.minimumSizeHint().width();
    card.setHint(QString("very long words ").repeated(50));
    EXPECT_EQ(card.minimumSizeHint().width(), before);
}

} // namespace
} // namespace tlm
