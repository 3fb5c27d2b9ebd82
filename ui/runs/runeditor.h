#pragma once
#include "core/history/history.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPlainTextEdit;

namespace tlm {

/// Note and tags of one run; saved when one leaves the field, never overwritten while one types.
class RunEditor : public Card
{
    Q_OBJECT
public:
    explicit RunEditor(QWidget *parent = nullptr);
    /// Nothing disables the fields.
    void setRun(const Run *run);
    /// Saves what was typed and not yet saved.
    void save();

Q_SIGNALS:
    void noteChanged(const QString &run, const QString &note);
    void tagsChanged(const QString &run, const QStringList &tags);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_run;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
};

/// "paper, best" → the tags, each once, in the order typed.
QStringList parseTags(const QString &text);

} // namespace tlm
