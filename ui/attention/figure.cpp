#include "ui/attention/figure.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPageSize>
#include <QPdfWriter>
#include <QScreen>
#include <QSvgGenerator>

#include "ui/attention/figurecaption.h"
#include "ui/attention/figurepainter.h"

namespace tlm {

namespace {

constexpr int scale = 2; ///< pixels of a PNG for each of the screen

QString titleOf(const AttentionFigure &figure)
{
    QStringList titles;
    for (const FigureGrid &grid : figure.grids)
        titles << grid.title;
    return titles.join(QStringLiteral(" | "));
}

QByteArray caption(const AttentionFigure &figure)
{
    return QJsonDocument(captionData(figure)).toJson(QJsonDocument::Indented);
}

/// Of the screen: sizes of letters, in points, and of everything else, in its pixels, go together there.
int resolution()
{
    return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInch());
}

QByteArray svgOf(const AttentionFigure &figure)
{
    const FigurePainter painted(figure);
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(resolution());
    svg.setSize(painted.size());
    svg.setViewBox(QRect(QPoint(), painted.size()));
    // QSvgGenerator writes both as they are.
    svg.setTitle(titleOf(figure).toHtmlEscaped());
    svg.setDescription(QString::fromUtf8(caption(figure)).toHtmlEscaped());
    QPainter painter(&svg);
    painted.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const AttentionFigure &figure)
{
    const FigurePainter painted(figure);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(titleOf(figure));
        writer.addFileAttachment(QStringLiteral("caption.json"), caption(figure),
                                 QStringLiteral("application/json"));
        writer.setResolution(resolution());
        writer.setPageSize(QPageSize(QSizeF(painted.size()) * 72 / resolution(), QPageSize::Point, {},
                                     QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        painted.paint(painter);
    }
    return buffer.data();
}

QImage imageOf(const AttentionFigure &figure)
{
    const FigurePainter painted(figure);
    QImage image(painted.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setText(QStringLiteral("Title"), titleOf(figure));
    image.setText(QStringLiteral("Description"), QString::fromUtf8(caption(figure)));
    QPainter painter(&image);
    painted.paint(painter);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

Expected<std::function<QByteArray()>> drawFigure(const QString &path, const AttentionFigure &figure)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    // Fonts and colours are those of the window's thread; what takes longest there is to pack the pixels.
    if (ending == QStringLiteral("png"))
        return [image = imageOf(figure)] { return pngOf(image); };
    if (ending == QStringLiteral("svg"))
        return [bytes = svgOf(figure)] { return bytes; };
    if (ending == QStringLiteral("pdf"))
        return [bytes = pdfOf(figure)] { return bytes; };
    return failure(ErrorCode::Usage, "A figure is written as .svg, .pdf or .png.", path.toStdString());
}

} // namespace tlm
