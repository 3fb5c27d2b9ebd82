#include "ui/attention/headgrid.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "ui/attention/headtext.h"

// How heads of the grid are pointed at, moved to and taken, by mouse and by keys.

namespace tlm {

int HeadGrid::headAt(const QPoint &point) const
{
    const int place = geometryOfCells().placeAt(point);
    return place < 0 ? -1 : m_look.headAt(place);
}

/// The heads of a layer, or of a column; −1: of none.
std::vector<int> HeadGrid::headsOf(int layer, int column) const
{
    std::vector<int> heads;
    for (int head = 0; head < m_heads->size(); ++head)
        if (head / m_heads->perLayer() == layer || head % m_heads->perLayer() == column)
            heads.push_back(head);
    return heads;
}

/// The rectangle of heads, as they stand, from the one that was taken last.
std::vector<int> HeadGrid::headsUpTo(int head) const
{
    const int perLayer = m_heads->perLayer();
    const int from = std::max(0, m_look.placeOf(m_anchor)), to = m_look.placeOf(head);
    const auto [top, bottom] = std::minmax({from / perLayer, to / perLayer});
    const auto [left, right] = std::minmax({from % perLayer, to % perLayer});
    std::vector<int> heads;
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column)
            if (const int taken = m_look.headAt(row * perLayer + column); taken >= 0)
                heads.push_back(taken);
    return heads;
}

void HeadGrid::chooseLayer()
{
    if (m_current >= 0)
        choose(headsOf(m_current / m_heads->perLayer(), -1));
}

void HeadGrid::chooseColumn()
{
    if (m_current >= 0 && m_look.isByLayer())
        choose(headsOf(-1, m_current % m_heads->perLayer()));
}

void HeadGrid::toggle(int head)
{
    std::vector<int> heads = m_chosen;
    if (std::erase(heads, head) == 0)
        heads.push_back(head);
    if (!heads.empty())
        take(std::move(heads), m_anchor = head);
}

void HeadGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const GridGeometry grid = geometryOfCells();
    if (const int head = headAt(point); head >= 0) {
        if (event->modifiers() & Qt::ControlModifier)
            toggle(head);
        else if (event->modifiers() & Qt::ShiftModifier)
            take(headsUpTo(head), head);
        else
            choose({head});
    } else if (m_look.isByLayer()) {
        if (auto heads = headsOf(grid.rowNumberAt(point), grid.columnNumberAt(point)); !heads.empty())
            choose(std::move(heads));
    }
}

void HeadGrid::mouseMoveEvent(QMouseEvent *event)
{
    hover(headAt(event->position().toPoint()));
}

void HeadGrid::leaveEvent(QEvent *)
{
    hover(-1);
}

void HeadGrid::hover(int head)
{
    if (std::exchange(m_look.unveiled, head) != head)
        update();
}

bool HeadGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int head = headAt(help->pos()); head >= 0)
        QToolTip::showText(help->globalPos(), HeadText::describe(*m_heads, head), this, cellOf(head));
    else
        QToolTip::hideText();
    return true;
}

void HeadGrid::moveTo(int place, Qt::KeyboardModifiers keys)
{
    const int head = m_look.headAt(place);
    if (head < 0)
        return;
    if (keys & Qt::ShiftModifier)
        return take(headsUpTo(head), head);
    if (!(keys & Qt::ControlModifier))
        return choose({head});
    m_current = head;
    update();
    describeCurrent();
}

bool HeadGrid::takeByKey(int key)
{
    if (key == Qt::Key_Space)
        toggle(m_current);
    else if (key == Qt::Key_L)
        chooseLayer();
    else if (key == Qt::Key_C)
        chooseColumn();
    else
        return false;
    return true;
}

int HeadGrid::lastPlace() const
{
    int place = m_heads->size() - 1;
    while (place > 0 && m_look.headAt(place) < 0)
        --place;
    return place;
}

void HeadGrid::keyPressEvent(QKeyEvent *event)
{
    const int horizontal = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int vertical = (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up);
    const int place = m_current < 0 ? -1 : std::max(0, m_look.placeOf(m_current));
    if (place < 0)
        QWidget::keyPressEvent(event);
    else if (horizontal != 0 || vertical != 0)
        moveTo(geometryOfCells().neighbour(place, horizontal, vertical), event->modifiers());
    else if (event->key() == Qt::Key_Home)
        moveTo(0, event->modifiers());
    else if (event->key() == Qt::Key_End)
        moveTo(lastPlace(), event->modifiers());
    else if (!takeByKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace tlm
