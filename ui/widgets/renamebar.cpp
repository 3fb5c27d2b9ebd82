#include "ui/widgets/renamebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RenameBar::RenameBar(QWidget *parent)
    : QWidget(parent), m_question(new Label),
      m_problem(new Label({}, Theme::FontRole::Hint, Label::Tone::Bad)), m_edit(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    describe(m_edit, tr("New name"), tr("Letters, digits, dots, hyphens and underscores"));
    m_edit->setMaximumWidth(theme().space(320));
    auto *rename = makeButton({}, tr("Rename"), tr("Gives it this name; it can be undone"));
    auto *leave = makeButton({}, tr("Keep name"), tr("Leaves the name as it is"));
    makePrimary(rename);
    m_problem->setGivesWay();
    row->addWidget(m_question);
    row->addWidget(m_edit, 1);
    row->addWidget(rename);
    row->addWidget(leave);
    row->addWidget(m_problem, 1);
    connect(rename, &QPushButton::clicked, this, &RenameBar::accept);
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_edit, &QLineEdit::returnPressed, this, &RenameBar::accept);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_problem->clear();
        m_edit->setProperty("problem", false);
        m_edit->update();
    });
    setVisible(false);
}

void RenameBar::ask(const QString &name, std::function<QString(const QString &)> problem)
{
    m_name = name;
    m_check = std::move(problem);
    m_question->setText(tr("New name of %1").arg(name));
    m_problem->clear();
    m_edit->setProperty("problem", false);
    m_edit->setText(name);
    setVisible(true);
    m_edit->setFocus();
    m_edit->selectAll();
}

void RenameBar::accept()
{
    const QString wanted = m_edit->text().trimmed();
    if (wanted == m_name)
        return hide();
    const QString problem = m_check(wanted);
    m_problem->setText(problem);
    m_problem->setToolTip(problem);
    m_edit->setProperty("problem", !problem.isEmpty());
    m_edit->update();
    if (!problem.isEmpty())
        return;
    hide();
    Q_EMIT accepted(m_name, wanted);
}

void RenameBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tlm
