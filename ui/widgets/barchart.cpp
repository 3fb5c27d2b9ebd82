#include "ui/widgets/barchart.h"

#include <algorithm>
#include <utility>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

namespace tlm {
namespace {

qreal hintHeight()
{
    return QFontMetricsF(theme().font(Theme::FontRole::Hint)).height();
}

} // namespace

BarChart::BarChart(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(title);
}

void BarChart::setBars(std::vector<Bar> bars, const QString &note)
{
    m_bars = std::move(bars);
    m_note = note;
    m_most = 0;
    for (const Bar &bar : m_bars)
        m_most = std::max(m_most, bar.value);
    setAccessibleDescription(describeBars());
    update();
}

void BarChart::setMark(double at, const QString &name)
{
    m_mark = at;
    m_markName = name;
    if (!std::exchange(m_marked, true))
        updateGeometry();
    setAccessibleDescription(describeBars());
    update();
}

QString BarChart::describeBars() const
{
    QStringList parts;
    for (const Bar &bar : m_bars)
        parts << tr("%1: %2", "what a bar counts, and its value")
                     .arg(bar.name, countText(qulonglong(bar.value)));
    QStringList said{parts.join(tr("; ", "between the parts of a list")), m_note, m_markName};
    said.removeAll(QString());
    return said.join(' ');
}

QSize BarChart::sizeHint() const
{
    const int lines = m_marked ? 3 : 2;
    return {theme().space(150), int(lines * hintHeight()) + theme().space(m_marked ? 72 : 42)};
}

QSize BarChart::minimumSizeHint() const
{
    return {theme().space(80), sizeHint().height()};
}

QRectF BarChart::plotRect() const
{
    const qreal text = hintHeight() + theme().space(3);
    return QRectF(rect()).adjusted(0, text + (m_marked ? hintHeight() : 0), 0, -text);
}

QRectF BarChart::barRect(std::size_t index) const
{
    const QRectF plot = plotRect();
    const qreal step = plot.width() / std::max<qreal>(1, qreal(m_bars.size()));
    const qreal width = std::min(step * 0.82, qreal(theme().space(40)));
    const qreal height = m_most > 0 ? plot.height() * m_bars[index].value / m_most : 0;
    return {plot.left() + step * qreal(index) + (step - width) / 2, plot.bottom() - height, width, height};
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Colours &c = theme().colours();
    QPainter painter(this);
    painter.setFont(theme().font(Theme::FontRole::Hint));
    const qreal line = hintHeight();
    const auto elided = [&](const QString &text) {
        return painter.fontMetrics().elidedText(text, Qt::ElideRight, width());
    };
    painter.setPen(c.text);
    painter.drawText(QRectF(0, 0, width(), line), Qt::AlignVCenter, elided(m_title));
    painter.setPen(c.muted);
    painter.drawText(QRectF(0, height() - line, width(), line), Qt::AlignVCenter, elided(m_note));
    const QRectF plot = plotRect();
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), c.line);
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        painter.fillRect(barRect(i), theme().curve(0));
    if (!m_markName.isEmpty())
        drawMark(painter);
}

void BarChart::drawMark(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const qreal x = plot.left() + plot.width() * std::clamp(m_mark, 0.0, 1.0);
    painter.setPen(QPen(theme().colours().caution, 2, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const qreal words = painter.fontMetrics().horizontalAdvance(m_markName);
    const qreal left = std::clamp(x - words / 2, 0.0, std::max(0.0, width() - words)); // above its line
    painter.drawText(QRectF(left, plot.top() - hintHeight(), words, hintHeight()), Qt::AlignVCenter,
                     m_markName);
}

bool BarChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_bars.empty())
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const auto count = qreal(m_bars.size());
    const auto at = std::clamp(qreal(help->pos().x()) / std::max(1, width()) * count, 0.0, count - 1);
    const Bar &bar = m_bars[std::size_t(at)];
    QToolTip::showText(
        help->globalPos(),
        tr("%1: %2", "what a bar counts, and its value").arg(bar.name, countText(qulonglong(bar.value))),
        this);
    return true;
}

} // namespace tlm
