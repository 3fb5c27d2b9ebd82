#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontInfo>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSpinBox>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/support/pixels.h"
#include "ui/theme/controlpainting.h"
#include "ui/theme/tintedicon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

/// One of everything that the theme draws.
std::unique_ptr<QWidget> makeGallery()
{
    auto gallery = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(gallery.get());
    auto *header = new PageHeader("Title", "A sentence");
    header->setPrimaryAction("save", "Save", "Help");
    layout->addWidget(header);
    auto *message = new MessageBar;
    message->show(MessageBar::Kind::Caution, "Cause", "Remedy", "Details");
    layout->addWidget(message);
    auto *card = new Card("Card");
    card->setHint("hint");
    auto *check = new QCheckBox("Check");
    check->setChecked(true);
    auto *radio = new QRadioButton("Radio");
    radio->setChecked(true);
    auto *combo = new QComboBox;
    combo->addItem("One");
    auto *progress = new QProgressBar;
    progress->setValue(40);
    auto *table = new QTableWidget(2, 2);
    table->setItem(0, 0, new QTableWidgetItem("cell"));
    auto *disabled = new QPushButton("Off");
    disabled->setEnabled(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             check, radio, combo, progress, table, disabled, new QSpinBox, new QLineEdit("text"),
             new Label("Bad", Theme::FontRole::Strong, Label::Tone::Bad)})
        card->body()->addWidget(widget);
    layout->addWidget(card);
    gallery->resize(500, 700);
    return gallery;
}

QImage picture(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
    return image;
}

class ThemeTest : public ::testing::Test
{
protected:
    void TearDown() override
    {
        theme().setLook({});
        theme().setHeat({});
        theme().setScale(100);
    }
};

TEST_F(ThemeTest, theFirstFamilyIsARealOneAndNotAnAlias)
{
    const QFont font = theme().font(Theme::FontRole::Body);
    EXPECT_EQ(QFontInfo(font).family(), font.families().value(0));
}

TEST_F(ThemeTest, switchingWhileRunningEqualsAFreshStart)
{
    const auto switched = makeGallery();
    const QImage light = picture(*switched);
    theme().setLightness(Theme::Lightness::Dark);
    QApplication::processEvents();
    const QImage dark = picture(*switched);
    const auto fresh = makeGallery();
    EXPECT_TRUE(dark == picture(*fresh));
    EXPECT_FALSE(dark == light);
    theme().setLightness(Theme::Lightness::Light);
    QApplication::processEvents();
    EXPECT_TRUE(picture(*switched) == light);
}

TEST_F(ThemeTest, highContrastSwitchesWhileRunningAndKeepsTheLightness)
{
    const auto switched = makeGallery();
    const QImage before = picture(*switched);
    theme().setLook({Theme::Lightness::Light, Theme::Contrast::High});
    QApplication::processEvents();
    const QImage high = picture(*switched);
    EXPECT_FALSE(high == before);
    EXPECT_TRUE(high == picture(*makeGallery()));
    theme().setLightness(Theme::Lightness::Dark);
    EXPECT_TRUE(theme().hasHighContrast());
}

TEST_F(ThemeTest, everythingGrowsWithTheScaleWithinItsRange)
{
    const int space = theme().space(16);
    const qreal body = theme().font(Theme::FontRole::Body).pointSizeF();
    theme().setScale(200);
    EXPECT_NEAR(theme().font(Theme::FontRole::Body).pointSizeF(), 2 * body, 0.01);
    EXPECT_GT(theme().space(16), 1.8 * space);
    EXPECT_NEAR(QApplication::font().pointSizeF(), 2 * body, 0.01);
    const QStyle &style = *QApplication::style();
    for (const auto icon : {QStyle::PM_SmallIconSize, QStyle::PM_LineEditIconSize, QStyle::PM_ButtonIconSize})
        EXPECT_EQ(style.pixelMetric(icon), theme().space(16));
    theme().setScale(500);
    EXPECT_EQ(theme().scale(), 200);
    theme().setScale(10);
    EXPECT_EQ(theme().scale(), 80);
}

TEST_F(ThemeTest, arrowsGrowWithTheScale)
{
    const auto height = [] {
        QImage image(80, 80, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawChevron(&painter, image.rect(), Chevron::Right, Qt::black);
        painter.end();
        int lines = 0;
        for (int y = 0; y < image.height(); ++y)
            lines += test::count(image.copy(0, y, image.width(), 1), Qt::white) < image.width();
        return lines;
    };
    const int normal = height();
    theme().setScale(200);
    EXPECT_GE(height(), 1.5 * normal); // smooth edges grow less
}

TEST_F(ThemeTest, aChosenRowOfAnyListIsReadable)
{
    QListWidget list; // as in the list of a combo box: Qt's own delegate
    list.addItem("MMMMMMMM");
    list.setCurrentRow(0);
    list.resize(200, 60);
    const QImage image = picture(list);
    const QColor text = theme().colours().text;
    int strong = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            strong += std::abs(qGray(image.pixel(x, y)) - qGray(text.rgb())) < 30;
    EXPECT_GT(strong, 20);
}

TEST_F(ThemeTest, everyIconOfTheProgramDrawsSomething)
{
    for (const char *name :
         {"app",      "start",     "task",   "corpus", "retrieval", "train",  "runs",   "attention",
          "predict",  "add",       "remove", "undo",   "folder",    "file",   "search", "copy",
          "language", "lightness", "fold",   "stop",   "save",      "filter", "caution"}) {
        const QIcon icon = tintedIcon(name);
        ASSERT_FALSE(icon.isNull()) << name;
        const QImage image = icon.pixmap(32, 32).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 100;
        EXPECT_TRUE(drawn) << name;
    }
    EXPECT_TRUE(tintedIcon("no such icon").isNull());
}

TEST_F(ThemeTest, iconsTakeTheColourOfThePainterInsideAButton)
{
    QImage image(24, 24, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(Qt::magenta);
    theme().icon("stop").paint(&painter, 0, 0, 24, 24);
    painter.end();
    bool magenta = false;
    for (int y = 0; y < 24; ++y)
        for (int x = 0; x < 24; ++x)
            magenta = magenta || image.pixelColor(x, y) == QColor(Qt::magenta);
    EXPECT_TRUE(magenta);
}

TEST_F(ThemeTest, heatGoesFromSurfaceToIndigoAndStaysInRange)
{
    EXPECT_EQ(theme().heat(0), theme().colours().surface);
    EXPECT_EQ(theme().heat(1), theme().colours().heat);
    EXPECT_EQ(theme().heat(-3), theme().heat(0));
    EXPECT_EQ(theme().heat(7), theme().heat(1));
}

TEST_F(ThemeTest, anotherHeatIsToldAndKeptWithTheLook)
{
    int told = 0;
    const auto connection = QObject::connect(&theme(), &Theme::changed, [&told] { ++told; });
    theme().setHeat(Theme::Heat::Grey);
    theme().setHeat(Theme::Heat::Grey);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(theme().heat(1), theme().colours().text);
    theme().setLightness(Theme::Lightness::Dark);
    EXPECT_EQ(theme().style().heat(), Theme::Heat::Grey);
    QObject::disconnect(connection);
}

TEST_F(ThemeTest, curvesFollowOkabeItoAndRepeat)
{
    EXPECT_EQ(theme().curve(0), QColor("#0072B2"));
    EXPECT_EQ(theme().curve(7), theme().curve(0));
}

TEST_F(ThemeTest, curvesStandOutFromTheSurfaceAndFromEachOther)
{
    for (const auto lightness : {Theme::Lightness::Light, Theme::Lightness::Dark})
        for (const auto strength : {Theme::Contrast::Normal, Theme::Contrast::High}) {
            theme().setLook({lightness, strength});
            QSet<QRgb> colours;
            for (int curve = 0; curve < 7; ++curve) {
                EXPECT_GE(contrast(theme().curve(curve), theme().colours().surface),
                          strength == Theme::Contrast::High ? 4.5 : 3.0)
                    << curve << theme().curve(curve).name().toStdString();
                colours << theme().curve(curve).rgb();
            }
            EXPECT_EQ(colours.size(), 7);
        }
}

TEST_F(ThemeTest, fontRolesFollowTheTypeScale)
{
    const qreal body = theme().font(Theme::FontRole::Body).pointSizeF();
    EXPECT_NEAR(theme().font(Theme::FontRole::Title).pointSizeF(), 1.4 * body, 0.01);
    EXPECT_NEAR(theme().font(Theme::FontRole::Section).pointSizeF(), 1.15 * body, 0.01);
    EXPECT_NEAR(theme().font(Theme::FontRole::Hint).pointSizeF(), 0.9 * body, 0.01);
}

} // namespace
} // namespace tlm
