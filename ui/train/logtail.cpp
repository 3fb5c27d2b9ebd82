#include "ui/train/logtail.h"

#include <QFile>
#include <QFontDatabase>
#include <QScrollBar>

#include "ui/theme/theme.h"
#include "ui/train/logline.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr qint64 tail = 256 * 1024;
constexpr int lines = 5000;

} // namespace

LogChunk readLog(const std::filesystem::path &file, qint64 position)
{
    QFile log(QString::fromStdString(file.string()));
    if (!log.open(QIODevice::ReadOnly))
        return {0, {}, position > 0};
    LogChunk chunk{position, {}, log.size() < position};
    if (chunk.anew)
        chunk.position = 0;
    if (log.size() - chunk.position > tail) {
        chunk.position = log.size() - tail;
        chunk.anew = true;
    }
    log.seek(chunk.position);
    chunk.lines = log.read(tail);
    chunk.lines.truncate(chunk.lines.lastIndexOf('\n') + 1);
    chunk.position += chunk.lines.size();
    return chunk;
}

LogTail::LogTail(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setMaximumBlockCount(lines);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setPlaceholderText(tr("The log of the run will be here."));
    describe(this, tr("Log of the run"), tr("The last lines that the trainer wrote."));
    connect(&theme(), &Theme::changed, this, &LogTail::dress);
    dress();
}

void LogTail::begin()
{
    m_position = 0;
    clear();
}

bool LogTail::follows() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void LogTail::goToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogTail::add(const LogChunk &chunk)
{
    if (chunk.anew)
        clear();
    m_position = chunk.position;
    QString text;
    for (const QByteArray &line : chunk.lines.split('\n'))
        if (const QString words = line.isEmpty() ? QString() : logWords(line); !words.isEmpty())
            text += words + u'\n';
    if (text.isEmpty())
        return;
    const int position = verticalScrollBar()->value();
    const bool atEnd = follows();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    verticalScrollBar()->setValue(atEnd ? verticalScrollBar()->maximum() : position);
    if (!m_text.isEmpty())
        showMarks();
}

int LogTail::mark(const QString &text)
{
    m_text = text;
    showMarks();
    return m_places;
}

void LogTail::dress()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(theme().font(Theme::FontRole::Body).pointSizeF());
    setFont(font);
    showMarks();
}

void LogTail::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    QColor ground = theme().colours().accent;
    ground.setAlphaF(0.3F);
    QTextCursor place(document());
    while (!m_text.isEmpty() && !(place = document()->find(m_text, place)).isNull()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = place;
        mark.format.setBackground(ground);
        marks << mark;
    }
    m_places = static_cast<int>(marks.size());
    setExtraSelections(marks);
}

void LogTail::findNext(bool backwards)
{
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text.isEmpty() || find(m_text, flags))
        return;
    moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    find(m_text, flags);
}

} // namespace tlm
