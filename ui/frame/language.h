#pragma once
#include <QString>
#include <QTranslator>

namespace tlm {

/// The language of the window: `en` or `zh_CN`. Installs translations and sets the default locale.
class Language
{
public:
    /// The language of a setting; empty means the system's, English if there is no translation.
    static QString choose(const QString &setting);
    void apply(const QString &name);
    const QString &name() const { return m_name; }

private:
    QString m_name;
    QTranslator m_program, m_qt;
};

} // namespace tlm
