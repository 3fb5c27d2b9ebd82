#include "ui/train/fieldrows.h"

#include <QStyle>

#include "ui/widgets/pageheader.h"

namespace tlm {

FieldRows::FieldRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().space(12));
    m_grid->setVerticalSpacing(theme().space(4));
    m_grid->setColumnMinimumWidth(0, theme().space(100));
    m_grid->setColumnMinimumWidth(2, theme().space(72));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 2);
}

void FieldRows::addTitle(const QString &title)
{
    auto *label = new Label(title, Theme::FontRole::Strong);
    label->setContentsMargins(0, m_rows.empty() ? 0 : theme().space(8), 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 3);
}

void FieldRows::add(const std::string &key, const QString &name, const QString &unit, const QString &help,
                    FieldEditor editor)
{
    const int row = m_grid->rowCount();
    Row parts{editor, new Label(name, Theme::FontRole::Body, Label::Tone::Muted),
              new Label(unit, Theme::FontRole::Hint, Label::Tone::Muted),
              new Label({}, Theme::FontRole::Hint, Label::Tone::Bad), help};
    parts.label->setBuddy(editor.widget);
    parts.label->setToolTip(help);
    parts.label->setWordWrap(true);
    parts.problem->setWordWrap(true);
    parts.problem->hide();
    describe(editor.widget, name, help);
    editor.widget->setObjectName(QString::fromStdString(key));
    m_grid->addWidget(parts.label, row, 0);
    m_grid->addWidget(editor.widget, row, 1);
    m_grid->addWidget(parts.unit, row, 2);
    m_grid->addWidget(parts.problem, row + 1, 1, 1, 2);
    m_rows.emplace(key, std::move(parts));
}

void FieldRows::setRowVisible(const std::string &key, bool visible)
{
    const Row &row = m_rows.at(key);
    row.label->setVisible(visible);
    row.editor.widget->setVisible(visible);
    row.unit->setVisible(visible);
    row.problem->setVisible(visible && !row.problem->text().isEmpty());
}

void FieldRows::setHint(const std::string &key, const QString &hint)
{
    m_rows.at(key).unit->setText(hint);
}

void FieldRows::setProblems(const std::map<std::string, QString> &problems)
{
    for (const auto &[key, row] : m_rows) {
        const auto found = problems.find(key);
        setProblem(key, found == problems.end() ? QString() : found->second);
    }
}

void FieldRows::setProblem(const std::string &key, const QString &problem)
{
    const Row &row = m_rows.at(key);
    const QString text = problem.isEmpty() ? QString() : QStringLiteral("▲ ") + problem;
    if (row.problem->text() == text)
        return;
    row.problem->setText(text);
    row.problem->setVisible(!problem.isEmpty() && !row.editor.widget->isHidden());
    row.editor.widget->setProperty("problem", !problem.isEmpty());
    row.editor.widget->setAccessibleDescription(problem);
    row.editor.widget->update();
}

QString FieldRows::problem(const std::string &key) const
{
    return m_rows.at(key).problem->text();
}

} // namespace tlm
