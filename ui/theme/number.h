#pragma once
#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace tlm {

/// Width of a number whose digits stand in cells of one width.
qreal numberWidth(const QFontMetricsF &metrics, const QString &number);

/// Digits in cells of one width: Qt 6.4 cannot ask a font for its tabular figures.
void drawNumber(QPainter &painter, const QRectF &rect, const QString &number, Qt::Alignment alignment);

/// A count with the thousands separators of the language.
QString countText(qulonglong count);

/// A real number with a fixed number of decimals in the language's writing.
QString realText(double value, int decimals);

/// A size in bytes, for example `41.2 MB`.
QString bytesText(qulonglong bytes);

/// A length of time in its two largest units, for example `2 h 57 min`; whole hours and days stand alone.
QString durationText(double seconds);

} // namespace tlm
