#pragma once
#include <map>

#include <QObject>
#include <QString>

class QDBusConnection;

namespace tlm {

/// Tells a person through the desktop (`org.freedesktop.Notifications`); silent where there is none.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// The bus of the desktop's session, or the one at an address.
    explicit Notifier(const QString &busAddress = {}, QObject *parent = nullptr);
    /// `subject` comes back when the person answers.
    void tell(const QString &title, const QString &text, const QString &subject);

Q_SIGNALS:
    void answered(const QString &subject);

private Q_SLOTS:
    void takeAnswer(uint id, const QString &action);

private:
    QDBusConnection connection() const;

    QString m_busAddress;
    std::map<uint, QString> m_told; ///< subjects by the desktop's number
};

} // namespace tlm
