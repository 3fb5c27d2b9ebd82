#include "ui/attention/matrixpainter.h"

#include <algorithm>
#include <cmath>

#include "ui/attention/colourbar.h"

namespace tlm {

namespace {

constexpr int longestLabel = 14; ///< letters of a token that are shown

class Labels
{
public:
    Labels(QPainter &painter, const Style &style, const ShownMatrix &matrix, const MatrixGeometry &geometry,
           const MatrixLook &look)
        : m_painter(painter), m_colours(style.colours()), m_matrix(matrix), m_geometry(geometry),
          m_look(look), m_height(QFontMetricsF(painter.font()).height()), m_step(geometry.labelStep(m_height))
    {
    }
    void paintRow(int token)
    {
        if (!MatrixGeometry::isLabelled(token, m_step, m_look.pointed.y()))
            return;
        dress(token, m_look.pointed.y() == token);
        const qreal middle = m_geometry.cellRect({m_geometry.part.first.x(), token}).center().y();
        m_painter.drawText(QRectF(0, middle - m_height / 2, m_geometry.matrix.left() - 8, m_height),
                           Qt::AlignRight | Qt::AlignVCenter, tokenLabel(m_matrix.tokens[token]));
    }
    void paintColumn(int token)
    {
        if (!MatrixGeometry::isLabelled(token, m_step, m_look.pointed.x()))
            return;
        dress(token, m_look.pointed.x() == token);
        m_painter.save();
        const qreal middle = m_geometry.cellRect({token, m_geometry.part.first.y()}).center().x();
        m_painter.translate(middle + 4, m_geometry.matrix.top() - 6);
        m_painter.rotate(-50);
        m_painter.drawText(QPointF(0, 0), tokenLabel(m_matrix.tokens[token]));
        m_painter.restore();
    }

private:
    /// A masked token stands out.
    void dress(int token, bool pointed)
    {
        const bool masked = m_look.masked.contains(m_matrix.positions[static_cast<std::size_t>(token)]);
        QFont font = m_painter.font();
        font.setBold(masked);
        m_painter.setFont(font);
        m_painter.setPen(masked ? m_colours.bad : pointed ? m_colours.text : m_colours.muted);
    }

    QPainter &m_painter;
    const Colours &m_colours;
    const ShownMatrix &m_matrix;
    const MatrixGeometry &m_geometry;
    const MatrixLook &m_look;
    qreal m_height;
    int m_step;
};

std::vector<float> weightsOf(const ShownMatrix &matrix, const MatrixPart &part)
{
    std::vector<float> weights;
    weights.reserve(static_cast<std::size_t>(part.shown) * static_cast<std::size_t>(part.shown));
    for (int row = part.first.y(); row < part.first.y() + part.shown; ++row)
        for (int column = part.first.x(); column < part.first.x() + part.shown; ++column)
            weights.push_back(matrix.isDrawn(row, column) ? static_cast<float>(matrix.weight(row, column))
                                                          : 0.0F);
    return weights;
}

void paintCells(QPainter &painter, const Style &style, const ShownMatrix &matrix,
                const MatrixGeometry &geometry)
{
    const MatrixPart &part = geometry.part;
    const auto weights = weightsOf(matrix, part);
    const HeatTable colours = matrixColours(style);
    const int gap = geometry.cell() >= 6 ? 1 : 0;
    if (gap == 0) {
        const int pixels = heatPixels(painter, geometry.matrix.width(), part.shown);
        painter.drawImage(geometry.matrix, heatImage(weights, part.shown, {pixels, pixels}, colours));
        return;
    }
    for (int row = 0; row < part.shown; ++row) {
        for (int column = 0; column < part.shown; ++column) {
            const float weight = weights[static_cast<std::size_t>(row * part.shown + column)];
            painter.fillRect(geometry.cellRect(part.first + QPoint(column, row)).adjusted(0, 0, -gap, -gap),
                             QColor::fromRgb(colourOf(colours, weight)));
        }
    }
}

} // namespace

QString tokenLabel(const QString &token)
{
    return token.size() <= longestLabel ? token : token.left(longestLabel - 1) + QChar(0x2026);
}

MatrixGeometry matrixGeometry(const Style &style, const QStringList &tokens, const MatrixPart &part,
                              QSizeF room)
{
    const QFontMetricsF metrics(style.font(Style::FontRole::Hint));
    qreal width = 0;
    for (const QString &token : tokens)
        width = std::max(width, metrics.horizontalAdvance(tokenLabel(token)));
    return MatrixGeometry::fit(part, width, colourBarWidth(style), room, style.space(40));
}

void paintMatrix(QPainter &painter, const Style &style, const ShownMatrix &matrix,
                 const MatrixGeometry &geometry, const MatrixLook &look)
{
    painter.setFont(style.font(Style::FontRole::Hint));
    painter.save();
    Labels labels(painter, style, matrix, geometry, look);
    for (int i = 0; i < geometry.part.shown; ++i) {
        labels.paintRow(geometry.part.first.y() + i);
        labels.paintColumn(geometry.part.first.x() + i);
    }
    painter.restore();
    paintCells(painter, style, matrix, geometry);
    paintColourBar(painter, style, geometry.matrix, matrixColours(style));
    if (look.pointed.x() < 0)
        return;
    painter.setPen(QPen(style.colours().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(geometry.cellRect(look.pointed).intersected(geometry.matrix));
}

} // namespace tlm
