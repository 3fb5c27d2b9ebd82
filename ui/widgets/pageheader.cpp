#include "ui/widgets/pageheader.h"

#include "ui/widgets/label.h"

namespace tlm {

PageHeader::PageHeader(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().space(2));
    words->addWidget(new Label(title, Theme::FontRole::Title));
    auto *hint = new Label(sentence, Theme::FontRole::Body, Label::Tone::Muted);
    hint->setGivesWay();
    words->addWidget(hint);
    row->addLayout(words, 1);
    m_actions->setSpacing(theme().space(8));
    row->addLayout(m_actions);
}

QPushButton *PageHeader::setPrimaryAction(const QString &icon, const QString &text, const QString &help)
{
    QPushButton *button = addAction(icon, text, help);
    makePrimary(button);
    return button;
}

QPushButton *PageHeader::addAction(const QString &icon, const QString &text, const QString &help)
{
    return add(makeButton(icon, text, help));
}

QPushButton *PageHeader::setPrimaryAction(QAction *action)
{
    QPushButton *button = addAction(action);
    makePrimary(button);
    return button;
}

QPushButton *PageHeader::addAction(QAction *action)
{
    return add(makeButton(action));
}

QPushButton *PageHeader::add(QPushButton *button)
{
    button->setMinimumHeight(theme().space(34));
    m_actions->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget);
}

QPushButton *makeButton(const QString &icon, const QString &text, const QString &help)
{
    auto *button = icon.isEmpty() ? new QPushButton(text) : new QPushButton(theme().icon(icon), text);
    button->setIconSize({theme().space(18), theme().space(18)});
    describe(button, text, help);
    return button;
}

QPushButton *makeButton(QAction *action)
{
    QPushButton *button = makeButton(QString(), action->text(), action->whatsThis());
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        if (button->parentWidget() || !action->isVisible()) // else it would open as a window
            button->setVisible(action->isVisible());
        describe(button, action->text(), action->whatsThis());
        button->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    button->setFont(theme().font(Theme::FontRole::Strong));
}

void describe(QWidget *widget, const QString &name, const QString &help)
{
    QString plain = name;
    widget->setAccessibleName(plain.remove('&'));
    widget->setAccessibleDescription(help);
    widget->setToolTip(help);
    widget->setWhatsThis(help);
}

} // namespace tlm
