#include "ui/attention/headgrid.h"

#include <algorithm>

#include <QPainter>

#include "ui/attention/headtext.h"
#include "ui/attention/heatimage.h"
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
           "with Shift a range. Click a number, or press L or C, to take a whole layer or column."));
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
        m_current = m_anchor = m_heads->isEmpty() ? -1 : 0;
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
    const bool otherRoom = look.isByLayer() != m_look.isByLayer();
    m_look = std::move(look);
    if (otherRoom)
        updateGeometry();
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

void HeadGrid::choose(std::vector<int> heads)
{
    const bool keeps = std::ranges::find(heads, m_current) != heads.end();
    const int current = keeps ? m_current : heads.front();
    if (heads.size() == 1)
        m_anchor = current;
    take(std::move(heads), current);
}

void HeadGrid::take(std::vector<int> heads, int current)
{
    m_current = current;
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
}

GridGeometry HeadGrid::fit(QSize room) const
{
    return headGridGeometry(theme().style(), *m_heads, m_look, room, theme().space(150));
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
    return {theme().space(240), theme().space(36) + m_heads->layers() * theme().space(12)};
}

void HeadGrid::paintEvent(QPaintEvent *)
{
    if (m_heads->isEmpty())
        return;
    const GridGeometry grid = geometryOfCells();
    QPainter painter(this);
    // A picture of another size would be shrunk or stretched, and lose columns.
    const int pixels = heatPixels(painter, grid.pictureSide(), m_heads->sentence->blocks);
    if (m_thumbnails.empty() || m_thumbnails.front().width() != pixels) {
        m_thumbnails = headThumbnails(theme().style(), *m_heads->sentence, pixels);
        for (QImage &image : m_thumbnails)
            image.convertTo(QImage::Format_RGB32); // the screen's, for the many times that it is painted
    }
    paintHeadGrid(painter, theme().style(), *m_heads, grid, m_thumbnails, m_look);
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

} // namespace tlm
