#include "ui/frame/actions.h"

#include <QWidget>

#include "ui/frame/settings.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

constexpr auto standardKeys = "standardKeys";
constexpr auto help = "help";

QWidget *ownerOf(const QAction *action)
{
    return qobject_cast<QWidget *>(action->parent());
}

/// Pages stand beside each other: only one of them is in front.
bool canMeetOnKeys(const QAction *first, const QAction *second)
{
    const QWidget *one = ownerOf(first), *other = ownerOf(second);
    return one == other || one->isAncestorOf(other) || other->isAncestorOf(one);
}

} // namespace

Actions::Actions(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QAction *Actions::add(QWidget *owner, const ActionDescription &description, std::function<void()> act)
{
    auto *action = new QAction(description.text, owner);
    action->setObjectName(description.name);
    action->setProperty(standardKeys, description.shortcut);
    action->setProperty(help, description.help);
    if (!description.icon.isEmpty())
        action->setIcon(theme().icon(description.icon));
    action->setShortcut(m_settings.shortcut(description.name).value_or(description.shortcut));
    explain(action);
    connect(action, &QAction::triggered, this, std::move(act));
    connect(action, &QObject::destroyed, this, &Actions::changed);
    owner->addAction(action);
    m_all.append(action);
    Q_EMIT changed();
    return action;
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (const QPointer<QAction> &action : m_all) {
        if (action)
            actions.append(action);
    }
    return actions;
}

QAction *Actions::find(const QString &name) const
{
    for (QAction *action : all()) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

QAction *Actions::conflict(const QAction *action, const QKeySequence &keys) const
{
    for (QAction *other : all()) {
        if (other != action && !keys.isEmpty() && other->shortcut() == keys && canMeetOnKeys(action, other))
            return other;
    }
    return nullptr;
}

void Actions::setShortcut(QAction *action, const QKeySequence &keys)
{
    m_settings.setShortcut(action->objectName(), keys);
    action->setShortcut(keys);
    explain(action);
    Q_EMIT changed();
}

void Actions::resetShortcut(QAction *action)
{
    m_settings.removeShortcut(action->objectName());
    action->setShortcut(standardShortcut(action));
    explain(action);
    Q_EMIT changed();
}

QKeySequence Actions::standardShortcut(const QAction *action) const
{
    return action->property(standardKeys).value<QKeySequence>();
}

bool Actions::hasOwnShortcut(const QAction *action) const
{
    return m_settings.shortcut(action->objectName()).has_value();
}

void Actions::explain(QAction *action) const
{
    const QString text = action->property(help).toString();
    action->setWhatsThis(text);
    action->setToolTip(action->shortcut().isEmpty()
                           ? text
                           : tr("%1 (%2)", "what an action does, its keys")
                                 .arg(text, action->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace tlm
