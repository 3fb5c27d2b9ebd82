#pragma once
#include <QSplitter>

class QPlainTextEdit;
class QTableView;

namespace tlm {

class Label;

/// A table over its picked row: a line about it, where there is one, and its whole text.
class ReadingPane : public QSplitter
{
    Q_OBJECT
public:
    /// `name` and `help` are those of the text.
    ReadingPane(QTableView *table, const QString &name, const QString &help, QWidget *parent = nullptr);
    /// The line above the text, unseen while it says nothing.
    void nameAbout(const QString &name, const QString &help);
    QPlainTextEdit *text() const { return m_text; }

    void showText(const QStringList &about, const QString &text);
    /// Why there is no text.
    void showProblem(const QString &cause);
    void clear();

private:
    void setAbout(const QString &about);

    Label *m_about;
    QPlainTextEdit *m_text;
};

} // namespace tlm
