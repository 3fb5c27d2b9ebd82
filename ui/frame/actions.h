#pragma once
#include <functional>

#include <QAction>
#include <QList>
#include <QObject>
#include <QPointer>

namespace tlm {

class Settings;

/// Something that can be done. The name never changes: a person's own shortcut is kept under it.
struct ActionDescription
{
    QString name; ///< `runs.archive`: what it acts on, then the verb
    QString text, help;
    QString icon = {}; ///< of the theme; may be empty
    QKeySequence shortcut = {};
};

/// All that can be done in the window now. Menus, the command palette and the editor of shortcuts are made
/// from it; nothing else gives keys a meaning.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(Settings &settings, QObject *parent = nullptr);

    /// What can be done in `owner`, a page or the window: by its keys while `owner` is visible. Goes with
    /// `owner`. Tooltip and What's This come from `help` and the keys.
    QAction *add(QWidget *owner, const ActionDescription &description, std::function<void()> act);
    /// In the order in which they were added.
    QList<QAction *> all() const;
    QAction *find(const QString &name) const;

    /// The action whose keys these are, among those that can be meant at the same time as `action`.
    QAction *conflict(const QAction *action, const QKeySequence &keys) const;
    /// Gives an action the keys that a person chose; they are kept. No keys: none.
    void setShortcut(QAction *action, const QKeySequence &keys);
    /// Back to the keys that the program gives it.
    void resetShortcut(QAction *action);
    QKeySequence standardShortcut(const QAction *action) const;
    /// Whether a person gave it keys.
    bool hasOwnShortcut(const QAction *action) const;

Q_SIGNALS:
    void changed();

private:
    void explain(QAction *action) const;

    Settings &m_settings;
    QList<QPointer<QAction>> m_all;
};

} // namespace tlm
