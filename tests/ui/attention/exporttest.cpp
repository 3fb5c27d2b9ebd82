#include "ui/attention/attentionexport.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include "ui/attention/someheads.h"
#include "ui/support/testworkspace.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

AttentionFigure someFigure(int models = 1)
{
    AttentionFigure figure;
    for (int i = 0; i < models; ++i)
        figure.grids.push_back({QString("Run %1").arg(i + 1), test::someHeads()});
    figure.chosen = {1};
    figure.task = "birds";
    figure.sentence = "a b c .";
    return figure;
}

class AttentionFigureTest : public ::testing::Test
{
protected:
    QString write(const std::string &name, const AttentionFigure &figure)
    {
        const QString path = QString::fromStdString((m_folder / name).string());
        EXPECT_TRUE(writeAttentionFigure(path, figure));
        return path;
    }
    test::TemporaryFolder m_folder;
};

TEST_F(AttentionFigureTest, svgAndPngShowTheSame)
{
    for (const int models : {1, 2}) {
        const QImage png(write("figure.png", someFigure(models)));
        QFile svg(write("figure.svg", someFigure(models)));
        ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&svg);
        ASSERT_TRUE(xml.readNextStartElement());
        const QStringList box = xml.attributes().value("viewBox").toString().split(' ');
        ASSERT_EQ(box.size(), 4);
        EXPECT_EQ(png.size(), QSize(box[2].toInt(), box[3].toInt()) * 2);
        xml.skipCurrentElement();
        EXPECT_FALSE(xml.hasError());
    }
}

TEST_F(AttentionFigureTest, twoModelsAreWiderThanOne)
{
    EXPECT_GT(QImage(write("two.png", someFigure(2))).width(),
              QImage(write("one.png", someFigure())).width());
}

TEST_F(AttentionFigureTest, theOpenedSvgLooksLikeThePicture)
{
    const QImage png(write("figure.png", someFigure()));
    QSvgRenderer svg(write("figure.svg", someFigure()));
    ASSERT_TRUE(svg.isValid());
    QImage drawn(png.size(), QImage::Format_RGB32);
    drawn.fill(theme().colours().surface);
    QPainter painter(&drawn);
    svg.render(&painter);
    painter.end();
    qint64 different = 0;
    for (int y = 0; y < png.height(); ++y)
        for (int x = 0; x < png.width(); ++x)
            different += std::abs(qGreen(png.pixel(x, y)) - qGreen(drawn.pixel(x, y))) > 64;
    EXPECT_LT(double(different) / (double(png.width()) * png.height()), 0.02) << "text is smoothed otherwise";
}

TEST_F(AttentionFigureTest, captionDataGoesWithEveryFormat)
{
    const QJsonObject data = captionData(someFigure());
    EXPECT_EQ(data["task"], "birds");
    EXPECT_EQ(data["enlarged"], "Head 0.1");
    const QJsonObject model = data["models"].toArray()[0].toObject();
    EXPECT_EQ(model["positional"], 1);
    EXPECT_EQ(model["planted"], 1);
    EXPECT_EQ(model["sentences"], 1);
    EXPECT_DOUBLE_EQ(data["counting"].toObject()["positional"].toDouble(), 0.9);
    const QImage png(write("figure.png", someFigure()));
    EXPECT_EQ(QJsonDocument::fromJson(png.text("Description").toUtf8()).object(), data);
    QFile svg(write("figure.svg", someFigure())), pdf(write("figure.pdf", someFigure()));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly) && pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("counting"));
    const QByteArray pdfBytes = pdf.readAll();
    EXPECT_TRUE(pdfBytes.startsWith("%PDF-"));
    EXPECT_TRUE(pdfBytes.contains("/EmbeddedFile"));
}

TEST_F(AttentionFigureTest, aFolderThatIsNotThereIsAnError)
{
    const auto refused = writeAttentionFigure("/no/such/folder/figure.png", someFigure());
    EXPECT_FALSE(refused);
}

TEST(AttentionNumbers, areWrittenByTheEndingOfTheName)
{
    test::TestWorkspace work;
    QWidget page;
    AttentionExport exporter(work.studio(), &page);
    QSignalSpy written(&exporter, &AttentionExport::written), failed(&exporter, &AttentionExport::failed);
    const auto write = [&](const QString &path) {
        exporter.writeNumbers(path, test::someHeads());
        return QTest::qWaitFor([&] { return written.size() + failed.size() > 0; }, 20000);
    };
    const auto path = [&](const char *name) {
        return QString::fromStdString((work.folder() / name).string());
    };
    for (const char *name : {"a.csv", "a.safetensors", "a.npz"}) {
        ASSERT_TRUE(write(path(name))) << name;
        ASSERT_EQ(written.size(), 1) << name;
        written.clear();
    }
    EXPECT_EQ(readFile(work.folder() / "a.csv")->substr(0, 10), "layer,head");
    const auto weights = readAttention(work.folder() / "a.safetensors");
    ASSERT_TRUE(weights);
    EXPECT_EQ(weights->front().weights, test::someAttention().weights);
    EXPECT_EQ(readFile(work.folder() / "a.npz")->substr(0, 2), "PK");
    ASSERT_TRUE(write("/no/such/folder/a.csv"));
    EXPECT_EQ(failed.size(), 1);
}

} // namespace
} // namespace tlm
