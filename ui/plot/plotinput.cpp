#include <array>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>

#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"
#include "ui/plot/plotmenu.h"
#include "ui/theme/theme.h"

// What a person does to a plot by mouse and keyboard.

namespace tlm {

void Plot::wheelEvent(QWheelEvent *event)
{
    const PlotView before = view();
    QCustomPlot::wheelEvent(event);
    if (view() == before)
        return;
    if (!m_wheeling)
        m_zooms.leave(before);
    m_wheeling = m_moved = true;
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    m_pressed = view();
    m_dragged = false;
    const bool rectangle = event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier;
    setSelectionRectMode(rectangle && !m_curves.empty() ? QCP::srmZoom : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    QCustomPlot::mouseMoveEvent(event);
    m_dragged = m_dragged || event->buttons() & Qt::LeftButton;
    if (m_curves.empty())
        return;
    if (event->buttons() == Qt::NoButton && axisRect()->rect().contains(event->pos()))
        m_crosshair->moveTo(xAxis->pixelToCoord(event->position().x()));
    else
        m_crosshair->hide();
}

void Plot::mouseReleaseEvent(QMouseEvent *event)
{
    QCustomPlot::mouseReleaseEvent(event);
    setSelectionRectMode(QCP::srmNone);
    if (!m_dragged || view() == m_pressed)
        return; // what changed without being dragged came with new values
    m_zooms.leave(m_pressed);
    m_moved = true;
    m_wheeling = false;
}

void Plot::mouseDoubleClickEvent(QMouseEvent *event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    m_dragged = false;
    if (!m_curves.empty() && axisRect()->rect().contains(event->pos()))
        showEverything();
}

void Plot::leaveEvent(QEvent *event)
{
    m_crosshair->hide();
    QCustomPlot::leaveEvent(event);
}

void Plot::processRectZoom(QRect rect, QMouseEvent *event)
{
    constexpr int least = 4; // pixels: a click is no rectangle
    if (rect.width() >= least && rect.height() >= least)
        QCustomPlot::processRectZoom(rect, event);
}

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_curves.empty())
        offerPlotMenu(*this, event->reason() == QContextMenuEvent::Keyboard
                                 ? mapToGlobal(axisRect()->rect().topLeft())
                                 : event->globalPos());
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    if (m_curves.empty() || !pressKey(*event))
        QCustomPlot::keyPressEvent(event);
}

void Plot::copy()
{
    if (!m_curves.empty())
        QApplication::clipboard()->setText(values().tabbed());
}

bool Plot::pressKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event.key() == Qt::Key_Right ? 1 : -1;
        if (shift) {
            moveBy(way * 0.2);
            return true;
        }
        m_crosshair->step(way);
        setAccessibleDescription(m_crosshair->text());
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(0.8);
        return true;
    case Qt::Key_Minus:
        zoomBy(1.25);
        return true;
    case Qt::Key_Home:
        showEverything();
        return true;
    case Qt::Key_Backspace:
        shift ? zoomForward() : zoomBack();
        return true;
    case Qt::Key_L:
        shift ? setHorizontalLogarithmic(!isHorizontalLogarithmic()) : setLogarithmic(!isLogarithmic());
        return true;
    case Qt::Key_F:
        setFollowing(!m_following);
        return true;
    case Qt::Key_Escape:
        if (!m_crosshair->place())
            return false;
        m_crosshair->hide();
        return true;
    default:
        break;
    }
    const int curve = event.key() - Qt::Key_1;
    if (curve < 0 || curve > 8 || curve >= curveCount() || curveCount() < 2)
        return false;
    setCurveShown(curve, !isCurveShown(curve));
    return true;
}

void Plot::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason) // the window only came back
        m_keyboardFocus = event->reason() == Qt::TabFocusReason ||
                          event->reason() == Qt::BacktabFocusReason ||
                          event->reason() == Qt::ShortcutFocusReason;
    QCustomPlot::focusInEvent(event);
    update();
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    m_crosshair->hide();
    describe();
    QCustomPlot::focusOutEvent(event);
    update();
}

void Plot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    if (!m_keyboardFocus || !hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace tlm
