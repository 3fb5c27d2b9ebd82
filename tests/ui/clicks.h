#pragma once
#include <QAbstractButton>
#include <QTest>
#include <QWidget>

namespace tlm::test {

/// The visible button with a text, below a widget; nullptr if there is none.
inline QAbstractButton *button(QWidget &parent, const QString &text)
{
    for (QAbstractButton *found : parent.findChildren<QAbstractButton *>())
        if (found->text() == text && found->isVisibleTo(&parent))
            return found;
    return nullptr;
}

/// Clicks it as a person does; false if it is missing or disabled.
inline bool click(QWidget &parent, const QString &text)
{
    QAbstractButton *found = button(parent, text);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

/// The control with an accessible name.
template <typename T>
T *control(QWidget &parent, const QString &name)
{
    for (T *found : parent.findChildren<T *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

/// Replaces the text of a field by typing.
inline void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

} // namespace tlm::test
