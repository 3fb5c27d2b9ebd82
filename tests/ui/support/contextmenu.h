#pragma once
#include <functional>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTimer>
#include <QWidget>

namespace tlm::test {

/// Asks for the context menu of a widget as the menu key does, and hands it over once it is open.
inline void openContextMenu(QWidget &widget, const std::function<void(QMenu &)> &look)
{
    QTimer::singleShot(0, &widget, [&look] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            look(*menu);
            menu->close();
        }
    });
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, widget.rect().center(),
                            widget.mapToGlobal(widget.rect().center()));
    QApplication::sendEvent(&widget, &asked);
}

/// What the context menu offers.
inline QStringList contextMenu(QWidget &widget)
{
    QStringList offered;
    openContextMenu(widget, [&](const QMenu &menu) {
        for (const QAction *action : menu.actions())
            if (action->isVisible() && !action->isSeparator())
                offered << action->text();
    });
    return offered;
}

/// Chooses an entry of the context menu by keys; false if it is not offered.
inline bool chooseInContextMenu(QWidget &widget, const QString &text)
{
    bool chosen = false;
    openContextMenu(widget, [&](QMenu &menu) {
        for (QAction *action : menu.actions())
            if (action->text() == text && action->isEnabled()) {
                menu.setActiveAction(action);
                QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
                QApplication::sendEvent(&menu, &press);
                chosen = true;
                return;
            }
    });
    return chosen;
}

} // namespace tlm::test
