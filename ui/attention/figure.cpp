#include "ui/attention/figure.h"

#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/attention/headpainter.h"
#include "ui/attention/headtext.h"
#include "ui/attention/matrixpainter.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

constexpr int scale = 2; ///< pixels of a PNG for each of the screen

struct Figure
{
    GridGeometry grid;
    MatrixGeometry matrix;
    QSize size;
    int top = 0, margin = 0;
};

Figure layOut(const Heads &heads)
{
    Figure figure;
    figure.margin = theme().space(16);
    figure.top = figure.margin + theme().space(48);
    figure.grid = GridGeometry::fit(heads.layers, heads.perLayer, theme().space(24),
                                    {theme().space(480), theme().space(480)}, theme().space(120));
    figure.matrix = matrixGeometry(heads.tokens, {theme().space(480) * 1.0, theme().space(480) * 1.0});
    const int height = std::max(figure.grid.size().height(), static_cast<int>(figure.matrix.matrix.bottom()));
    figure.size = {figure.margin * 3 + figure.grid.size().width() + theme().space(480),
                   figure.top + height + figure.margin};
    return figure;
}

void paint(QPainter &painter, const Figure &figure, const Heads &heads, int head, const QString &title)
{
    const Colours &colours = theme().colours();
    painter.fillRect(QRect(QPoint(), figure.size), colours.surface);
    painter.setPen(colours.text);
    painter.setFont(theme().font(Theme::FontRole::Section));
    const int line = theme().space(22);
    painter.drawText(QRect(figure.margin, figure.margin, figure.size.width(), line), Qt::AlignVCenter, title);
    painter.setFont(theme().font(Theme::FontRole::Body));
    painter.setPen(colours.muted);
    const QRect second(figure.margin, figure.margin + line, figure.grid.size().width(), line);
    painter.drawText(second, Qt::AlignVCenter | Qt::TextDontClip, HeadText::summary(heads));
    painter.translate(figure.margin, figure.top);
    paintHeadGrid(painter, heads, figure.grid,
                  headThumbnails(heads, (figure.grid.side - figure.grid.gap) * scale));
    painter.translate(figure.grid.size().width() + figure.margin, 0);
    painter.setPen(colours.text);
    const HeadMeasures &measures = heads.measures[static_cast<std::size_t>(head)];
    painter.drawText(QRect(0, -line, theme().space(480), line), Qt::AlignVCenter | Qt::AlignRight,
                     HeadText::name(measures) + QStringLiteral(" · ") + HeadText::pattern(measures));
    paintMatrix(painter, heads, head, figure.matrix);
}

} // namespace

Expected<> writeAttentionFigure(const QString &path, const Heads &heads, int head, const QString &title)
{
    const Figure figure = layOut(heads);
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written && path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(figure.size);
        svg.setViewBox(QRect(QPoint(), figure.size));
        svg.setTitle(title);
        QPainter painter(&svg);
        paint(painter, figure, heads, head, title);
        written = painter.end();
    } else if (written) {
        QImage image(figure.size * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, figure, heads, head, title);
        painter.end();
        written = image.save(&file, "PNG");
    }
    if (!written || !file.commit())
        return failure(ErrorCode::FileUnwritable,
                       "The figure could not be written: " + file.errorString().toStdString() + ".",
                       path.toStdString());
    return {};
}

} // namespace tlm
