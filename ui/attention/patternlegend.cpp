#include "ui/attention/patternlegend.h"

#include <QLocale>
#include <QPainter>

#include "ui/attention/headpainter.h"
#include "ui/attention/headtext.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

/// Draws text at x and returns where the next one starts.
qreal paintText(QPainter &painter, qreal x, int height, const QString &text, const QColor &colour,
                qreal space)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    painter.drawText(QPointF(x, (height + metrics.ascent() - metrics.descent()) / 2), text);
    return x + metrics.horizontalAdvance(text) + space;
}

} // namespace

PatternLegend::PatternLegend(QWidget *parent) : QWidget(parent), m_heads(std::make_shared<Heads>())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Heads of each pattern"));
    setToolTip(
        tr("Positional: at least 90 % of the rows are strongest on a neighbour. Vertical: more than 90 % "
           "are strongest on a special token or full stop. Planted heads are not counted."));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PatternLegend::setHeads(HeadsPointer heads)
{
    m_heads = std::move(heads);
    setAccessibleName(tr("Heads of each pattern") + QStringLiteral(": ") + HeadText::summary(*m_heads));
    update();
}

QSize PatternLegend::sizeHint() const
{
    return {theme().space(260), theme().space(24)};
}

void PatternLegend::paintEvent(QPaintEvent *)
{
    const Colours &colours = theme().colours();
    struct Entry
    {
        HeadMark mark;
        QString word;
        int count;
    };
    std::vector<Entry> entries{
        {HeadMark::Positional, tr("positional"), m_heads->count(HeadPattern::Positional)},
        {HeadMark::Vertical, tr("vertical"), m_heads->count(HeadPattern::Vertical)},
        {HeadMark::Other, tr("other"), m_heads->count(HeadPattern::Other)}};
    if (const int planted = m_heads->plantedCount(); planted > 0)
        entries.push_back({HeadMark::Planted, tr("planted"), planted});

    QPainter painter(this);
    const int side = theme().space(14);
    qreal x = 2;
    for (const auto &[mark, word, count] : entries) {
        const QRect swatch(static_cast<int>(x), (height() - side) / 2, side, side);
        painter.fillRect(swatch, theme().heat(mark == HeadMark::Other ? 0.25 : 0.05));
        paintHeadMark(painter, swatch, mark);
        painter.setFont(theme().font(Theme::FontRole::Strong));
        x = paintText(painter, x + side + theme().space(8), height(), QLocale().toString(count), colours.text,
                      theme().space(4));
        painter.setFont(theme().font(Theme::FontRole::Body));
        x = paintText(painter, x, height(), word, colours.muted, theme().space(16));
    }
}

} // namespace tlm
