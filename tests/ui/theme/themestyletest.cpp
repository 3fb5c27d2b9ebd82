#include "ui/theme/themestyle.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QTest>

#include "ui/support/pixels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

using test::count;

QImage picture(QWidget &widget)
{
    widget.ensurePolished();
    widget.resize(widget.sizeHint().expandedTo({60, 20}));
    return widget.grab().toImage();
}

const QStyle &style()
{
    return *QApplication::style();
}

TEST(ThemeStyle, fieldsInARowHaveOneHeight)
{
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    QPushButton button("Button");
    const int height = edit.sizeHint().height();
    EXPECT_EQ(combo.sizeHint().height(), height);
    EXPECT_EQ(spin.sizeHint().height(), height);
    EXPECT_EQ(button.sizeHint().height(), height);
}

TEST(ThemeStyle, aFieldTellsAProblemByItsOutline)
{
    QLineEdit edit;
    EXPECT_EQ(count(picture(edit), theme().colours().bad), 0);
    edit.setProperty("problem", true);
    EXPECT_GT(count(picture(edit), theme().colours().bad), 20);
}

TEST(ThemeStyle, thePrimaryButtonIsFilledWithTheAccentUnlessItIsOff)
{
    QPushButton button("Save");
    EXPECT_EQ(count(picture(button), theme().colours().accent), 0);
    makePrimary(&button);
    EXPECT_GT(count(picture(button), theme().colours().accent), 200);
    button.setEnabled(false);
    EXPECT_EQ(count(picture(button), theme().colours().accent), 0);
}

TEST(ThemeStyle, aButtonWithAMenuHasRoomForItsArrow)
{
    QPushButton plain("Corpora");
    QPushButton withMenu("Corpora");
    QMenu menu;
    withMenu.setMenu(&menu);
    EXPECT_GT(withMenu.sizeHint().width(), plain.sizeHint().width());
    EXPECT_TRUE(picture(withMenu) != picture(plain));
}

TEST(ThemeStyle, checkBoxesShowThreeStates)
{
    QCheckBox box;
    box.setTristate(true);
    QList<QImage> pictures;
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
        box.setCheckState(state);
        pictures << picture(box);
    }
    EXPECT_TRUE(pictures[0] != pictures[1]);
    EXPECT_TRUE(pictures[1] != pictures[2]);
    EXPECT_TRUE(pictures[0] != pictures[2]);
}

TEST(ThemeStyle, progressFillsInProportion)
{
    QProgressBar bar;
    bar.setTextVisible(false);
    const auto filled = [&bar](int value) {
        bar.setValue(value);
        bar.resize(400, 20);
        return count(bar.grab().toImage(), theme().colours().accent);
    };
    EXPECT_EQ(filled(0), 0);
    const int half = filled(50);
    EXPECT_NEAR(double(filled(100)) / half, 2.0, 0.1);
    bar.setRange(0, 0); // an unknown extent claims no share
    EXPECT_EQ(filled(0), 0);
}

TEST(ThemeStyle, theThumbOfAScrollBarKeepsAUsefulSizeAndReachesBothEnds)
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 200);
    bar.setRange(0, 1'000'000);
    bar.setPageStep(10);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    const auto thumb = [&](int position) {
        option.sliderPosition = position;
        return style().subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    EXPECT_GE(thumb(0).height(), 20);
    EXPECT_EQ(thumb(0).top(), 0);
    EXPECT_EQ(thumb(1'000'000).bottom(), 199);
    EXPECT_NEAR(thumb(500'000).center().y(), 100, 2);
}

TEST(ThemeStyle, aScrollBarWithoutARangeIsAllThumb)
{
    QScrollBar bar(Qt::Horizontal);
    bar.resize(200, 12);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.state |= QStyle::State_Horizontal;
    option.orientation = Qt::Horizontal;
    option.maximum = 0;
    EXPECT_EQ(style().subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar).width(),
              200);
}

TEST(ThemeStyle, spinBoxesStepByTheirArrows)
{
    QSpinBox spin;
    spin.resize(spin.sizeHint());
    spin.show();
    QStyleOptionSpinBox option;
    option.initFrom(&spin);
    const QPoint up =
        style().subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, &spin).center();
    const QPoint down =
        style().subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxDown, &spin).center();
    QTest::mouseClick(&spin, Qt::LeftButton, {}, up);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, up);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, down);
    EXPECT_EQ(spin.value(), 1);
}

TEST(ThemeStyle, theChosenTabIsUnderlinedWithTheAccent)
{
    QTabBar tabs;
    tabs.addTab("Curves");
    tabs.addTab("Log");
    const QImage first = picture(tabs);
    EXPECT_GT(count(first.copy(tabs.tabRect(0)), theme().colours().accent), 20);
    EXPECT_EQ(count(first.copy(tabs.tabRect(1)), theme().colours().accent), 0);
}

TEST(ThemeStyle, aKeyboardFocusShowsAndAMouseFocusDoesNot)
{
    QPushButton button("Button");
    button.resize(button.sizeHint());
    const auto draw = [&button](QStyle::State state) {
        QStyleOptionButton option;
        option.initFrom(&button);
        option.state = QStyle::State_Enabled | state;
        option.rect = button.rect();
        QImage image(button.size(), QImage::Format_RGB32);
        image.fill(theme().colours().surface);
        QPainter painter(&image);
        style().drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, &button);
        return image;
    };
    const QImage plain = draw({});
    EXPECT_TRUE(draw(QStyle::State_HasFocus) == plain);
    EXPECT_TRUE(draw(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange) != plain);
}

TEST(ThemeStyle, textsKeepOffTheRoundedCorners)
{
    QPlainTextEdit text;
    text.resize(100, 60);
    text.show();
    EXPECT_GE(text.viewport()->geometry().left(), 3);
    EXPECT_GE(text.viewport()->geometry().top(), 3);
}

} // namespace
} // namespace tlm
