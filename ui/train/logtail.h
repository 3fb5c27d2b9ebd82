#pragma once
#include <filesystem>

#include <QPlainTextEdit>

namespace tlm {

/// What was added to a log: whole lines.
struct LogChunk
{
    qint64 position = 0; ///< where it ends
    QByteArray lines;
    bool anew = false; ///< the log is another one, or too much was added to show it all
};

/// Reads on from a position, at most the last part of the file; for jobs.
LogChunk readLog(const std::filesystem::path &file, qint64 position);

/// The end of a run's log. New lines follow only while one looks at the end: what one reads does not move.
class LogTail : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LogTail(QWidget *parent = nullptr);
    void add(const LogChunk &chunk);
    qint64 position() const { return m_position; }
    /// Empties it for another log.
    void begin();
    /// Whether new lines are followed.
    bool follows() const;
    void goToEnd();
    /// Marks all places of a text; the number of them.
    int mark(const QString &text);
    /// Goes to the next place of the marked text, or the one before; round at the ends.
    void findNext(bool backwards);

private:
    void dress();
    void showMarks();

    qint64 m_position = 0;
    QString m_text;
    int m_places = 0;
};

} // namespace tlm
