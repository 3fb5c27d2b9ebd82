#include "ui/train/logtail.h"

#include <QFile>
#include <QFontDatabase>
#include <QScrollBar>

#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr qint64 tail = 64 * 1024;
constexpr int lines = 2000;

} // namespace

LogTail::LogTail(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setMaximumBlockCount(lines);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setPlaceholderText(tr("The log of the run will be here."));
    describe(this, tr("Log of the run"), tr("The last lines that the trainer wrote."));
}

void LogTail::setFile(const std::filesystem::path &file)
{
    if (file == m_file)
        return;
    m_file = file;
    m_position = 0;
    clear();
    follow();
}

void LogTail::follow()
{
    QFile file(QString::fromStdString(m_file.string()));
    if (!file.open(QIODevice::ReadOnly) || file.size() == m_position)
        return;
    if (file.size() < m_position) {
        clear();
        m_position = 0;
    }
    m_position = std::max(m_position, file.size() - tail);
    file.seek(m_position);
    const QByteArray bytes = file.read(tail);
    m_position += bytes.size();

    const int position = verticalScrollBar()->value();
    const bool atEnd = position == verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QString::fromUtf8(bytes));
    verticalScrollBar()->setValue(atEnd ? verticalScrollBar()->maximum() : position);
}

} // namespace tlm
