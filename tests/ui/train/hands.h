#pragma once
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include "ui/clicks.h"
#include "ui/waiting.h"

namespace tlm::test {

/// Opens a list and chooses an entry by its keys.
inline void choose(QComboBox *box, const QString &data)
{
    QTest::keyClick(box, Qt::Key_F4);
    QTest::keyClick(box->view(), Qt::Key_Home);
    for (int row = 0; row < box->findData(data); ++row)
        QTest::keyClick(box->view(), Qt::Key_Down);
    QTest::keyClick(box->view(), Qt::Key_Return);
}

/// Goes by keys to the entry with a text; nullptr if there is none.
inline QAction *goTo(QMenu *menu, const QString &text)
{
    for (int tries = 0; tries < menu->actions().size(); ++tries) {
        if (menu->activeAction() && menu->activeAction()->text() == text)
            return menu->activeAction();
        QTest::keyClick(menu, Qt::Key_Down);
    }
    return menu->activeAction() && menu->activeAction()->text() == text ? menu->activeAction() : nullptr;
}

/// Opens a menu and picks the entry at the end of a path by keys; false if there is none.
inline bool pick(QMenu *menu, const QStringList &path)
{
    if (!menu->isVisible())
        menu->popup({0, 0});
    for (const QString &text : path) {
        QAction *entry = goTo(menu, text);
        if (!entry || !entry->isEnabled())
            return false;
        QMenu *below = entry->menu();
        QTest::keyClick(menu, Qt::Key_Return);
        menu = below;
    }
    return true;
}

/// Switches entries of an open menu that stays open.
inline bool toggle(QMenu *menu, const QStringList &texts)
{
    menu->popup({0, 0});
    for (const QString &text : texts) {
        if (!goTo(menu, text))
            return false;
        QTest::keyClick(menu, Qt::Key_Space);
    }
    QTest::keyClick(menu, Qt::Key_Escape);
    return true;
}

/// Asks for the context menu of a widget with the keyboard.
inline void askForMenu(QWidget *widget)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, widget->rect().center(),
                            widget->mapToGlobal(widget->rect().center()));
    QCoreApplication::sendEvent(widget, &event);
}

/// Picks an entry of the context menu of a widget; false if there is none.
inline bool pickFromMenuOf(QWidget *widget, const QString &text)
{
    bool picked = false, done = false;
    QTimer::singleShot(0, widget, [&] { // while the menu has the events
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        picked = menu && pick(menu, {text});
        done = true;
        if (menu && !picked)
            menu->close();
    });
    askForMenu(widget);
    return eventually([&done] { return done; }) && picked;
}

/// Types into a setting, whatever kind its editor is.
inline void typeInto(QWidget *editor, const QString &text)
{
    const bool takesKeys = qobject_cast<QLineEdit *>(editor) || qobject_cast<QAbstractSpinBox *>(editor);
    type(takesKeys ? editor : editor->findChild<QLineEdit *>(), text);
}

} // namespace tlm::test
