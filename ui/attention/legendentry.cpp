#include "ui/attention/legendentry.h"

#include <cmath>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr qreal offOpacity = 0.55;

int swatchSide()
{
    return theme().space(14);
}

} // namespace

LegendEntry::LegendEntry(HeadMark mark, const QString &word, const QString &help, QWidget *parent)
    : QAbstractButton(parent), m_mark(mark), m_word(word)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe(this, word, help);
    setCount(0);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LegendEntry::setCount(int count)
{
    m_count = countText(static_cast<qulonglong>(count));
    setText(m_count + u' ' + m_word);
    setAccessibleName(text());
    updateGeometry();
}

QSize LegendEntry::sizeHint() const
{
    const qreal number = QFontMetricsF(theme().font(Theme::FontRole::Strong)).horizontalAdvance(m_count);
    const qreal word = QFontMetricsF(theme().font(Theme::FontRole::Body)).horizontalAdvance(m_word);
    return {swatchSide() + theme().space(16) + static_cast<int>(std::ceil(number + word)), theme().space(24)};
}

void LegendEntry::paintEvent(QPaintEvent *)
{
    const Colours &colours = theme().colours();
    QPainter painter(this);
    if (!isChecked())
        painter.setOpacity(offOpacity);
    const int side = swatchSide();
    const QRect swatch(2, (height() - side) / 2, side, side);
    painter.fillRect(swatch, theme().heat(m_mark == HeadMark::Other ? 0.25 : 0.05));
    paintHeadMark(painter, theme().style(), swatch, m_mark);
    const auto write = [&](qreal x, Theme::FontRole role, const QColor &colour, const QString &words) {
        QFont font = theme().font(role);
        font.setStrikeOut(!isChecked());
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(x, (height() + metrics.ascent() - metrics.descent()) / 2), words);
        return x + metrics.horizontalAdvance(words);
    };
    const qreal after =
        write(side + theme().space(8), Theme::FontRole::Strong, colours.text, m_count) + theme().space(4);
    write(after, Theme::FontRole::Body, colours.muted, m_word);
    if (!hasFocus())
        return;
    painter.setOpacity(1);
    painter.setPen(QPen(colours.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tlm
