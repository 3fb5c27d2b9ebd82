#include "ui/theme/number.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace tlm {

namespace {

QString inTwoUnits(const QString &whole, const QString &both, qint64 count, qint64 size)
{
    return count % size == 0 ? whole.arg(count / size) : both.arg(count / size).arg(count % size);
}

} // namespace

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
    const qint64 minutes = (whole + 30) / 60, hours = (minutes + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("tlm::Duration", "%1 min").arg(minutes);
    if (hours >= 24)
        return inTwoUnits(QCoreApplication::translate("tlm::Duration", "%1 d"),
                          QCoreApplication::translate("tlm::Duration", "%1 d %2 h"), hours, 24);
    return inTwoUnits(QCoreApplication::translate("tlm::Duration", "%1 h"),
                      QCoreApplication::translate("tlm::Duration", "%1 h %2 min"), minutes, 60);
}

} // namespace tlm
