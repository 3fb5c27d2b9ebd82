#include "ui/attention/headgrid.h"

#include <algorithm>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/attention/headpainter.h"
#include "ui/attention/headtext.h"
#include "ui/theme/theme.h"

namespace tlm {

HeadGrid::HeadGrid(QWidget *parent) : QWidget(parent), m_heads(std::make_shared<Heads>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Heads by layer"));
    setWhatsThis(tr("One small heat map per attention head: rows are layers, columns are heads. A red frame "
                    "marks positional heads, grey hatching vertical ones, a dotted frame heads that the "
                    "initialisation planted. Click or use the arrow keys to enlarge a head."));
    connect(&theme(), &Theme::changed, this, &HeadGrid::forget);
}

void HeadGrid::setHeads(HeadsPointer heads)
{
    const bool sameShape = heads->layers == m_heads->layers && heads->perLayer == m_heads->perLayer;
    m_heads = std::move(heads);
    m_hovered = -1;
    if (!sameShape)
        m_current = m_heads->isEmpty() ? -1 : 0;
    updateGeometry();
    forget();
    describeCurrent();
}

void HeadGrid::forget()
{
    m_thumbnails.clear();
    update();
}

void HeadGrid::setCurrent(int head)
{
    if (head < 0 || head >= m_heads->size())
        return;
    m_current = head;
    update();
    describeCurrent();
    Q_EMIT headChosen(head);
}

void HeadGrid::describeCurrent()
{
    setAccessibleDescription(
        m_current < 0 ? QString()
                      : HeadText::describe(m_heads->measures[static_cast<std::size_t>(m_current)]) + u'\n' +
                            HeadText::strongest(*m_heads, m_current));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

GridGeometry HeadGrid::fit(QSize room) const
{
    return GridGeometry::fit(m_heads->layers, m_heads->perLayer, theme().space(24), room, theme().space(150));
}

GridGeometry HeadGrid::geometryOfCells() const
{
    return fit(size());
}

int HeadGrid::heightForWidth(int width) const
{
    return fit({width, 0}).size().height();
}

QSize HeadGrid::sizeHint() const
{
    const int width = theme().space(360);
    return {width, heightForWidth(width)};
}

QSize HeadGrid::minimumSizeHint() const
{
    return {theme().space(240), theme().space(24) + m_heads->layers * theme().space(14)};
}

void HeadGrid::paintEvent(QPaintEvent *)
{
    if (m_heads->isEmpty())
        return;
    const GridGeometry grid = geometryOfCells();
    if (m_thumbnails.empty()) {
        const int pixels = static_cast<int>((grid.side - grid.gap) * devicePixelRatioF());
        m_thumbnails = headThumbnails(*m_heads, pixels);
    }
    QPainter painter(this);
    paintHeadGrid(painter, *m_heads, grid, m_thumbnails, m_hovered);
    const Colours &colours = theme().colours();
    for (const int head : {m_hovered, m_current}) {
        if (head < 0)
            continue;
        const bool focused = head == m_current && hasFocus();
        const QColor colour = head == m_current && !focused ? colours.text : colours.accent;
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(grid.cell(head).adjusted(-2, -2, 2, 2));
    }
}

void HeadGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forget();
}

void HeadGrid::mousePressEvent(QMouseEvent *event)
{
    setCurrent(geometryOfCells().headAt(event->position().toPoint()));
}

void HeadGrid::mouseMoveEvent(QMouseEvent *event)
{
    hover(geometryOfCells().headAt(event->position().toPoint()));
}

void HeadGrid::leaveEvent(QEvent *)
{
    hover(-1);
}

void HeadGrid::hover(int head)
{
    if (head == m_hovered)
        return;
    m_hovered = head;
    update();
}

bool HeadGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const GridGeometry grid = geometryOfCells();
    const int head = grid.headAt(help->pos());
    if (head >= 0)
        QToolTip::showText(help->globalPos(),
                           HeadText::describe(m_heads->measures[static_cast<std::size_t>(head)]), this,
                           grid.cell(head));
    else
        QToolTip::hideText();
    return true;
}

void HeadGrid::keyPressEvent(QKeyEvent *event)
{
    const int horizontal = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int vertical = (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up);
    const bool ends = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (m_current < 0 || (horizontal == 0 && vertical == 0 && !ends)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (ends)
        setCurrent(event->key() == Qt::Key_Home ? 0 : m_heads->size() - 1);
    else
        setCurrent(geometryOfCells().neighbour(m_current, horizontal, vertical));
}

} // namespace tlm
