#include "ui/runs/runeditor.h"

#include <utility>

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>

#include "ui/runs/noteview.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QStringList sharedTags(const std::vector<Run> &runs)
{
    QStringList shared = runs.empty() ? QStringList() : tagsOf(runs.front());
    for (const Run &run : runs) {
        const QStringList own = tagsOf(run);
        erase_if(shared, [&own](const QString &tag) { return !own.contains(tag); });
    }
    return shared;
}

QStringList without(const QStringList &tags, const QStringList &others)
{
    QStringList rest = tags;
    erase_if(rest, [&others](const QString &tag) { return others.contains(tag); });
    return rest;
}

QString shownName(const std::vector<Run> &runs)
{
    return runs.size() == 1 ? QString::fromStdString(runs.front().name) : QString();
}

QString shownNote(const std::vector<Run> &runs)
{
    return runs.size() == 1 ? QString::fromStdString(runs.front().note) : QString();
}

} // namespace

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
    : Card(tr("Note"), parent), m_name(new QLineEdit), m_tags(new QLineEdit), m_note(new QPlainTextEdit),
      m_preview(new NoteView), m_pages(new QStackedWidget),
      m_toggle(makeButton({}, tr("Preview"), tr("Shows the note as it reads, or to be changed.")))
{
    m_name->setPlaceholderText(tr("Name of the run"));
    describe(m_name, tr("Name of the run"), tr("A name to know the run by; its number stays."));
    m_tags->setPlaceholderText(tr("Tags, as in paper, best"));
    describe(m_tags, tr("Tags"), tr("Words to find the runs by, separated by commas."));
    m_note->setPlaceholderText(tr("What this run was for, and what came out, in Markdown"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(theme().space(48));
    describe(m_note, tr("Note"), tr("Kept with the run, in Markdown; saved when you leave the field."));
    m_toggle->setCheckable(true);
    titleRow()->addWidget(m_toggle);
    m_pages->addWidget(m_note);
    m_pages->addWidget(m_preview);
    body()->addWidget(m_name);
    body()->addWidget(m_tags);
    body()->addWidget(m_pages, 1);
    m_note->installEventFilter(this);
    connect(m_name, &QLineEdit::editingFinished, this, &RunEditor::save);
    connect(m_tags, &QLineEdit::editingFinished, this, &RunEditor::save);
    connect(m_toggle, &QPushButton::toggled, this, &RunEditor::showPreview);
    setRuns({});
}

bool RunEditor::isTyping() const
{
    return m_note->document()->isModified() || m_tags->isModified() || m_name->isModified();
}

void RunEditor::setRuns(const std::vector<Run> &runs)
{
    QStringList ids;
    for (const Run &run : runs)
        ids << QString::fromStdString(run.id);
    if (ids == m_runs && isTyping())
        return;
    if (ids != m_runs)
        save();
    m_runs = ids;
    setEnabled(!runs.empty());
    const bool one = runs.size() == 1;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_toggle)})
        widget->setVisible(one || runs.empty());
    showTitle();
    m_sharedTags = sharedTags(runs);
    if (const QString text = m_sharedTags.join(QStringLiteral(", ")); text != m_tags->text())
        m_tags->setText(text);
    if (const QString name = shownName(runs); name != m_name->text())
        m_name->setText(name);
    if (const QString note = shownNote(runs); note != m_note->toPlainText()) {
        m_note->setPlainText(note);
        m_preview->setNote(note);
    }
    m_note->document()->setModified(false);
    m_tags->setModified(false);
    m_name->setModified(false);
}

void RunEditor::showTitle()
{
    if (m_runs.size() > 1)
        return setTitle(tr("Tags that %n run(s) share", nullptr, static_cast<int>(m_runs.size())));
    setTitle(m_runs.isEmpty() ? tr("Note") : tr("Note on run %1").arg(m_runs.first()));
}

void RunEditor::showPreview(bool preview)
{
    save();
    m_preview->setNote(m_note->toPlainText());
    m_pages->setCurrentIndex(preview ? 1 : 0);
}

void RunEditor::save()
{
    if (m_runs.isEmpty())
        return;
    const bool note = m_note->document()->isModified(), tags = m_tags->isModified(),
               name = m_name->isModified();
    m_note->document()->setModified(false);
    m_tags->setModified(false);
    m_name->setModified(false);
    if (name)
        Q_EMIT renamed(m_runs.first(), m_name->text().trimmed());
    if (const QStringList now = parseTags(m_tags->text()); tags && now != m_sharedTags) {
        const QStringList before = std::exchange(m_sharedTags, now);
        Q_EMIT tagsChanged(m_runs, without(now, before), without(before, now));
    }
    if (note)
        Q_EMIT noteChanged(m_runs.first(), m_note->toPlainText());
}

void RunEditor::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void RunEditor::focusTags()
{
    m_tags->setFocus(Qt::ShortcutFocusReason);
    m_tags->end(false);
}

bool RunEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        save();
    return Card::eventFilter(watched, event);
}

} // namespace tlm
