#include "ui/plot/plotvalues.h"

#include <QCoreApplication>

namespace tlm {

namespace {

QString csvField(const QString &text)
{
    static const QString special = QStringLiteral("\",\r\n");
    for (const QChar letter : text)
        if (special.contains(letter))
            return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

QString line(const QString &name, double x, double y, QChar between)
{
    return name + between + QString::number(x, 'g', 10) + between + QString::number(y, 'g', 10);
}

} // namespace

QString PlotValues::tabbed() const
{
    QStringList lines{QCoreApplication::translate("tlm::Plot", "curve\t%1\t%2", "header of copied values")
                          .arg(xTitle, yTitle)};
    for (const Curve &curve : curves)
        for (qsizetype i = 0; i < curve.x.size(); ++i)
            lines << line(curve.labels.value(i, curve.name), curve.x[i], curve.y[i], u'\t');
    return lines.join(u'\n');
}

QString PlotValues::csv() const
{
    QString text = QCoreApplication::translate("tlm::Plot", "curve") + u',' + csvField(xTitle) + u',' +
                   csvField(yTitle) + u'\n';
    for (const Curve &curve : curves)
        for (qsizetype i = 0; i < curve.x.size(); ++i)
            text += line(csvField(curve.labels.value(i, curve.name)), curve.x[i], curve.y[i], u',') + u'\n';
    return text;
}

} // namespace tlm
