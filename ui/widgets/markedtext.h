#pragma once
#include <QRectF>
#include <QString>
#include <QVector>

#include "ui/widgets/itemroles.h"

class QPainter;

namespace tlm {

/// Draws at most `lines` lines of text with its marks in bold (on a tint if `tinted`), the last line elided;
/// returns the height used.
qreal drawMarkedText(QPainter &painter, const QRectF &rect, const QString &text, const QVector<Mark> &marks,
                     int lines, bool tinted);

} // namespace tlm
