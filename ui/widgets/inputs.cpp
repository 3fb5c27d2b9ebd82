#include "ui/widgets/inputs.h"

#include <functional>
#include <map>

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTabBar>

#include "ui/widgets/latewish.h"

namespace tlm {
namespace {

/// A stack has its own order: what was in front comes last among the children.
QWidgetList childrenOf(const QWidget &parent)
{
    QWidgetList children;
    if (const auto *stack = qobject_cast<const QStackedLayout *>(parent.layout())) {
        for (int i = 0; i < stack->count(); ++i)
            children << stack->widget(i);
        return children;
    }
    for (QObject *child : parent.children())
        if (auto *widget = qobject_cast<QWidget *>(child); widget && !widget->isWindow())
            children << widget;
    return children;
}

/// Goes through everything below a widget; `visit` says whether to go on below what it was given.
void walk(const QWidget &parent, const QString &place,
          const std::function<bool(QWidget &widget, const QString &place)> &visit)
{
    std::map<QString, int> counts; // of each class
    for (QWidget *child : childrenOf(parent)) {
        const QString name = QLatin1String(child->metaObject()->className());
        const QString here = QString("%1/%2%3").arg(place, name).arg(counts[name]++);
        if (visit(*child, here))
            walk(*child, here, visit);
    }
}

QVariant valueOf(const QLineEdit &line)
{
    return line.isReadOnly() ? QVariant() : QVariantList{line.text(), line.cursorPosition()};
}

void setValue(QLineEdit &line, const QVariant &value)
{
    const QVariantList typed = value.toList();
    if (line.text() != typed[0].toString())
        line.setText(typed[0].toString());
    line.setCursorPosition(typed[1].toInt());
}

QVariant valueOf(const QPlainTextEdit &text)
{
    return text.isReadOnly() ? QVariant() : QVariantList{text.toPlainText(), text.textCursor().position()};
}

void setValue(QPlainTextEdit &text, const QVariant &value)
{
    const QVariantList typed = value.toList();
    if (text.toPlainText() != typed[0].toString())
        text.setPlainText(typed[0].toString());
    QTextCursor caret = text.textCursor();
    caret.setPosition(typed[1].toInt());
    text.setTextCursor(caret);
}

QVariant valueOf(const QSpinBox &box)
{
    return box.value();
}

void setValue(QSpinBox &box, const QVariant &value)
{
    box.setValue(value.toInt());
}

QVariant valueOf(const QDoubleSpinBox &box)
{
    return box.value();
}

void setValue(QDoubleSpinBox &box, const QVariant &value)
{
    box.setValue(value.toDouble());
}

QVariant valueOf(const QTabBar &tabs)
{
    return tabs.currentIndex();
}

void setValue(QTabBar &tabs, const QVariant &value)
{
    tabs.setCurrentIndex(value.toInt());
}

QVariant valueOf(const QAbstractButton &button)
{
    return button.isCheckable() ? QVariant(button.isChecked()) : QVariant();
}

void setValue(QAbstractButton &button, const QVariant &value)
{
    if (button.isChecked() == value.toBool())
        return;
    if (button.isEnabled())
        button.click();
    else
        button.setChecked(value.toBool());
}

QVariant valueOf(const QComboBox &box)
{
    const QVariantMap choice = choiceIn(box);
    return choice.isEmpty() ? QVariant() : choice;
}

void setValue(QComboBox &box, const QVariant &value)
{
    LateWish::make(box, value.toMap());
}

QVariant valueOf(const QAbstractItemView &view)
{
    const QVariantMap rows = rowsIn(view);
    return rows.isEmpty() ? QVariant() : rows;
}

void setValue(QAbstractItemView &view, const QVariant &value)
{
    LateWish::make(view, value.toMap());
}

/// Whether a widget is a field or a list; then `act` is given it as what it is.
template <typename Field, typename... Others, typename Act>
bool onField(QWidget &widget, const Act &act)
{
    if (auto *field = qobject_cast<Field *>(&widget)) {
        act(*field);
        return true;
    }
    if constexpr (sizeof...(Others) > 0)
        return onField<Others...>(widget, act);
    else
        return false;
}

template <typename Act>
bool onAnyField(QWidget &widget, const Act &act)
{
    return onField<QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QTabBar, QAbstractItemView,
                   QAbstractButton>(widget, act);
}

} // namespace

QVariantMap keepInputs(const QWidget &widget)
{
    QVariantMap kept;
    walk(widget, {}, [&kept](QWidget &part, const QString &place) {
        if (const auto *keeper = dynamic_cast<const Keeper *>(&part)) {
            kept[place] = keeper->keep();
            return false;
        }
        return !onAnyField(part, [&](const auto &field) {
            if (const QVariant value = valueOf(field); value.isValid())
                kept[place] = value;
        });
    });
    return kept;
}

void putBackInputs(QWidget &widget, const QVariantMap &kept)
{
    walk(widget, {}, [&kept](QWidget &part, const QString &place) {
        const auto value = kept.find(place);
        if (auto *keeper = dynamic_cast<Keeper *>(&part)) {
            if (value != kept.end())
                keeper->putBack(value->toMap());
            return false;
        }
        return !onAnyField(part, [&](auto &field) {
            if (value != kept.end())
                setValue(field, *value);
        });
    });
}

QString placeIn(const QWidget &widget, const QWidget *wanted)
{
    QString found;
    walk(widget, {}, [&](const QWidget &part, const QString &place) {
        if (&part == wanted)
            found = place;
        return found.isEmpty();
    });
    return found;
}

QWidget *widgetAt(const QWidget &widget, const QString &place)
{
    QWidget *found = nullptr;
    walk(widget, {}, [&](QWidget &part, const QString &here) {
        if (here == place)
            found = &part;
        return place.startsWith(here + '/');
    });
    return found;
}

} // namespace tlm
