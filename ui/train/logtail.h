#pragma once
#include <filesystem>

#include <QPlainTextEdit>

namespace tlm {

/// The end of a run's log. New lines follow only while one looks at the end: what one reads does not move.
class LogTail : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LogTail(QWidget *parent = nullptr);
    void setFile(const std::filesystem::path &file);
    /// Reads what was added since the last call.
    void follow();

private:
    std::filesystem::path m_file;
    qint64 m_position = 0;
};

} // namespace tlm
