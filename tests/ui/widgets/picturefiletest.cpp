#include "ui/widgets/picturefile.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace tlm {
namespace {

VectorPicture square()
{
    return {QSize(40, 20),           96,
            QStringLiteral("A < B"), QStringLiteral("C & D"),
            "{\"heads\":2}",         [](QPaintDevice &device) { QPainter(&device).drawRect(5, 5, 10, 10); }};
}

TEST(PictureFile, svgEscapesItsTitleAndHasTheSizeOfThePicture)
{
    const QByteArray svg = svgOf(square());
    EXPECT_TRUE(svg.contains("<title>A &lt; B</title>")) << svg.constData();
    EXPECT_TRUE(svg.contains("<desc>C &amp; D</desc>"));
    EXPECT_TRUE(svg.contains("viewBox=\"0 0 40 20\""));
}

TEST(PictureFile, pdfHasItsCaptionAttached)
{
    EXPECT_TRUE(pdfOf(square()).startsWith("%PDF-"));
    EXPECT_TRUE(pdfOf(square()).contains("caption.json"));
    VectorPicture plain = square();
    plain.caption.clear();
    EXPECT_FALSE(pdfOf(plain).contains("caption.json"));
}

TEST(PictureFile, pngIsReadAsItWas)
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.setPixelColor(2, 1, Qt::blue);
    image.setText(QStringLiteral("Title"), QStringLiteral("A < B"));
    const QImage read = QImage::fromData(pngOf(image), "PNG");
    EXPECT_EQ(read.convertToFormat(QImage::Format_RGB32), image);
    EXPECT_EQ(read.text(QStringLiteral("Title")), QStringLiteral("A < B"));
}

} // namespace
} // namespace tlm
