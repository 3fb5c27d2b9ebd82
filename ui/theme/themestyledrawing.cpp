#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include "ui/theme/controlpainting.h"
#include "ui/theme/theme.h"
#include "ui/theme/themestyle.h"

namespace tlm {
namespace {

/// What a scroll bar lies on: the ground of what it scrolls.
QColor groundOf(const QWidget *bar)
{
    const QWidget *holder = bar ? bar->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    return area ? area->viewport()->palette().color(area->viewport()->backgroundRole())
                : theme().colours().surface;
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

void drawRow(QPainter *painter, const QStyleOption *option)
{
    const Colours &c = theme().colours();
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, c.selection);
    else if (option->state & QStyle::State_MouseOver)
        painter->fillRect(option->rect, c.hover);
}

void drawToolTip(QPainter *painter, const QRect &rect)
{
    const Colours &c = theme().colours();
    painter->fillRect(rect, blend(c.muted, c.line, 0.4));
    painter->fillRect(rect.adjusted(1, 1, -1, -1), c.raised);
}

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox &spin, const QStyle *style,
                 const QWidget *widget)
{
    drawField(painter, spin.rect, &spin, widget);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Colours &c = theme().colours();
    const QColor arrow = spin.state & QStyle::State_Enabled ? c.muted : c.line;
    const auto draw = [&](QStyle::SubControl part, Chevron chevron, int shift) {
        const QRectF rect = style->subControlRect(QStyle::CC_SpinBox, &spin, part, widget);
        drawChevron(painter, rect.translated(0, shift), chevron,
                    spin.activeSubControls & part ? c.accent : arrow);
    };
    draw(QStyle::SC_SpinBoxUp, Chevron::Up, 2);
    draw(QStyle::SC_SpinBoxDown, Chevron::Down, -2);
}

void drawProgressBar(QPainter *painter, const QStyleOptionProgressBar &bar)
{
    const double range = double(bar.maximum) - bar.minimum;
    if (range > 0) // without a range the extent is unknown: the groove alone, the words beside it tell
        drawProgress(painter, bar.rect, 0, (double(bar.progress) - bar.minimum) / range);
}

} // namespace

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(painter, option->rect, option, isPrimary(widget));
    case PE_PanelButtonTool:
        return drawToolButton(painter, option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(painter, option->rect, option, widget);
        else if (!widget || !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        if (widget && widget->property("field").toBool())
            return drawField(painter, option->rect, option, widget);
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // a card is the frame
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return drawField(painter, option->rect, option, widget);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(painter, option);
    case PE_IndicatorRadioButton:
        return drawRadioButton(painter, option);
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(painter, option->rect, option->state & State_Open ? Chevron::Down : Chevron::Right,
                        theme().colours().muted);
        return;
    case PE_PanelMenu:
        return drawMenuGround(painter, option->rect);
    case PE_FrameMenu:
    case PE_PanelMenuBar:
        return;
    case PE_PanelTipLabel:
        return drawToolTip(painter, option->rect);
    case PE_PanelItemViewItem:
        return drawRow(painter, option);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_ItemViewItem: // the ground of a chosen row is light: its text stays as it is
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem readable = *item;
            readable.palette.setColor(QPalette::HighlightedText, theme().colours().text);
            return QProxyStyle::drawControl(element, &readable, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem calm = *item;
            calm.palette.setColor(QPalette::Highlight, theme().colours().selection);
            calm.palette.setColor(QPalette::HighlightedText, theme().colours().text);
            return QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme().colours().window);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuTitle(painter, *item);
        break;
    case CE_PushButton: // without the base class's own menu arrow
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        return drawButton(painter, option->rect, option, isPrimary(widget));
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonLabel(painter, *button, isPrimary(widget));
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderGround(painter, option->rect);
    case CE_Header: // whole, because the base class places label and arrow without asking a proxy
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(painter, *header);
        break;
    case CE_TabBarTabShape:
        return drawTab(painter, option);
    case CE_Splitter:
        return drawGrip(painter, option);
    case CE_ProgressBarGroove:
        return drawProgressGroove(painter, option->rect);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgressBar(painter, *bar);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox)
        return drawSpinBox(painter, *spin, proxy(), widget);
    if (control == CC_ComboBox) {
        const Colours &c = theme().colours();
        const QRect r = option->rect;
        drawField(painter, r, option, widget);
        return drawChevron(painter,
                           QRectF(r.right() - theme().space(20), r.top(), theme().space(16), r.height()),
                           Chevron::Down, option->state & State_Enabled ? c.muted : c.line);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        painter->fillRect(bar->rect, groundOf(widget));
        if (bar->maximum > bar->minimum)
            drawScrollThumb(painter, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget),
                            option->activeSubControls & SC_ScrollBarSlider);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace tlm
