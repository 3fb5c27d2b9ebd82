#include "ui/attention/linespainter.h"

#include <algorithm>

#include "ui/attention/matrixpainter.h"

namespace tlm {

namespace {

constexpr double faintest = 0.01;       ///< weights below it leave no visible line
constexpr double thin = 0.1;            ///< weights below it are one pixel wide, which paints fast
constexpr std::size_t mostOfAToken = 5; ///< lines, while those of all tokens show

void paintToken(QPainter &painter, const Style &style, const ShownMatrix &matrix, int token,
                const QRectF &rect, const LinesLook &look, Qt::Alignment alignment)
{
    const Colours &colours = style.colours();
    const bool masked = look.masked.contains(matrix.positions[static_cast<std::size_t>(token)]);
    QFont font = style.font(Style::FontRole::Hint);
    font.setBold(masked);
    painter.setFont(font);
    if (token == look.pointed && alignment == Qt::AlignRight)
        painter.fillRect(rect, colours.hover);
    painter.setPen(masked ? colours.bad : token == look.pointed ? colours.text : colours.muted);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter), tokenLabel(matrix.tokens[token]));
}

} // namespace

std::vector<AttentionLine> linesOf(const ShownMatrix &matrix, int row)
{
    std::vector<AttentionLine> lines;
    for (int column = 0; column < matrix.size(); ++column)
        if (const double weight = matrix.weight(row, column);
            weight >= faintest && matrix.isDrawn(row, column))
            lines.push_back({row, column, weight});
    std::ranges::stable_sort(lines, std::ranges::greater(), &AttentionLine::weight);
    return lines;
}

std::vector<AttentionLine> strongestLines(const ShownMatrix &matrix)
{
    std::vector<AttentionLine> all;
    for (int row = 0; row < matrix.size(); ++row) {
        const auto lines = linesOf(matrix, row);
        all.insert(all.end(), lines.begin(),
                   lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), mostOfAToken)));
    }
    return all;
}

LinesGeometry linesGeometry(const Style &style, const ShownMatrix &matrix, qreal width)
{
    const QFontMetricsF metrics(style.font(Style::FontRole::Hint));
    qreal label = 0;
    for (const QString &token : matrix.tokens)
        label = std::max(label, metrics.horizontalAdvance(tokenLabel(token)));
    return LinesGeometry::fit(matrix.size(), metrics.height() * 1.2, label + 4, width);
}

void paintLines(QPainter &painter, const Style &style, const ShownMatrix &matrix,
                const std::vector<AttentionLine> &lines, const LinesGeometry &geometry, const LinesLook &look,
                const QRectF &visible)
{
    QColor colour = style.colours().heat; // on the surface, where other scales end in a colour too light
    for (const auto &[row, column, weight] : lines) {
        const QPointF from = geometry.from(row), to = geometry.to(column);
        if (std::max(from.y(), to.y()) < visible.top() || std::min(from.y(), to.y()) > visible.bottom())
            continue;
        colour.setAlphaF(static_cast<float>(std::min(1.0, weight)));
        painter.setPen(QPen(colour, weight < thin ? 1 : 1 + 2 * weight));
        painter.drawLine(from, to);
    }
    for (int token = 0; token < geometry.tokens; ++token) {
        const QRectF left = geometry.leftToken(token), right = geometry.rightToken(token);
        if (!left.united(right).intersects(visible))
            continue;
        paintToken(painter, style, matrix, token, left, look, Qt::AlignRight);
        paintToken(painter, style, matrix, token, right, look, Qt::AlignLeft);
    }
}

} // namespace tlm
