#include "ui/support/walk.h"

#include <algorithm>
#include <map>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QStyle>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/navigationbutton.h"

namespace tlm::test {
namespace {

constexpr double leastContrast = 4.5;

/// Widgets that Qt builds into its own ones.
bool isQtsOwn(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.startsWith("qt_") || qobject_cast<const QScrollBar *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
           qobject_cast<const QComboBox *>(widget->parentWidget()) ||
           qobject_cast<const QTabBar *>(widget->parentWidget()) ||
           qobject_cast<const QLineEdit *>(widget->parentWidget()) ||
           qobject_cast<const QMenuBar *>(widget->parentWidget());
}

template <typename T = QWidget>
QList<T *> shown(const QWidget &window)
{
    QList<T *> widgets;
    for (T *widget : window.findChildren<T *>())
        if (widget->isVisible() && widget->window() == &window && !isQtsOwn(widget))
            widgets << widget;
    return widgets;
}

QString nameOf(const QWidget *widget)
{
    QString text = widget->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && text.isEmpty())
        text = button->text();
    return QString("%1 “%2”").arg(widget->metaObject()->className(), text.left(60));
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractSlider *>(widget) ||
           qobject_cast<const QTabBar *>(widget);
}

bool isHeader(const QWidget *widget)
{
    return qobject_cast<const QHeaderView *>(widget);
}

/// Whether it elides or wraps by itself when there is too little room.
bool givesWay(const QLabel *label)
{
    return label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
}

QString labelProblem(const QLabel *label)
{
    if (label->text().isEmpty() || givesWay(label) || label->textFormat() == Qt::RichText)
        return {};
    const QRect room =
        label->contentsRect().adjusted(label->margin(), label->margin(), -label->margin(), -label->margin());
    const QFontMetrics metrics(label->font());
    if (label->wordWrap()) {
        const QRect need =
            metrics.boundingRect(QRect(0, 0, room.width(), 10'000), Qt::TextWordWrap, label->text());
        return need.height() > room.height() + 2 || need.width() > room.width() + 2 ? "is cut off" : "";
    }
    const QSize need = metrics.size(0, label->text());
    return need.width() > room.width() + 1 || need.height() > room.height() + 1 ? "is cut off" : "";
}

QString buttonProblem(const QAbstractButton *button)
{
    if (button->text().isEmpty() || button->width() <= theme().space(80)) // folded navigation shows icons
        if (button->text().isEmpty() || qobject_cast<const NavigationButton *>(button))
            return {};
    if (const auto *tool = qobject_cast<const QToolButton *>(button);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    int need = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
    if (!button->icon().isNull())
        need += button->iconSize().width();
    if (qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button))
        need += button->style()->pixelMetric(QStyle::PM_IndicatorWidth);
    return need > button->width() ? "is cut off" : "";
}

/// The buttons of which one is checked at a time, when it is one of them.
QList<QAbstractButton *> exclusiveGroup(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->isCheckable())
        return {};
    if (const QButtonGroup *group = button->group())
        return group->exclusive() ? group->buttons() : QList<QAbstractButton *>();
    QList<QAbstractButton *> siblings;
    if (button->autoExclusive())
        for (QAbstractButton *sibling : button->parentWidget()->findChildren<QAbstractButton *>())
            if (sibling->autoExclusive() && !sibling->group())
                siblings << sibling;
    return siblings;
}

/// Parents that show a part of what they hold, and can be scrolled.
bool scrolls(const QWidget *parent)
{
    const auto *area =
        parent->parentWidget() ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) : nullptr;
    return area && area->viewport() == parent;
}

/// Drawn larger, so that thin strokes reach their full colour.
QImage largePicture(QWidget &window)
{
    constexpr int factor = 3;
    QImage image(window.size() * factor, QImage::Format_RGB32);
    image.setDevicePixelRatio(factor);
    window.render(&image);
    image.setDevicePixelRatio(1);
    return image;
}

/// The most frequent colour is the ground; the text is the colour that stands out most from it.
double contrastIn(const QImage &image, const QRect &place)
{
    std::map<QRgb, int> seen;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            ++seen[image.pixel(x, y)];
    if (seen.empty())
        return 21;
    const QColor ground =
        std::ranges::max_element(seen, {}, [](const auto &entry) { return entry.second; })->first;
    double most = 1;
    for (const auto &[colour, count] : seen)
        if (count >= 3)
            most = std::max(most, contrast(QColor(colour), ground));
    return most;
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList problems;
    for (const QWidget *widget : shown(window)) {
        QString problem;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            problem = labelProblem(label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            problem = buttonProblem(button);
        if (!problem.isEmpty())
            problems << nameOf(widget) + ' ' + problem;
    }
    return problems;
}

QStringList misplaced(const QWidget &window)
{
    QStringList problems;
    for (const QWidget *widget : shown(window)) {
        const QWidget *parent = widget->parentWidget();
        if (parent == &window || scrolls(parent) || widget->size().isEmpty())
            continue;
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            problems << nameOf(widget) + " is outside its parent " + nameOf(parent);
    }
    return problems;
}

QStringList unnamed(const QWidget &window)
{
    QStringList problems;
    for (const QWidget *widget : shown(window)) {
        if (!isControl(widget) || isHeader(widget))
            continue;
        if (widget->accessibleName().isEmpty())
            problems << nameOf(widget) + " has no accessible name";
        const bool list = qobject_cast<const QAbstractItemView *>(widget); // its entries have the tooltips
        if (widget->toolTip().isEmpty() && !list && !qobject_cast<const QTabBar *>(widget))
            problems << nameOf(widget) + " has no tooltip";
        if (widget->whatsThis().isEmpty() && !qobject_cast<const QTabBar *>(widget))
            problems << nameOf(widget) + " has no What's This";
    }
    return problems;
}

QStringList unreachable(QWidget &window)
{
    QList<const QWidget *> reached;
    const QWidget *first = &window;
    for (const QWidget *at = first->nextInFocusChain(); at && at != first; at = at->nextInFocusChain())
        reached << at;
    QStringList problems;
    for (const QWidget *widget : shown(window)) {
        if (!isControl(widget) || isHeader(widget) || !widget->isEnabled())
            continue;
        const QWidget *focus = widget->focusProxy() ? widget->focusProxy() : widget;
        const auto tab = [&](const QWidget *at) {
            return (at->focusPolicy() & Qt::TabFocus) && reached.contains(at);
        };
        const auto group = exclusiveGroup(widget); // one of them by Tab, the others by the arrows
        if (!tab(focus) && !std::ranges::any_of(group, tab))
            problems << nameOf(widget) + " cannot be reached by Tab";
    }
    return problems;
}

QStringList unreadable(QWidget &window)
{
    const QImage image = largePicture(window);
    const int factor = image.width() / window.width();
    QStringList problems;
    for (const QWidget *widget : shown(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.trimmed().isEmpty() || !widget->isEnabled())
            continue;
        const QRect visible = widget->visibleRegion().boundingRect();
        if (visible.width() < widget->width() / 2 || visible.height() < widget->height())
            continue; // scrolled out of sight
        const QRect at(widget->mapTo(&window, visible.topLeft()) * factor, visible.size() * factor);
        if (const double found = contrastIn(image, at & image.rect()); found < leastContrast)
            problems << nameOf(widget) + QString(" has a contrast of %1").arg(found, 0, 'f', 2);
    }
    return problems;
}

QStringList problemsOf(QWidget &window)
{
    return cutTexts(window) + misplaced(window) + unnamed(window) + unreachable(window) + unreadable(window);
}

QStringList visibleTexts(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : shown(window)) {
        texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->placeholderText();
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget);
                 header && header->model() && header->orientation() == Qt::Horizontal)
            for (int i = 0; i < header->count(); ++i)
                texts << header->model()->headerData(i, Qt::Horizontal).toString()
                      << header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace tlm::test
