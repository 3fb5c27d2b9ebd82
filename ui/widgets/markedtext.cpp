#include "ui/widgets/markedtext.h"

#include <QPainter>
#include <QTextLayout>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

constexpr double tellingWeight = 0.3; // words that nearly every text has are tinted, not bold

QVector<QTextLayout::FormatRange> formatsUpTo(int end, const QVector<Mark> &marks, bool tinted)
{
    const Colours &c = theme().colours();
    QVector<QTextLayout::FormatRange> formats;
    for (const Mark &mark : marks) {
        if (mark.start >= end)
            continue;
        QTextCharFormat format;
        if (mark.weight >= tellingWeight)
            format.setFontWeight(QFont::DemiBold);
        if (tinted)
            format.setBackground(blend(c.mark, c.surface, 0.35 + 0.65 * mark.weight));
        formats.push_back({mark.start, std::min(mark.length, end - mark.start), format});
    }
    return formats;
}

qreal layOut(QTextLayout &layout, qreal width, int lines)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * 1.08;
    }
    layout.endLayout();
    return y;
}

/// Where to cut so that an ellipsis fits behind the last line.
int cutPosition(const QTextLine &last, qreal room, const QString &text)
{
    int cut =
        std::min(last.textStart() + last.textLength(), last.xToCursor(room, QTextLine::CursorOnCharacter));
    while (cut > 0 && (text[cut - 1].isSpace() || text[cut - 1].isPunct()))
        --cut;
    return cut;
}

} // namespace

qreal drawMarkedText(QPainter &painter, const QRectF &rect, const QString &text, const QVector<Mark> &marks,
                     int lines, bool tinted)
{
    if (text.isEmpty())
        return 0;
    // QTextLayout cannot elide: lay out, find where the last line ends, cut there and lay out again.
    const QString start = text.left(600 * lines); // no screen shows more; a long document costs nothing
    QTextLayout whole(start, painter.font(), painter.device());
    whole.setFormats(formatsUpTo(int(start.size()), marks, tinted));
    const qreal height = layOut(whole, rect.width(), lines);
    const QTextLine last = whole.lineAt(whole.lineCount() - 1);
    if (last.textStart() + last.textLength() >= text.size()) {
        whole.draw(&painter, rect.topLeft());
        return height;
    }
    const qreal room = rect.width() - QFontMetricsF(painter.font()).horizontalAdvance("…") - 4;
    const int cut = cutPosition(last, room, start);
    QTextLayout shortened(start.left(cut) + "…", painter.font(), painter.device());
    shortened.setFormats(formatsUpTo(cut, marks, tinted));
    const qreal shortHeight = layOut(shortened, rect.width(), lines);
    shortened.draw(&painter, rect.topLeft());
    return shortHeight;
}

} // namespace tlm
