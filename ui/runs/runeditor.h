#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inputs.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace tlm {

class NoteView;

/// Name, tags and note of one run, or the tags that several share. Saved when one leaves the field, never
/// overwritten while one types. The note is Markdown, to be seen as it is written or as it reads.
class RunEditor : public Card, public Keeper
{
    Q_OBJECT
public:
    explicit RunEditor(QWidget *parent = nullptr);
    /// None disables the fields.
    void setRuns(const std::vector<Run> &runs);
    /// Saves what was typed and not yet saved.
    void save();
    void focusName();
    void focusTags();

    /// Nothing: it is saved as one leaves.
    QVariantMap keep() const override { return {}; }
    void putBack(const QVariantMap &) override {}

Q_SIGNALS:
    void renamed(const QString &run, const QString &name);
    void noteChanged(const QString &run, const QString &note);
    void tagsChanged(const QStringList &runs, const QStringList &added, const QStringList &removed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTyping() const;
    void showPreview(bool preview);
    void showTitle();

    QStringList m_runs;
    QStringList m_sharedTags; ///< as stored
    QLineEdit *m_name, *m_tags;
    QPlainTextEdit *m_note;
    NoteView *m_preview;
    QStackedWidget *m_pages;
    QPushButton *m_toggle;
};

/// "paper, best" → the tags, each once, in the order typed.
QStringList parseTags(const QString &text);

} // namespace tlm
