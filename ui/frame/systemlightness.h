#pragma once
#include <QDBusMessage>
#include <QObject>
#include <QVariant>

#include "ui/theme/theme.h"

class QDBusConnection;

namespace tlm {

/// Light or dark as the desktop prefers it, read from its portal (`org.freedesktop.appearance`): Qt 6.4 tells
/// an application with a palette of its own nothing.
class SystemLightness : public QObject
{
    Q_OBJECT
public:
    /// The bus of the desktop's session, or the one at an address.
    explicit SystemLightness(const QString &busAddress = {});

    /// The lightness of a setting: `light`, `dark`, or `system`, which is followed from now on.
    Theme::Lightness resolve(const QString &setting);
    /// Light while the desktop says nothing.
    Theme::Lightness current() const { return m_current; }

private Q_SLOTS:
    void takeChange(const QDBusMessage &message);

private:
    QDBusConnection connection() const;
    void ask();
    void take(const QVariant &value);

    QString m_busAddress;
    Theme::Lightness m_current = Theme::Lightness::Light;
    bool m_followed = false;
    bool m_asked = false;
};

} // namespace tlm
