#pragma once
#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace tlm {

/// Selection, hover and keyboard focus of an item; `edge` adds a strip of the accent at the left.
void drawItemGround(QPainter *painter, const QStyleOptionViewItem &option, bool edge);

/// A word on a rounded tint.
void drawChip(QPainter *painter, const QRectF &rect, const QString &text, const QColor &tone);

/// A track with its filled share (0 … 1).
void drawShareBar(QPainter *painter, const QRectF &track, double share, const QColor &colour);

} // namespace tlm
