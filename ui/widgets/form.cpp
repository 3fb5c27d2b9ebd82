#include "ui/widgets/form.h"

#include <QGridLayout>
#include <QStyle>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

/// The widget whose outline tells: the field itself, or the one that takes its focus.
QWidget *outlined(QWidget *field)
{
    return field->focusProxy() ? field->focusProxy() : field;
}

} // namespace

Form::Form(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().space(12));
    m_grid->setVerticalSpacing(theme().space(6));
    m_grid->setColumnStretch(1, 1);
}

void Form::add(const QString &name, QWidget *field, const QString &help)
{
    auto *label = new Label(name, Theme::FontRole::Body, Label::Tone::Muted);
    label->setBuddy(outlined(field));
    label->setToolTip(help);
    if (outlined(field)->accessibleName().isEmpty())
        describe(outlined(field), name, help);
    auto *problem = new Label({}, Theme::FontRole::Hint, Label::Tone::Bad);
    problem->setWordWrap(true);
    problem->setVisible(false);
    const int row = m_grid->rowCount();
    const bool tall = field->sizeHint().height() > 3 * label->sizeHint().height();
    m_grid->addWidget(label, row, 0, tall ? Qt::AlignTop : Qt::Alignment());
    label->setContentsMargins(0, tall ? theme().space(6) : 0, 0, 0);
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(problem, row + 1, 1);
    m_rows[field] = {label, problem};
}

void Form::addHeading(const QString &text)
{
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, theme().space(8));
    m_grid->addWidget(new Label(text, Theme::FontRole::Strong), row + 1, 0, 1, 2);
}

void Form::setProblem(QWidget *field, const QString &text)
{
    const auto row = m_rows.find(field);
    if (row == m_rows.end())
        return;
    row->second.problem->setText(text);
    row->second.problem->setVisible(!text.isEmpty());
    outlined(field)->setProperty("problem", !text.isEmpty());
    outlined(field)->update();
}

void Form::clearProblems()
{
    for (const auto &[field, row] : m_rows)
        setProblem(field, {});
}

void Form::setRowVisible(QWidget *field, bool visible)
{
    const auto row = m_rows.find(field);
    if (row == m_rows.end())
        return;
    field->setVisible(visible);
    row->second.name->setVisible(visible);
    row->second.problem->setVisible(visible && !row->second.problem->text().isEmpty());
}

} // namespace tlm
