#pragma once
#include <QDBusMessage>
#include <QObject>
#include <QVariant>

#include "ui/theme/theme.h"

class QDBusConnection;

namespace tlm {

/// Lightness and contrast as the desktop prefers them, read from its portal (`org.freedesktop.appearance`):
/// Qt 6.4 tells an application with a palette of its own nothing.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    /// The bus of the desktop's session, or the one at an address.
    explicit SystemAppearance(const QString &busAddress = {});

    /// The look of the settings: `light` or `dark`, `normal` or `high`; `system` is followed from now on.
    Theme::Look resolve(const QString &lightness, const QString &contrast);
    /// Light and normal while the desktop says nothing.
    Theme::Look current() const { return m_current; }

private Q_SLOTS:
    void takeChange(const QDBusMessage &message);

private:
    QDBusConnection connection() const;
    Theme::Look look() const;
    void ask();
    void take(const QString &key, const QVariant &value);

    QString m_busAddress, m_lightness, m_contrast;
    Theme::Look m_current;
    bool m_asked = false;
};

} // namespace tlm
