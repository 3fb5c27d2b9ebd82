#include "ui/train/multichoice.h"

#include <QKeyEvent>
#include <QMenu>

#include "ui/theme/theme.h"

namespace tlm {

namespace {

/// Stays open while its choices are made.
class ChoiceMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = activeAction())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (QAction *action = activeAction(); action && event->key() == Qt::Key_Space)
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

MultiChoice::MultiChoice(const std::vector<Choice> &choices, const QString &none, QWidget *parent)
    : QPushButton(parent), m_none(none), m_menu(new ChoiceMenu(this))
{
    for (const Choice &choice : choices)
        addChoice(choice);
    setMenu(m_menu);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what is chosen must not widen the form
    setMinimumWidth(theme().space(80));
    showChosen();
}

void MultiChoice::addChoice(const Choice &choice)
{
    QAction *action = m_menu->addAction(choice.text);
    action->setCheckable(true);
    action->setData(choice.value);
    connect(action, &QAction::triggered, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
}

void MultiChoice::setChosen(const QStringList &values)
{
    QStringList known;
    for (const QAction *action : m_menu->actions())
        known << action->data().toString();
    for (const QString &value : values)
        if (!known.contains(value))
            addChoice({value, value});
    for (QAction *action : m_menu->actions())
        action->setChecked(values.contains(action->data().toString()));
    showChosen();
}

QStringList MultiChoice::chosen() const
{
    QStringList values;
    for (const QAction *action : m_menu->actions())
        if (action->isChecked())
            values << action->data().toString();
    return values;
}

void MultiChoice::showChosen()
{
    QStringList words;
    for (const QAction *action : m_menu->actions())
        if (action->isChecked())
            words << action->text();
    m_words = words.isEmpty() ? m_none : words.join(tr(", ", "between choices"));
    setToolTip(m_words);
    elide();
}

void MultiChoice::elide()
{
    setText(fontMetrics().elidedText(m_words, Qt::ElideRight, width() - theme().space(40)));
}

void MultiChoice::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    elide();
}

} // namespace tlm
