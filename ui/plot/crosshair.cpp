#include "ui/plot/crosshair.h"

#include <cmath>

#include "ui/plot/plot.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

constexpr int mostLines = 14;

QString numberText(double value, const QLocale &locale)
{
    if (std::isnan(value))
        return Crosshair::tr("not a number");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return locale.toString(value, 'g', 6);
}

} // namespace

Crosshair::Crosshair(Plot &plot)
    : QObject(&plot), m_plot(plot), m_line(new QCPItemLine(&plot)), m_label(new QCPItemText(&plot))
{
    m_line->setLayer(QStringLiteral("overlay"));
    m_label->setLayer(QStringLiteral("overlay"));
    for (QCPItemPosition *end : {m_line->start, m_line->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_label->position->setType(QCPItemPosition::ptAbsolute);
    m_label->setTextAlignment(Qt::AlignLeft);
    m_label->setPadding({6, 4, 6, 4});
    m_label->setClipToAxisRect(false);
    for (QCPAbstractItem *item :
         {static_cast<QCPAbstractItem *>(m_line), static_cast<QCPAbstractItem *>(m_label)}) {
        item->setVisible(false);
        item->setSelectable(false);
    }
}

void Crosshair::moveTo(double x)
{
    std::optional<double> nearest;
    for (int i = 0; i < m_plot.curveCount(); ++i) {
        const Curve &curve = m_plot.curve(i);
        const qsizetype point = m_plot.isCurveShown(i) ? nearestPoint(curve, x) : -1;
        if (point < 0)
            continue;
        const double place = curve.x[point];
        if (!nearest || std::abs(place - x) < std::abs(*nearest - x))
            nearest = place;
    }
    if (nearest && m_plot.xAxis->range().contains(*nearest))
        show(*nearest);
    else
        hide();
}

void Crosshair::step(int points)
{
    for (int i = 0; i < m_plot.curveCount(); ++i) {
        const Curve &curve = m_plot.curve(i);
        if (!m_plot.isCurveShown(i) || curve.x.isEmpty())
            continue;
        const qsizetype last = curve.x.size() - 1;
        const qsizetype from = m_place ? nearestPoint(curve, *m_place) + points : points > 0 ? 0 : last;
        return show(curve.x[std::clamp<qsizetype>(from, 0, last)]);
    }
}

QString Crosshair::text() const
{
    if (!m_place)
        return {};
    const QLocale locale = m_plot.locale();
    const QString title = m_plot.xAxis->label();
    QStringList lines{title.isEmpty()
                          ? numberText(*m_place, locale)
                          : tr("%1 %2", "axis and value").arg(title, numberText(*m_place, locale))};
    for (int i = 0; i < m_plot.curveCount(); ++i) {
        const Curve &curve = m_plot.curve(i);
        const qsizetype point = m_plot.isCurveShown(i) ? nearestPoint(curve, *m_place) : -1;
        if (point < 0 || *m_place < curve.x.first() || *m_place > curve.x.last())
            continue;
        if (lines.size() > mostLines)
            return lines.join(u'\n') + QStringLiteral("\n…");
        const QString name = curve.labels.value(point, curve.name);
        lines << tr("%1: %2", "curve and value").arg(name, numberText(curve.y[point], locale));
    }
    return lines.join(u'\n');
}

void Crosshair::show(double x)
{
    m_place = x;
    m_line->start->setCoords(x, 0);
    m_line->end->setCoords(x, 1);
    m_label->setText(text());
    const QRect area = m_plot.axisRect()->rect();
    const double at = m_plot.xAxis->coordToPixel(x);
    const bool left = at > area.center().x(); // where there is room
    m_label->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    m_label->position->setCoords(at + (left ? -6 : 6), area.top() + 2);
    m_line->setVisible(true);
    m_label->setVisible(true);
    m_plot.layer(QStringLiteral("overlay"))->replot();
}

void Crosshair::hide()
{
    if (!m_place)
        return;
    m_place.reset();
    m_line->setVisible(false);
    m_label->setVisible(false);
    m_plot.layer(QStringLiteral("overlay"))->replot();
}

void Crosshair::restyle()
{
    const Colours &colours = theme().colours();
    m_line->setPen(QPen(colours.muted, 1));
    m_label->setColor(colours.text);
    m_label->setFont(theme().font(Theme::FontRole::Hint));
    m_label->setBrush(colours.raised);
    m_label->setPen(QPen(colours.line, 1));
}

} // namespace tlm
