#include "ui/runs/queryfield.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QueryField::QueryField(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit), m_names(new QCompleter(RunQuery::fieldNames(), this)),
      m_problem(new Label({}, Theme::FontRole::Hint, Label::Tone::Bad))
{
    m_line->addAction(theme().icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_line->setPlaceholderText(tr("Filter runs, as in method = tlm and dev > 0.8"));
    m_line->setClearButtonEnabled(true);
    describe(
        m_line, tr("Filter runs"),
        tr("Keeps the runs that hold every word typed, or that comparisons accept: =, !=, <, >, <=, >= and ~ "
           "(holds), joined by and, or, not and parentheses. There are %1.")
            .arg(RunQuery::fieldNames().join(QStringLiteral(", "))));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    m_names->setWidget(m_line);
    m_names->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_line, &QLineEdit::textChanged, this, &QueryField::read);
    connect(m_line, &QLineEdit::textEdited, this, &QueryField::offerNames);
    connect(m_names, qOverload<const QString &>(&QCompleter::activated), this, &QueryField::complete);
}

QString QueryField::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QString QueryField::wordAtCursor() const
{
    static const QRegularExpression last(QStringLiteral("[A-Za-z]+$"));
    return last.match(m_line->text().left(m_line->cursorPosition())).captured();
}

int QueryField::placeOf(qsizetype position) const
{
    return theme().space(32) + m_line->fontMetrics().horizontalAdvance(m_line->text().left(position));
}

void QueryField::offerNames()
{
    const QString word = wordAtCursor();
    m_names->setCompletionPrefix(word);
    if (word.isEmpty() || m_names->completionCount() == 0 || m_names->currentCompletion() == word)
        m_names->popup()->hide();
    else
        m_names->complete(
            {placeOf(m_line->cursorPosition() - word.size()), 0, theme().space(160), m_line->height()});
}

void QueryField::complete(const QString &name)
{
    const auto length = static_cast<int>(wordAtCursor().size());
    m_line->setSelection(m_line->cursorPosition() - length, length);
    m_line->insert(name + u' ');
}

void QueryField::read()
{
    const auto query = RunQuery::parse(m_line->text());
    m_line->setProperty("problem", !query);
    m_line->update();
    m_problem->setVisible(!query);
    m_line->setAccessibleDescription(query ? QString() : query.error().words);
    if (query)
        Q_EMIT queryChanged(*query);
    else
        showProblem(query.error());
}

void QueryField::showProblem(const RunQuery::Problem &problem)
{
    const int before = placeOf(problem.position);
    m_problem->setText(QStringLiteral("↑ ") + problem.words);
    m_problem->setIndent(std::clamp(
        before, 0, std::max(0, width() - m_problem->fontMetrics().horizontalAdvance(m_problem->text()))));
}

} // namespace tlm
