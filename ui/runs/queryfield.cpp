#include "ui/runs/queryfield.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include "ui/runs/filterwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QueryField::QueryField(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit), m_candidates(new QStringListModel(this)),
      m_completer(new QCompleter(m_candidates, this)),
      m_problem(new Label({}, Theme::FontRole::Hint, Label::Tone::Bad))
{
    m_line->addAction(theme().icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_line->setPlaceholderText(tr("Filter runs, as in method = tlm and dev > 0.8"));
    m_line->setClearButtonEnabled(true);
    describe(m_line, tr("Filter runs"),
             tr("Keeps the runs that hold every word typed, or that comparisons accept: =, !=, <, >, <=, >=, "
                "~ (holds), "
                "!~ and in (…), joined by and, or, not and parentheses. Compared are state, task, method, "
                "scale, dev, "
                "test, tokens (16M), time (2h), created (today - 7d), tag, note, starred, archived and every "
                "setting "
                "(joint.tokens). Ctrl+Space offers what may stand at the caret."));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    m_completer->setWidget(m_line);
    m_completer->setCompletionMode(
        QCompleter::UnfilteredPopupCompletion); // the candidates are filtered already
    m_completer->setMaxVisibleItems(10);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &QueryField::read);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty())
            m_completer->popup()->hide();
        else
            offer();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryField::complete);
}

QString QueryField::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

int QueryField::placeOf(qsizetype position) const
{
    return theme().space(32) + m_line->fontMetrics().horizontalAdvance(m_line->text().left(position));
}

void QueryField::offer()
{
    const QString text = m_line->text();
    m_offered = completeFilter(text.toStdString(), byteOfPlace(text, m_line->cursorPosition()),
                               m_runs ? m_runs() : std::vector<const Run *>());
    QStringList candidates;
    for (const std::string &candidate : m_offered.candidates)
        candidates << QString::fromStdString(candidate);
    m_candidates->setStringList(candidates);
    if (candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const int from = placeOf(placeOfByte(text, m_offered.begin));
    m_completer->complete(
        {std::min(from, width() - theme().space(200)), 0, theme().space(200), m_line->height()});
}

void QueryField::complete(const QString &candidate)
{
    const QString text = m_line->text();
    const auto begin = static_cast<int>(placeOfByte(text, m_offered.begin));
    const auto end = static_cast<int>(placeOfByte(text, m_offered.end));
    m_line->setSelection(begin, end - begin);
    m_line->insert(candidate.endsWith(u'(') ? candidate : candidate + u' ');
}

bool QueryField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool wanted = key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier;
        if (wanted || (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible())) {
            offer();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueryField::read()
{
    const auto filter = RunFilter::parse(m_line->text().toStdString(), filterContext());
    m_line->setProperty("problem", !filter);
    m_line->update();
    m_problem->setVisible(!filter);
    m_line->setAccessibleDescription(filter ? m_line->whatsThis() : filterProblemText(filter.error()));
    if (filter)
        Q_EMIT filterChanged(*filter);
    else
        showProblem(filter.error());
}

void QueryField::showProblem(const FilterProblem &problem)
{
    const int before = placeOf(placeOfByte(m_line->text(), problem.position));
    m_problem->setText(QStringLiteral("↑ ") + filterProblemText(problem));
    m_problem->setToolTip(m_problem->text());
    m_problem->setIndent(std::clamp(
        before, 0, std::max(0, width() - m_problem->fontMetrics().horizontalAdvance(m_problem->text()))));
}

} // namespace tlm
