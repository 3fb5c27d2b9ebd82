#include "ui/widgets/picturefile.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QScreen>
#include <QSvgGenerator>

namespace tlm {

int screenResolution()
{
    return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInch());
}

QByteArray svgOf(const VectorPicture &picture)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(picture.resolution);
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(), picture.size));
    // QSvgGenerator writes both as they are.
    svg.setTitle(picture.title.toHtmlEscaped());
    svg.setDescription(picture.description.toHtmlEscaped());
    picture.paint(svg);
    return buffer.data();
}

QByteArray pdfOf(const VectorPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(picture.title);
        if (!picture.caption.isEmpty())
            writer.addFileAttachment(QStringLiteral("caption.json"), picture.caption,
                                     QStringLiteral("application/json"));
        writer.setResolution(picture.resolution);
        writer.setPageSize(QPageSize(QSizeF(picture.size) * 72 / picture.resolution, QPageSize::Point, {},
                                     QPageSize::ExactMatch));
        writer.setPageMargins({});
        picture.paint(writer);
    }
    return buffer.data();
}

QByteArray pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace tlm
