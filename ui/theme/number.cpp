#include "ui/theme/number.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace tlm {

qreal numberWidth(const QFontMetricsF &metrics, const QString &number)
{
    const qreal cell = metrics.horizontalAdvance('0');
    qreal width = 0;
    for (const QChar c : number)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void drawNumber(QPainter &painter, const QRectF &rect, const QString &number, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter.font());
    const qreal cell = metrics.horizontalAdvance('0');
    const qreal width = numberWidth(metrics, number);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const qreal y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : number) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal advance = c.isDigit() ? cell : own;
        painter.drawText(QPointF(x + (advance - own) / 2, y), QString(c));
        x += advance;
    }
}

QString countText(qulonglong count)
{
    return QLocale().toString(count);
}

QString realText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString bytesText(qulonglong bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    if (whole < 60)
        return QCoreApplication::translate("tlm::Duration", "%1 s").arg(whole);
    if (whole < 3600)
        return QCoreApplication::translate("tlm::Duration", "%1 min").arg((whole + 30) / 60);
    return QCoreApplication::translate("tlm::Duration", "%1 h %2 min")
        .arg(whole / 3600)
        .arg(whole % 3600 / 60);
}

} // namespace tlm
