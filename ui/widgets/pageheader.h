#pragma once
#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace tlm {

/// Title, one sentence and the one primary action of a page.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    PageHeader(const QString &title, const QString &sentence, QWidget *parent = nullptr);
    QPushButton *setPrimaryAction(const QString &icon, const QString &text, const QString &help);
    QPushButton *addAction(const QString &icon, const QString &text, const QString &help);
    /// The same for actions of the registry.
    QPushButton *setPrimaryAction(QAction *action);
    QPushButton *addAction(QAction *action);
    void addWidget(QWidget *widget);

private:
    QPushButton *add(QPushButton *button);

    QHBoxLayout *m_actions;
};

/// A button with an icon of the theme, its text as accessible name, and one help text as tooltip and What's
/// This.
QPushButton *makeButton(const QString &icon, const QString &text, const QString &help);

/// A button that does what an action does and always says what the action says; hidden and disabled with it.
QPushButton *makeButton(QAction *action);

/// Gives a button the look of the one action that leads on.
void makePrimary(QPushButton *button);

/// Accessible name, tooltip and What's This of a control in one go.
void describe(QWidget *widget, const QString &name, const QString &help);

} // namespace tlm
