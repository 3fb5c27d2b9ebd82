#pragma once
#include <QPointF>
#include <QRectF>

namespace tlm {

/// Where two columns of the same tokens lie: those that look at the left, those that are looked at right.
struct LinesGeometry
{
    int tokens = 0;
    qreal line = 0;  ///< height of a token
    qreal left = 0;  ///< where the left tokens end
    qreal right = 0; ///< where the right ones begin
    qreal width = 0;

    static LinesGeometry fit(int tokens, qreal line, qreal label, qreal width);
    QRectF leftToken(int token) const { return {0, token * line, left, line}; }
    QRectF rightToken(int token) const { return {right, token * line, width - right, line}; }
    QPointF from(int token) const { return {left + gap, (token + 0.5) * line}; }
    QPointF to(int token) const { return {right - gap, (token + 0.5) * line}; }
    /// The token at a height, −1 below the last.
    int tokenAt(qreal y) const;
    qreal height() const { return tokens * line; }

    static constexpr qreal gap = 4; ///< between a token and its lines
};

} // namespace tlm
