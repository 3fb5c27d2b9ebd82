#include "ui/train/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace tlm {

void WheelGuard::protect(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus); // the wheel gives no focus
    widget->installEventFilter(new WheelGuard(widget));
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace tlm
