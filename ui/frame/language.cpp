#include "ui/frame/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tlm {

QString Language::choose(const QString &setting)
{
    if (setting == "en" || setting == "zh_CN")
        return setting;
    return QLocale::system().language() == QLocale::Chinese ? "zh_CN" : "en";
}

void Language::apply(const QString &name)
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    m_name = name;
    QLocale::setDefault(QLocale(name == "en" ? QString("en_US") : name));
    if (m_qt.load("qtbase_" + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load("tlmstudio_" + name, ":/translations"))
        QCoreApplication::installTranslator(&m_program); // last: it is asked first
}

} // namespace tlm
