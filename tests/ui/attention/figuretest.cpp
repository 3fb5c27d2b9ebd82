#include "ui/attention/figure.h"

#include <thread>

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include "ui/attention/figurecaption.h"
#include "ui/attention/figurepainter.h"
#include "ui/attention/somefigure.h"
#include "ui/support/pdf.h"
#include "ui/support/pixels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/picturefile.h"

namespace tlm {
namespace {

using test::someFigure;

QByteArray drawn(const QString &name, const AttentionFigure &figure)
{
    const auto bytes = drawFigure(name, figure);
    return bytes ? (*bytes)() : QByteArray();
}

QImage pngOf(const AttentionFigure &figure)
{
    return QImage::fromData(drawn("figure.png", figure));
}

/// The SVG as a viewer shows it, at twice its size.
QImage svgOf(const AttentionFigure &figure)
{
    QSvgRenderer svg(drawn("figure.svg", figure));
    QImage image(svg.viewBox().size() * 2, QImage::Format_RGB32);
    image.fill(theme().colours().surface);
    QPainter painter(&image);
    svg.render(&painter);
    return image;
}

QRect twice(const QRect &rect)
{
    return {rect.topLeft() * 2, rect.size() * 2};
}

double meanDifference(const QImage &one, const QImage &other)
{
    double sum = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y)));
    return sum / (one.width() * one.height());
}

TEST(AttentionFigure, theOpenedSvgIsThePictureHeadByHead)
{
    for (const int models : {1, 2}) {
        const AttentionFigure figure = someFigure(models);
        const FigurePainter painted(figure, theme().style());
        const QImage png = pngOf(figure), svg = svgOf(figure);
        ASSERT_EQ(png.size(), painted.size() * 2);
        ASSERT_EQ(svg.size(), png.size());
        for (std::size_t grid = 0; grid < figure.grids.size(); ++grid)
            for (int head = 0; head < 4; ++head) {
                const QRect cell = twice(painted.cellOf(grid, head)).adjusted(-4, -4, 4, 4);
                EXPECT_LT(meanDifference(png.copy(cell), svg.copy(cell)), 4) << grid << ' ' << head;
            }
        EXPECT_LT(meanDifference(png, svg), 2);
    }
}

TEST(AttentionFigure, framesVeilsAndCrossesAreInEveryPicture)
{
    const AttentionFigure figure = someFigure();
    const FigurePainter painted(figure, theme().style());
    const Colours &colours = theme().colours();
    for (const QImage &image : {pngOf(figure), svgOf(figure)}) {
        const auto around = [&](int head) {
            return image.copy(twice(painted.cellOf(0, head)).adjusted(-2, -2, 2, 2));
        };
        EXPECT_GT(test::count(around(0), colours.positional), 4 * 100) << "framed";
        EXPECT_EQ(test::count(around(1), colours.positional), 0);
        EXPECT_GT(test::shades(around(1)), test::shades(around(0))) << "veiled and hatched";
        EXPECT_GT(test::count(around(3), colours.caution), 100) << "planted";
        EXPECT_GT(test::count(around(2), colours.bad), 100) << "muted when it was asked for";
        EXPECT_EQ(test::count(around(3), colours.bad), 0);
    }
}

/// Qt's SVG takes no clip: what is slanted has to end by itself.
TEST(AttentionFigure, theHatchStaysInItsCell)
{
    const AttentionFigure figure = someFigure();
    const FigurePainter painted(figure, theme().style());
    const QRect cell = twice(painted.cellOf(0, 1));
    for (const QImage &image : {pngOf(figure), svgOf(figure)})
        for (const QRect &beside : {QRect(cell.right() + 3, cell.top(), 3, cell.height()),
                                    QRect(cell.left(), cell.bottom() + 3, cell.width(), 3)})
            EXPECT_EQ(test::shades(image.copy(beside)), 1u);
}

TEST(AttentionFigure, noPixelColumnOfThePngIsLost)
{
    for (const int tokens : {65, 128, 256}) {
        for (const int column : {0, tokens / 3, tokens - 1}) {
            Heads heads = test::makeSomeHeads(test::plantedColumn(12, 12, tokens, column));
            for (HeadMeasures &head : heads.measures)
                head.pattern = HeadPattern::Other; // a veil would be dark by itself
            AttentionFigure figure;
            figure.grids.push_back({"Run", std::make_shared<Heads>(std::move(heads))});
            figure.chosen = {0};
            const QImage png = pngOf(figure);
            const FigurePainter painted(figure, theme().style());
            for (const int head : {0, 17, 143}) {
                const QRect inside = twice(GridGeometry::inside(painted.cellOf(0, head)));
                EXPECT_GT(test::count(png.copy(inside.left(), inside.center().y(), inside.width(), 1),
                                      theme().heat(1)),
                          0)
                    << column << " of " << tokens << " in head " << head;
            }
        }
    }
}

TEST(AttentionFigure, theLettersOfThePdfAreAsLargeAsOnTheScreen)
{
    const AttentionFigure figure = someFigure();
    const QByteArray pdf = drawn("figure.pdf", figure);
    ASSERT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/EmbeddedFile"));
    const double unit = 72.0 / screenResolution();
    const QSize size = FigurePainter(figure, theme().style()).size();
    EXPECT_NEAR(test::pageOf(pdf).width(), size.width() * unit, 2);
    EXPECT_NEAR(test::pageOf(pdf).height(), size.height() * unit, 2);
    EXPECT_NEAR(test::largestLetters(pdf) * unit, theme().font(Theme::FontRole::Section).pointSizeF(), 1);
}

TEST(AttentionFigure, isDrawnInAnyThreadInTheStyleThatItWasAskedIn)
{
    for (const char *name : {"figure.svg", "figure.png"}) {
        const QByteArray here = drawn(name, someFigure());
        const auto draw = *drawFigure(name, someFigure());
        theme().setLightness(Theme::Lightness::Dark);
        QByteArray there;
        std::thread([&] { there = draw(); }).join();
        EXPECT_FALSE(there == drawn(name, someFigure())) << name << " in dark colours";
        theme().setLightness(Theme::Lightness::Light);
        EXPECT_TRUE(there == here) << name;
    }
}

TEST(AttentionFigure, isNotDrawnBeforeItsBytesAreWanted)
{
    for (const char *name : {"figure.svg", "figure.pdf", "figure.png"}) {
        AttentionFigure figure = someFigure();
        const std::weak_ptr<const Heads> heads = figure.grids[0].heads;
        const auto draw = drawFigure(name, figure);
        figure = {};
        EXPECT_FALSE(heads.expired()) << name;
    }
}

TEST(AttentionFigure, wholeSizeAndZoomAreThoseOfTheScreen)
{
    AttentionFigure figure = someFigure();
    const QImage whole = pngOf(figure);
    figure.view.part = {{1, 1}, 4};
    EXPECT_NE(pngOf(figure), whole) << "the part that is zoomed to";
    figure.view.part = {{5, 5}, 4};
    EXPECT_EQ(pngOf(figure), whole) << "a part of another matrix is passed over";
    figure.view.kind = HeadView::Lines;
    EXPECT_NE(pngOf(figure), whole);
    EXPECT_TRUE(QSvgRenderer(drawn("figure.svg", figure)).isValid());
    AttentionFigure plain = someFigure();
    Heads heads = *plain.grids[0].heads;
    heads.looked.masked.clear();
    plain.grids[0].heads = std::make_shared<Heads>(heads);
    EXPECT_NE(pngOf(plain), whole) << "masked tokens stand out";
}

TEST(AttentionFigure, sortedHeadsStandInTheirOrder)
{
    AttentionFigure figure = someFigure();
    figure.grids[0].order = {.by = HeadOrder::By::Measure, .measure = Measure::VerticalArgmax};
    const FigurePainter painted(figure, theme().style());
    EXPECT_LT(painted.cellOf(0, 1).left(), painted.cellOf(0, 0).left());
    const QRect cell = twice(painted.cellOf(0, 1));
    const QImage below = pngOf(figure).copy(cell.left(), cell.bottom() + 4, cell.width(), 20);
    EXPECT_GT(test::shades(below), 1u) << "its name";
}

TEST(AttentionFigure, twoModelsAreWiderThanOne)
{
    const auto width = [](const AttentionFigure &figure) {
        return FigurePainter(figure, theme().style()).size().width();
    };
    EXPECT_GT(width(someFigure(2)), width(someFigure()));
}

TEST(AttentionFigure, anEndingThatIsNoPictureIsRefused)
{
    for (const char *name : {"figure.jpg", "figure", "figure.svg.txt"}) {
        const auto refused = drawFigure(name, someFigure());
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::Usage);
    }
    EXPECT_TRUE(drawn("figure.PNG", someFigure()).startsWith("\x89PNG"));
}

TEST(FigureCaption, tellsWhatTheHeadsWereAskedFor)
{
    const QJsonObject data = captionData(someFigure());
    const QJsonObject model = data["models"].toArray()[0].toObject();
    EXPECT_EQ(model["title"], "Run 1");
    EXPECT_EQ(model["model"], "1");
    EXPECT_EQ(model["task"], "birds");
    const QJsonObject sentence = model["sentence"].toObject();
    EXPECT_EQ(sentence["text"], "a b & \"c\" < .");
    EXPECT_EQ(sentence["pair"], "d");
    EXPECT_EQ(sentence["split"], "test");
    EXPECT_EQ(sentence["example"], 7);
    EXPECT_EQ(model["masked"].toArray()[0].toObject()["token"], "b");
    EXPECT_TRUE(model["muted"].toArray() == (QJsonArray{QJsonArray{1, 0}}));
    const QJsonObject counts = model["counts"].toObject();
    EXPECT_EQ(counts["positional"], 1);
    EXPECT_EQ(counts["planted"], 1);
    EXPECT_EQ(counts["sentences"], 200);
    EXPECT_EQ(counts["split"], "dev");
    EXPECT_TRUE(counts["muted"].toArray().isEmpty() && counts["masked"].toArray().isEmpty())
        << "a sample is of the model and its texts as they are";
    EXPECT_TRUE(counts.contains("muted") && counts.contains("masked"));
    EXPECT_DOUBLE_EQ(counts["counting"].toObject()["positional"].toDouble(), 0.8);
}

TEST(FigureCaption, tellsOrderAndWhatIsEnlarged)
{
    AttentionFigure figure = someFigure(2);
    figure.enlarged = 1;
    figure.chosen = {1, 2};
    figure.view = {HeadView::Lines, {}, {0.05, true}};
    figure.grids[0].order = {
        .by = HeadOrder::By::Measure, .measure = Measure::Entropy, .hidden = {HeadMark::Vertical}};
    const QJsonObject data = captionData(figure);
    const QJsonObject order = data["models"].toArray()[0].toObject()["order"].toObject();
    EXPECT_EQ(order["by"], "entropy");
    EXPECT_TRUE(order["passed_over"].toArray() == QJsonArray{"vertical"});
    EXPECT_EQ(data["models"].toArray()[1].toObject()["order"].toObject()["by"], "layer");
    const QJsonObject enlarged = data["enlarged"].toObject();
    EXPECT_EQ(enlarged["title"], "Run 2");
    EXPECT_TRUE(enlarged["heads"].toArray() == (QJsonArray{QJsonArray{0, 1}, QJsonArray{1, 0}}));
    EXPECT_EQ(enlarged["view"], "lines");
    EXPECT_DOUBLE_EQ(enlarged["threshold"].toDouble(), 0.05);
    EXPECT_TRUE(enlarged["special_hidden"].toBool());
}

TEST(FigureCaption, goesWithEveryPicture)
{
    const AttentionFigure figure = someFigure();
    const QJsonObject data = captionData(figure);
    EXPECT_EQ(QJsonDocument::fromJson(pngOf(figure).text("Description").toUtf8()).object(), data);
    QXmlStreamReader xml(drawn("figure.svg", figure));
    QString description;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"desc")
            description = xml.readElementText();
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_EQ(QJsonDocument::fromJson(description.toUtf8()).object(), data);
}

} // namespace
} // namespace tlm
