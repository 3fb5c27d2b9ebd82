#include "ui/theme/themestyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

QRect spinBoxRect(const QRect &r, QStyle::SubControl part)
{
    const int buttons = theme().space(20);
    const int half = r.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {r.right() - buttons, r.top(), buttons, half};
    case QStyle::SC_SpinBoxDown:
        return {r.right() - buttons, r.top() + half, buttons, r.height() - half};
    case QStyle::SC_SpinBoxEditField:
        return r.adjusted(theme().space(6), 1, -buttons - 2, -1);
    default:
        return r;
    }
}

/// A bar without arrow buttons: the groove is all of it.
QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int share = range > 0 ? int(qint64(length) * bar.pageStep / (range + bar.pageStep)) : length;
    const int thumb = std::min(length, std::max(theme().space(28), share));
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   length - thumb, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                          : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return piece(at, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return piece(at + thumb, length - at - thumb);
    default:
        return {};
    }
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle("Fusion") {}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QHeaderView *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
        qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
    case PM_ScrollBarExtent:
        return theme().space(12);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_ButtonIconSize:
    case PM_ButtonMargin:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme().space(16);
    case PM_DefaultFrameWidth: // texts keep off the rounded corners
        return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
                       (widget && widget->property("field").toBool())
                   ? theme().space(4)
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolTipLabelFrameWidth:
        return theme().space(8);
    case PM_TreeViewIndentation:
        return theme().space(20);
    case PM_HeaderMargin:
        return theme().space(4);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? theme().icon("close")
                                          : QProxyStyle::standardIcon(icon, option, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int fieldHeight =
        std::max(theme().space(30), option ? option->fontMetrics.height() + theme().space(10) : 0);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton)
        result.setHeight(fieldHeight); // one height for everything in a row
    if (type == CT_ComboBox || type == CT_SpinBox)
        result.rwidth() += theme().space(12);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && (button->features & QStyleOptionButton::HasMenu))
        result.rwidth() += theme().space(8);
    if (type == CT_HeaderSection)
        result = QSize(result.width() + theme().space(20), fieldHeight);
    if (type == CT_ToolButton)
        result = result.expandedTo({theme().space(28), theme().space(28)});
    return result;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_SpinBox)
        return spinBoxRect(option->rect, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(theme().space(6), 1, -theme().space(22), -1);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return scrollBarRect(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect r = QProxyStyle::subElementRect(element, option, widget);
    const bool inSpinBox = widget && qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
    const bool inComboBox = widget && qobject_cast<QComboBox *>(widget->parentWidget());
    const bool inField = element == SE_LineEditContents && !inSpinBox && !inComboBox;
    return inField ? r.adjusted(theme().space(4), 0, -theme().space(4), 0) : r;
}

} // namespace tlm
