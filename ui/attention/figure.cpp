#include "ui/attention/figure.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/base/file.h"
#include "ui/attention/attentionanswers.h"
#include "ui/attention/figurepainter.h"
#include "ui/attention/headtext.h"

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

QByteArray svgOf(const AttentionFigure &figure)
{
    const FigurePainter painted(figure);
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
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
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(painted.size()), QPageSize::Point));
        QPainter painter(&writer);
        painter.setWindow(QRect(QPoint(), painted.size()));
        painted.paint(painter);
    }
    return buffer.data();
}

QByteArray pngOf(const AttentionFigure &figure)
{
    const FigurePainter painted(figure);
    QImage image(painted.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setText(QStringLiteral("Title"), titleOf(figure));
    image.setText(QStringLiteral("Description"), QString::fromUtf8(caption(figure)));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painted.paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QJsonObject gridData(const FigureGrid &grid)
{
    const PatternCounts counts = grid.heads->counts();
    return {{QStringLiteral("model"), grid.title},
            {QStringLiteral("layers"), grid.heads->layers()},
            {QStringLiteral("heads"), grid.heads->perLayer()},
            {QStringLiteral("positional"), static_cast<qint64>(counts.positional)},
            {QStringLiteral("vertical"), static_cast<qint64>(counts.vertical)},
            {QStringLiteral("other"), static_cast<qint64>(counts.other)},
            {QStringLiteral("planted"), grid.heads->plantedCount()},
            {QStringLiteral("sentences"), static_cast<qint64>(grid.heads->sentences)},
            {QStringLiteral("rows"), static_cast<qint64>(grid.heads->rows)}};
}

} // namespace

QJsonObject captionData(const AttentionFigure &figure)
{
    QJsonArray grids;
    for (const FigureGrid &grid : figure.grids)
        grids.append(gridData(grid));
    const Heads &heads = *figure.grids[figure.enlarged].heads;
    QJsonObject data{{QStringLiteral("models"), grids},
                     {QStringLiteral("counting"), countingObject(figure.counting)},
                     {QStringLiteral("sentence"), figure.sentence},
                     {QStringLiteral("enlarged"), HeadText::name(heads, figure.chosen)},
                     {QStringLiteral("program"), QStringLiteral("TLM Studio")}};
    if (!figure.task.isEmpty())
        data[QStringLiteral("task")] = figure.task;
    return data;
}

Expected<> writeAttentionFigure(const QString &path, const AttentionFigure &figure)
{
    const bool svg = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive),
               pdf = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    const QByteArray bytes = svg ? svgOf(figure) : pdf ? pdfOf(figure) : pngOf(figure);
    return writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace tlm
