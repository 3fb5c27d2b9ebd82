#include "ui/widgets/navigation.h"

#include <QAction>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/navigationbutton.h"

namespace tlm {

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_pages(new QVBoxLayout), m_switches(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme().space(52), 1, theme().space(8));
    layout->setSpacing(theme().space(2));
    for (QVBoxLayout *part : {m_pages, m_switches})
        part->setSpacing(theme().space(2));
    layout->addLayout(m_pages);
    layout->addStretch(1);
    layout->addLayout(m_switches);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked) // not clicked: a screen reader toggles
            Q_EMIT pageChosen(id);
    });
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setFolded(false);
}

void Navigation::addPage(int id, const QString &icon, const QString &word, const QString &help)
{
    auto *button = new NavigationButton(icon, word, help, true);
    m_group.addButton(button, id);
    m_pages->addWidget(button);
    setFolded(m_folded);
}

QAbstractButton *Navigation::addSwitch(QAction *action, const QString &icon, const QString &word)
{
    auto *button = new NavigationButton(icon, word, action->toolTip(), false);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    m_switches->addWidget(button);
    setFolded(m_folded);
    return button;
}

void Navigation::setBadge(int id, const Badge &badge)
{
    if (auto *button = static_cast<NavigationButton *>(m_group.button(id)))
        button->setBadge(badge);
}

void Navigation::setCurrent(int id)
{
    const QSignalBlocker quiet(m_group);
    if (auto *chosen = m_group.button(id))
        chosen->setChecked(true);
    for (QAbstractButton *button : m_group.buttons()) // the arrows lead to the others
        button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
}

void Navigation::setFolded(bool folded)
{
    m_folded = folded;
    int widest = theme().space(164);
    for (const NavigationButton *button : findChildren<NavigationButton *>())
        widest = std::max(widest, button->sizeHint().width());
    setFixedWidth(folded ? theme().space(56) : widest);
    update();
}

void Navigation::paintEvent(QPaintEvent *)
{
    const Colours &c = theme().colours();
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), c.line);
    const int side = theme().space(22);
    painter.setPen(c.accent);
    theme().icon("app").paint(&painter, QRect(theme().space(17), theme().space(16), side, side));
    if (m_folded)
        return;
    painter.setPen(c.text);
    painter.setFont(theme().font(Theme::FontRole::Section));
    painter.drawText(QRect(theme().space(50), theme().space(16), width(), side), Qt::AlignVCenter,
                     "TLM Studio");
}

} // namespace tlm
