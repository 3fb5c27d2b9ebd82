#include "ui/attention/headgrid.h"

#include <algorithm>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

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
    setWhatsThis(
        tr("One small heat map per attention head: rows are layers, columns are heads. A red frame marks "
           "positional heads, grey hatching vertical ones, a dotted frame heads that the initialisation "
           "planted, a cross muted ones. Click a head or use the arrow keys to enlarge it; click with Ctrl, "
           "or move with Ctrl and the arrow keys and press Space, to take several, whose mean is shown; "
           "click a number to take a whole layer or column."));
    connect(&theme(), &Theme::changed, this, &HeadGrid::forget);
}

void HeadGrid::setHeads(HeadsPointer heads)
{
    const bool sameShape = heads->layers() == m_heads->layers() && heads->perLayer() == m_heads->perLayer();
    const bool sameSentence = heads->sentence == m_heads->sentence;
    m_heads = std::move(heads);
    m_look.unveiled = -1;
    if (!sameShape) {
        m_look.muted.clear();
        m_current = m_heads->isEmpty() ? -1 : 0;
        m_chosen = m_heads->isEmpty() ? std::vector<int>() : std::vector{0};
        updateGeometry();
    }
    setOrder(m_order);
    if (!sameSentence)
        forget();
}

void HeadGrid::setOrder(const HeadOrder &order)
{
    m_order = order;
    GridLook look = arrange(*m_heads, order);
    look.muted = m_look.muted;
    m_look = std::move(look);
    update();
    describeCurrent();
}

void HeadGrid::setMuted(const std::set<int> &muted)
{
    m_look.muted = muted;
    update();
    describeCurrent();
}

void HeadGrid::forget()
{
    m_thumbnails.clear();
    update();
}

void HeadGrid::setChosen(const std::vector<int> &heads)
{
    const bool fits = std::ranges::all_of(heads, [this](int head) { return head < m_heads->size(); });
    if (fits && !heads.empty() && heads != m_chosen)
        choose(heads);
}

void HeadGrid::chooseLayer()
{
    std::vector<int> layer;
    for (int head = 0; head < m_heads->size(); ++head)
        if (head / m_heads->perLayer() == m_current / m_heads->perLayer())
            layer.push_back(head);
    if (!layer.empty())
        choose(layer);
}

void HeadGrid::choose(std::vector<int> heads)
{
    if (std::ranges::find(heads, m_current) == heads.end())
        m_current = heads.front();
    m_chosen = std::move(heads);
    update();
    describeCurrent();
    Q_EMIT chosenChanged();
}

void HeadGrid::toggle(int head)
{
    std::vector<int> heads = m_chosen;
    if (std::erase(heads, head) == 0)
        heads.push_back(head);
    if (heads.empty())
        return;
    m_current = head;
    m_chosen = std::move(heads);
    update();
    describeCurrent();
    Q_EMIT chosenChanged();
}

void HeadGrid::describeCurrent()
{
    QString words;
    if (m_current >= 0 && !m_heads->isEmpty()) {
        words = HeadText::describe(*m_heads, m_current);
        if (m_look.muted.contains(m_current))
            words += u'\n' + tr("Muted");
        words += u'\n' + HeadText::strongest(showMatrix(*m_heads->sentence, {m_current}, {}));
    }
    setAccessibleDescription(words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

GridGeometry HeadGrid::fit(QSize room) const
{
    return GridGeometry::fit(m_heads->layers(), m_heads->perLayer(), theme().space(24), room,
                             theme().space(150));
}

GridGeometry HeadGrid::geometryOfCells() const
{
    return fit(size());
}

QRect HeadGrid::cellOf(int head) const
{
    const int place = m_look.placeOf(head);
    return place < 0 ? QRect() : geometryOfCells().cell(place);
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
    return {theme().space(216), theme().space(24) + m_heads->layers() * theme().space(12)};
}

void HeadGrid::paintEvent(QPaintEvent *)
{
    if (m_heads->isEmpty())
        return;
    const GridGeometry grid = geometryOfCells();
    if (m_thumbnails.empty()) {
        const int pixels = static_cast<int>(grid.pictureSide() * devicePixelRatioF());
        m_thumbnails = headThumbnails(*m_heads->sentence, pixels);
    }
    QPainter painter(this);
    paintHeadGrid(painter, *m_heads, grid, m_thumbnails, m_look);
    paintFrames(painter);
}

void HeadGrid::paintFrames(QPainter &painter) const
{
    const Colours &colours = theme().colours();
    const auto frame = [&](int head, const QColor &colour) {
        const QRect cell = cellOf(head);
        if (cell.isNull())
            return;
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(cell.adjusted(-2, -2, 2, 2));
    };
    if (m_look.unveiled >= 0)
        frame(m_look.unveiled, colours.accent);
    for (const int head : m_chosen)
        frame(head, colours.text);
    if (m_current >= 0 && hasFocus())
        frame(m_current, colours.accent);
}

void HeadGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forget();
}

int HeadGrid::headAt(const QPoint &point) const
{
    const int place = geometryOfCells().placeAt(point);
    return place < 0 ? -1 : m_look.headAt(place);
}

std::vector<int> HeadGrid::headsOfNumber(const QPoint &point) const
{
    const GridGeometry grid = geometryOfCells();
    const int row = grid.rowNumberAt(point), column = grid.columnNumberAt(point);
    std::vector<int> heads;
    for (int head = 0; m_look.order.empty() && head < m_heads->size(); ++head)
        if (head / grid.perLayer == row || head % grid.perLayer == column)
            heads.push_back(head);
    return heads;
}

void HeadGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const int head = headAt(point); head >= 0)
        event->modifiers() & Qt::ControlModifier ? toggle(head) : choose({head});
    else if (std::vector<int> heads = headsOfNumber(point); !heads.empty())
        choose(std::move(heads));
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

void HeadGrid::moveTo(int place, bool keepChosen)
{
    const int head = m_look.headAt(place);
    if (head < 0)
        return;
    if (!keepChosen)
        return choose({head});
    m_current = head;
    update();
    describeCurrent();
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
    const bool keepChosen = event->modifiers() & Qt::ControlModifier;
    if (place < 0)
        QWidget::keyPressEvent(event);
    else if (horizontal != 0 || vertical != 0)
        moveTo(geometryOfCells().neighbour(place, horizontal, vertical), keepChosen);
    else if (event->key() == Qt::Key_Home)
        moveTo(0, keepChosen);
    else if (event->key() == Qt::Key_End)
        moveTo(lastPlace(), keepChosen);
    else if (event->key() == Qt::Key_Space)
        toggle(m_current);
    else
        QWidget::keyPressEvent(event);
}

} // namespace tlm
