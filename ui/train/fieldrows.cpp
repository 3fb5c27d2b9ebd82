#include "ui/train/fieldrows.h"

#include <algorithm>

#include <QToolButton>

#include "ui/widgets/iconbutton.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

FieldRows::FieldRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().space(8));
    m_grid->setVerticalSpacing(theme().space(4));
    m_grid->setColumnMinimumWidth(0, theme().space(100));
    m_grid->setColumnMinimumWidth(2, theme().space(72));
    m_grid->setColumnMinimumWidth(3, theme().space(24));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 2);
}

void FieldRows::addTitle(const QString &title)
{
    auto *label = new Label(title, Theme::FontRole::Strong);
    label->setContentsMargins(0, m_rows.empty() ? 0 : theme().space(8), 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 4);
    m_titles.push_back(label);
}

void FieldRows::add(const std::string &key, const QString &name, const QString &unit, const QString &help,
                    FieldEditor editor)
{
    const int line = m_grid->rowCount();
    Row row{editor,
            new Label(name, Theme::FontRole::Body, Label::Tone::Muted),
            new Label(unit, Theme::FontRole::Hint, Label::Tone::Muted),
            new Label({}, Theme::FontRole::Hint, Label::Tone::Bad),
            makeReset(key, name),
            name,
            help};
    row.label->setBuddy(editor.widget);
    row.label->setToolTip(help);
    row.label->setWordWrap(true);
    row.problem->setWordWrap(true);
    row.problem->hide();
    describe(editor.widget, name, help);
    editor.widget->setObjectName(QString::fromStdString(key));
    row.label->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(row.label, &QWidget::customContextMenuRequested, this, [this, key, label = row.label](QPoint at) {
        Q_EMIT menuRequested(QString::fromStdString(key), label->mapToGlobal(at));
    });
    m_grid->addWidget(row.label, line, 0);
    m_grid->addWidget(editor.widget, line, 1);
    m_grid->addWidget(row.unit, line, 2);
    m_grid->addWidget(row.reset, line, 3);
    m_grid->addWidget(row.problem, line + 1, 1, 1, 3);
    m_rows.emplace(key, std::move(row));
}

QToolButton *FieldRows::makeReset(const std::string &key, const QString &name)
{
    auto *button = makeIconButton(QStringLiteral("undo"), tr("Reset: %1", "name of a field").arg(name),
                                  tr("Back to the value of the preset."));
    button->setObjectName(QStringLiteral("reset.") + QString::fromStdString(key));
    button->hide();
    connect(button, &QToolButton::clicked, this,
            [this, key] { Q_EMIT resetRequested(QString::fromStdString(key)); });
    return button;
}

void FieldRows::apply(const Row &row)
{
    const bool shown = row.relevant && row.found;
    row.label->setVisible(shown);
    row.editor.widget->setVisible(shown);
    row.unit->setVisible(shown);
    row.reset->setVisible(shown && row.changed);
    row.problem->setVisible(shown && !row.problem->text().isEmpty());
}

void FieldRows::setRowVisible(const std::string &key, bool visible)
{
    Row &row = m_rows.at(key);
    row.relevant = visible;
    apply(row);
}

void FieldRows::filter(bool searches,
                       const std::function<bool(const std::string &key, const QString &words)> &finds)
{
    for (auto &[key, row] : m_rows) {
        row.found = finds(key, row.name + u' ' + row.help + u' ' + row.unit->text());
        apply(row);
    }
    for (Label *title : m_titles)
        title->setVisible(!searches);
}

int FieldRows::shownRows() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const auto &each) { return each.second.relevant && each.second.found; }));
}

void FieldRows::setHint(const std::string &key, const QString &hint)
{
    m_rows.at(key).unit->setText(hint);
}

void FieldRows::setChanged(const std::string &key, bool changed, const QString &preset)
{
    Row &row = m_rows.at(key);
    const QString help = changed && !preset.isEmpty() ? tr("%1 Preset: %2.").arg(row.help, preset) : row.help;
    row.label->setToolTip(help);
    row.editor.widget->setToolTip(help);
    if (row.changed == changed)
        return;
    row.changed = changed;
    row.label->setTone(changed ? Label::Tone::Accent : Label::Tone::Muted);
    row.label->setText(changed ? row.name + QStringLiteral(" •") : row.name); // never by colour alone
    apply(row);
}

void FieldRows::setProblems(const std::map<std::string, QString> &problems)
{
    for (auto &[key, row] : m_rows) {
        const auto found = problems.find(key);
        setProblem(row, found == problems.end() ? QString() : found->second);
    }
}

void FieldRows::setProblem(Row &row, const QString &problem)
{
    const QString text = problem.isEmpty() ? QString() : QStringLiteral("▲ ") + problem;
    if (row.problem->text() == text)
        return;
    row.problem->setText(text);
    row.editor.widget->setProperty("problem", !problem.isEmpty());
    row.editor.widget->setAccessibleDescription(problem.isEmpty() ? row.help : problem);
    row.editor.widget->update();
    apply(row);
}

QString FieldRows::problem(const std::string &key) const
{
    return m_rows.at(key).problem->text();
}

} // namespace tlm
