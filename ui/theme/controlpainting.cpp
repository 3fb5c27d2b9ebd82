#include "ui/theme/controlpainting.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

constexpr qreal corner = 5;

/// Restores the painter when it goes; antialiased in between.
class Painting
{
public:
    explicit Painting(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Painting() { m_painter->restore(); }
    Painting(const Painting &) = delete;
    Painting &operator=(const Painting &) = delete;

private:
    QPainter *m_painter;
};

bool isEnabled(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled;
}

bool showsFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

void drawRounded(QPainter *painter, const QRectF &rect, qreal inset, qreal radius)
{
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

QColor outlineColour(double strength)
{
    return blend(theme().colours().muted, theme().colours().line, strength);
}

void drawPill(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    const qreal height = theme().space(6);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height),
                             height / 2, height / 2);
}

void prepareIndicator(QPainter *painter, const QStyleOption *option)
{
    const Colours &c = theme().colours();
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool focus = option->state & QStyle::State_HasFocus;
    painter->setPen(QPen(on || focus ? c.accent : outlineColour(0.6), focus ? 1.6 : 1.2));
    painter->setBrush(on ? c.accent : c.surface);
    if (!isEnabled(option))
        painter->setOpacity(0.5);
}

} // namespace

void drawChevron(QPainter *painter, const QRectF &rect, Chevron direction, const QColor &colour)
{
    static const QPolygonF right{QPointF(-1.6, -3.4), QPointF(1.8, 0), QPointF(-1.6, 3.4)};
    const Painting painting(painter);
    painter->translate(rect.center());
    painter->scale(theme().space(100) / 100.0, theme().space(100) / 100.0);
    switch (direction) {
    case Chevron::Up:
        painter->rotate(-90);
        break;
    case Chevron::Down:
        painter->rotate(90);
        break;
    case Chevron::Left:
        painter->rotate(180);
        break;
    case Chevron::Right:
        break;
    }
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(right);
}

void drawField(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget)
{
    const Colours &c = theme().colours();
    const bool focus = (option->state & QStyle::State_HasFocus) && isEnabled(option);
    const bool problem = widget && widget->property("problem").toBool();
    QColor outline = outlineColour(option->state & QStyle::State_MouseOver ? 0.5 : 0.18);
    if (focus)
        outline = c.accent;
    if (problem)
        outline = c.bad;
    const qreal width = focus || problem ? 1.6 : 1.0;
    const Painting painting(painter);
    painter->setPen(QPen(outline, width));
    painter->setBrush(isEnabled(option) ? c.surface : c.window);
    drawRounded(painter, rect, width / 2, corner);
}

void drawButton(QPainter *painter, const QRect &rect, const QStyleOption *option, bool primary)
{
    const Colours &c = theme().colours();
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = primary ? c.accent : c.surface;
    QColor outline = primary ? c.accent : outlineColour(0.18);
    if (!isEnabled(option)) {
        fill = c.window;
        outline = c.line;
    } else if (down) {
        fill = blend(c.text, fill, 0.14);
    } else if (option->state & QStyle::State_MouseOver) {
        fill = blend(c.text, fill, 0.06);
    }
    const Painting painting(painter);
    painter->setPen(QPen(outline, 1));
    painter->setBrush(fill);
    drawRounded(painter, rect, 0.5, corner);
    if (showsFocus(option)) {
        painter->setPen(QPen(primary ? c.onAccent : c.accent, 1.6));
        painter->setBrush(Qt::NoBrush);
        drawRounded(painter, rect, 2, corner - 1);
    }
}

void drawButtonLabel(QPainter *painter, const QStyleOptionButton &button, bool primary)
{
    const bool enabled = isEnabled(&button);
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width() + theme().space(6);
    const int text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const bool menu = button.features & QStyleOptionButton::HasMenu;
    const int arrow = menu ? theme().space(18) : 0;
    const QRect at = QStyle::alignedRect(button.direction, Qt::AlignCenter,
                                         {icon + text + arrow, button.rect.height()}, button.rect);
    const QRect iconAt(at.left(), at.center().y() - button.iconSize.height() / 2, button.iconSize.width(),
                       button.iconSize.height());
    const Painting painting(painter);
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    painter->setPen(primary && enabled ? theme().colours().onAccent
                                       : button.palette.color(group, QPalette::ButtonText));
    if (icon)
        button.icon.paint(painter, iconAt, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter->drawText(at.adjusted(icon, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      button.text);
    if (menu)
        drawChevron(painter, QRectF(at.right() - arrow / 2.0, at.top(), arrow / 2.0, at.height()),
                    Chevron::Down, theme().colours().muted);
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    const Colours &c = theme().colours();
    const bool on = option->state & QStyle::State_On;
    const bool touched =
        option->state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_HasFocus);
    if (!on && !touched)
        return;
    const Painting painting(painter);
    painter->setPen(option->state & QStyle::State_HasFocus ? QPen(c.accent, 1.4) : QPen(Qt::NoPen));
    painter->setBrush(on ? c.selection
                         : blend(c.text, c.surface, option->state & QStyle::State_Sunken ? 0.14 : 0.07));
    drawRounded(painter, option->rect, 1, corner);
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    const QRectF r = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const Painting painting(painter);
    prepareIndicator(painter, option);
    painter->drawRoundedRect(r, 3, 3);
    const auto at = [&r](double x, double y) {
        return QPointF(r.left() + r.width() * x, r.top() + r.height() * y);
    };
    painter->setPen(QPen(theme().colours().onAccent, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option->state & QStyle::State_On)
        painter->drawPolyline(QPolygonF{at(.24, .52), at(.43, .71), at(.77, .3)});
    else if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(.27, .5), at(.73, .5));
}

void drawRadioButton(QPainter *painter, const QStyleOption *option)
{
    const QRectF r = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const Painting painting(painter);
    prepareIndicator(painter, option);
    painter->drawEllipse(r);
    painter->setBrush(theme().colours().onAccent);
    painter->setPen(Qt::NoPen);
    if (option->state & QStyle::State_On)
        painter->drawEllipse(r.center(), r.width() * 0.2, r.width() * 0.2);
}

void drawHeaderGround(QPainter *painter, const QRect &rect)
{
    const Colours &c = theme().colours();
    painter->fillRect(rect, c.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.line);
}

void drawHeader(QPainter *painter, const QStyleOptionHeader &header)
{
    drawHeaderGround(painter, header.rect);
    const int gap = theme().space(12);
    const QRect label = header.rect.adjusted(gap, 0, -gap, 0);
    const Painting painting(painter);
    painter->setFont(theme().font(Theme::FontRole::Body));
    painter->setPen(theme().colours().muted);
    painter->drawText(label, int(header.textAlignment | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(header.text, Qt::ElideRight, label.width()));
    if (header.sortIndicator == QStyleOptionHeader::None)
        return;
    const bool ascending = header.sortIndicator == QStyleOptionHeader::SortDown; // Qt's name is inverted
    drawChevron(painter, QRectF(label.right() + 2, header.rect.top(), gap, header.rect.height()),
                ascending ? Chevron::Up : Chevron::Down, theme().colours().muted);
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const Colours &c = theme().colours();
    const QRect r = option->rect;
    const bool selected = option->state & QStyle::State_Selected;
    if (!selected && (option->state & QStyle::State_MouseOver))
        painter->fillRect(r.adjusted(0, 0, 0, -2), c.hover);
    painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), selected ? c.accent : c.line);
    if (!showsFocus(option))
        return;
    const Painting painting(painter);
    painter->setPen(QPen(c.accent, 1.6));
    drawRounded(painter, r, 3, corner - 1);
}

void drawGrip(QPainter *painter, const QStyleOption *option)
{
    const bool active = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QPoint centre = option->rect.center();
    const bool columns = option->state & QStyle::State_Horizontal;
    const QRect grip = columns ? QRect(centre.x() - 1, centre.y() - 14, 3, 28)
                               : QRect(centre.x() - 14, centre.y() - 1, 28, 3);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? theme().colours().accent : theme().colours().line);
    painter->drawRoundedRect(grip, 1.5, 1.5);
}

void drawMenuTitle(QPainter *painter, const QStyleOptionMenuItem &item)
{
    const Colours &c = theme().colours();
    const Painting painting(painter);
    painter->fillRect(item.rect, c.window);
    if (item.state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.selection);
        drawRounded(painter, item.rect, 2, corner);
    }
    painter->setPen(isEnabled(&item) ? c.text : c.muted);
    painter->drawText(item.rect, Qt::AlignCenter | Qt::TextShowMnemonic, item.text);
}

void drawMenuGround(QPainter *painter, const QRect &rect)
{
    const Colours &c = theme().colours();
    painter->fillRect(rect, blend(c.muted, c.line, 0.4));
    painter->fillRect(rect.adjusted(1, 1, -1, -1), c.raised);
}

void drawProgressGroove(QPainter *painter, const QRect &rect)
{
    drawPill(painter, rect, blend(theme().colours().muted, theme().colours().surface, 0.22));
}

void drawProgress(QPainter *painter, const QRect &rect, double from, double to)
{
    const QRectF part(rect.left() + rect.width() * from, rect.top(), rect.width() * (to - from),
                      rect.height());
    drawPill(painter, part, theme().colours().accent);
}

void drawScrollThumb(QPainter *painter, const QRectF &thumb, bool active)
{
    const Colours &c = theme().colours();
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(c.muted, c.surface, active ? 0.75 : 0.38));
    drawRounded(painter, thumb, 3, 3);
}

} // namespace tlm
