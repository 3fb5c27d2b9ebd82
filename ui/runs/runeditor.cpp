#include "ui/runs/runeditor.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QStringList parseTags(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,，、;；]"));
    QStringList tags;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts))
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return tags;
}

RunEditor::RunEditor(QWidget *parent)
    : Card(tr("Note"), parent), m_tags(new QLineEdit), m_note(new QPlainTextEdit)
{
    m_tags->setPlaceholderText(tr("Tags, as in paper, best"));
    describe(m_tags, tr("Tags"), tr("Words to find the run by, separated by commas."));
    m_note->setPlaceholderText(tr("What this run was for, and what came out"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(theme().space(48));
    describe(m_note, tr("Note"), tr("Kept with the run; saved when you leave the field."));
    body()->addWidget(m_tags);
    body()->addWidget(m_note, 1);
    m_note->installEventFilter(this);
    connect(m_tags, &QLineEdit::editingFinished, this, &RunEditor::save);
    setRun(nullptr);
}

void RunEditor::setRun(const Run *run)
{
    const QString id = run ? QString::fromStdString(run->id) : QString();
    if (id == m_run && (m_note->document()->isModified() || m_tags->isModified()))
        return;
    if (id != m_run)
        save();
    m_run = id;
    setTitle(run ? tr("Note on run %1").arg(id) : tr("Note"));
    setEnabled(run);
    QStringList tags;
    if (run)
        for (const std::string &tag : run->tags)
            tags << QString::fromStdString(tag);
    if (const QString text = tags.join(QStringLiteral(", ")); text != m_tags->text())
        m_tags->setText(text);
    if (const QString note = run ? QString::fromStdString(run->note) : QString();
        note != m_note->toPlainText())
        m_note->setPlainText(note);
    m_note->document()->setModified(false);
    m_tags->setModified(false);
}

void RunEditor::save()
{
    if (m_run.isEmpty())
        return;
    const bool note = m_note->document()->isModified(), tags = m_tags->isModified();
    m_note->document()->setModified(false);
    m_tags->setModified(false);
    if (tags)
        Q_EMIT tagsChanged(m_run, parseTags(m_tags->text()));
    if (note)
        Q_EMIT noteChanged(m_run, m_note->toPlainText());
}

bool RunEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        save();
    return Card::eventFilter(watched, event);
}

} // namespace tlm
