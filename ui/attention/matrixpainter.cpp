#include "ui/attention/matrixpainter.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "ui/attention/heatimage.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

constexpr int longestLabel = 14; ///< letters of a token that are shown

QString label(const QString &token)
{
    return token.size() <= longestLabel ? token : token.left(longestLabel - 1) + QChar(0x2026);
}

void paintTokens(QPainter &painter, const QStringList &tokens, const MatrixGeometry &geometry, QPoint pointed)
{
    const Colours &colours = theme().colours();
    const QFontMetricsF metrics(painter.font());
    const int step = geometry.labelStep(metrics.height());
    for (int token = 0; token < geometry.tokens; ++token) {
        const bool row = pointed.y() == token, column = pointed.x() == token;
        const QRectF cell = geometry.cellRect({token, token});
        if (MatrixGeometry::isLabelled(token, step, pointed.y())) {
            painter.setPen(row ? colours.text : colours.muted);
            painter.drawText(QRectF(0, cell.center().y() - metrics.height() / 2, geometry.matrix.left() - 8,
                                    metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, label(tokens[token]));
        }
        if (MatrixGeometry::isLabelled(token, step, pointed.x())) {
            painter.save();
            painter.setPen(column ? colours.text : colours.muted);
            painter.translate(cell.center().x() + 4, geometry.matrix.top() - 6);
            painter.rotate(-50);
            painter.drawText(QPointF(0, 0), label(tokens[token]));
            painter.restore();
        }
    }
}

void paintCells(QPainter &painter, std::span<const float> weights, const MatrixGeometry &geometry)
{
    const auto colour = [](double value) { return theme().heat(value * 0.96 + 0.035); };
    const int gap = geometry.cell() >= 6 ? 1 : 0;
    if (gap == 0) {
        const int pixels = static_cast<int>(geometry.matrix.width() * painter.device()->devicePixelRatioF());
        painter.drawImage(geometry.matrix, heatImage(weights, geometry.tokens, {pixels, pixels}, colour));
        return;
    }
    for (int row = 0; row < geometry.tokens; ++row) {
        for (int column = 0; column < geometry.tokens; ++column) {
            const auto weight = weights[static_cast<std::size_t>(row * geometry.tokens + column)];
            painter.fillRect(geometry.cellRect({column, row}).adjusted(0, 0, -gap, -gap),
                             colour(static_cast<double>(weight)));
        }
    }
}

void paintColourBar(QPainter &painter, const QRectF &matrix)
{
    const Colours &colours = theme().colours();
    const QRectF bar(matrix.right() + theme().space(12), matrix.top(), theme().space(10),
                     matrix.height() - 1);
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 8; ++i)
        gradient.setColorAt(i / 8.0, theme().heat(i / 8.0));
    painter.fillRect(bar, gradient);
    painter.setPen(colours.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setPen(colours.muted);
    const qreal height = painter.fontMetrics().height();
    for (int i = 0; i <= 4; ++i) {
        const qreal y =
            std::clamp(bar.bottom() - bar.height() * i / 4 - height / 2, bar.top(), bar.bottom() - height);
        painter.drawText(QRectF(bar.right() + 6, y, theme().space(36), height), Qt::AlignVCenter,
                         QLocale().toString(i * 0.25, 'g', 2));
    }
}

} // namespace

MatrixGeometry matrixGeometry(const QStringList &tokens, QSizeF room)
{
    const QFontMetricsF metrics(theme().font(Theme::FontRole::Hint));
    qreal width = 0;
    for (const QString &token : tokens)
        width = std::max(width, metrics.horizontalAdvance(label(token)));
    return MatrixGeometry::fit(static_cast<int>(tokens.size()), width, theme().space(60), room,
                               theme().space(40));
}

void paintMatrix(QPainter &painter, const Heads &heads, int head, const MatrixGeometry &geometry,
                 QPoint pointed)
{
    painter.setFont(theme().font(Theme::FontRole::Hint));
    paintTokens(painter, heads.tokens, geometry, pointed);
    paintCells(painter, heads.weightsOf(head), geometry);
    paintColourBar(painter, geometry.matrix);
    if (pointed.x() < 0)
        return;
    painter.setPen(QPen(theme().colours().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(geometry.cellRect(pointed));
}

} // namespace tlm
