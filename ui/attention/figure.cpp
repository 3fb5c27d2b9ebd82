#include "ui/attention/figure.h"

#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>

#include "ui/attention/figurecaption.h"
#include "ui/attention/figurepainter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/picturefile.h"

namespace tlm {

namespace {

constexpr int scale = 2; ///< pixels of a PNG for each of the screen

/// All that is needed to draw a figure, in any thread.
struct Drawing
{
    AttentionFigure figure;
    Style style;
    int resolution;
};

QString titleOf(const AttentionFigure &figure)
{
    QStringList titles;
    for (const FigureGrid &grid : figure.grids)
        titles << grid.title;
    return titles.join(QStringLiteral(" | "));
}

QByteArray captionOf(const AttentionFigure &figure)
{
    return QJsonDocument(captionData(figure)).toJson(QJsonDocument::Indented);
}

/// Made in vectors by `make`, as SVG or PDF.
QByteArray vectorBytes(const Drawing &drawing, QByteArray (*make)(const VectorPicture &))
{
    const FigurePainter painted(drawing.figure, drawing.style);
    const QByteArray caption = captionOf(drawing.figure);
    return make({painted.size(), drawing.resolution, titleOf(drawing.figure), QString::fromUtf8(caption),
                 caption, [&painted](QPaintDevice &device) {
                     QPainter painter(&device);
                     painted.paint(painter);
                 }});
}

QByteArray pngBytes(const Drawing &drawing)
{
    const FigurePainter painted(drawing.figure, drawing.style);
    QImage image(painted.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setText(QStringLiteral("Title"), titleOf(drawing.figure));
    image.setText(QStringLiteral("Description"), QString::fromUtf8(captionOf(drawing.figure)));
    QPainter painter(&image);
    painted.paint(painter);
    painter.end();
    return pngOf(image);
}

} // namespace

Expected<std::function<QByteArray()>> drawFigure(const QString &path, const AttentionFigure &figure)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    Drawing drawing{figure, theme().style(), screenResolution()};
    if (ending == QStringLiteral("png"))
        return [drawing = std::move(drawing)] { return pngBytes(drawing); };
    if (ending == QStringLiteral("svg"))
        return [drawing = std::move(drawing)] { return vectorBytes(drawing, svgOf); };
    if (ending == QStringLiteral("pdf"))
        return [drawing = std::move(drawing)] { return vectorBytes(drawing, pdfOf); };
    return failure(ErrorCode::Usage, "A figure is written as .svg, .pdf or .png.", path.toStdString());
}

} // namespace tlm
