#include "ui/retrieval/markedview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr qsizetype mostMarks = 2000; ///< so that a huge document stays fluid

} // namespace

MarkedView::MarkedView(const QString &name, const QString &help, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    describe(this, name, help);
    connect(&theme(), &Theme::changed, this, &MarkedView::drawMarks);
}

void MarkedView::show(const Passage &passage)
{
    m_marks = passage.marks;
    setPlainText(passage.text);
    drawMarks();
}

void MarkedView::drawMarks()
{
    const Colours &c = theme().colours();
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : m_marks.mid(0, mostMarks)) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(blend(c.mark, c.surface, 0.35 + 0.65 * mark.weight));
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.start);
        selection.cursor.setPosition(mark.start + mark.length, QTextCursor::KeepAnchor);
        selections << selection;
    }
    setExtraSelections(selections);
}

} // namespace tlm
