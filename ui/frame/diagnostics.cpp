#include "ui/frame/diagnostics.h"

#include <QDir>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>
#include <QThread>

#include "core/experiment/version.h"
#include "ui/frame/settings.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

QString line(const QString &what, const QString &detail)
{
    return what + ": " + detail + '\n';
}

} // namespace

QString systemReport(const Workspace &workspace, const Settings &settings, const QString &language)
{
    const std::string_view version = programVersion();
    const QScreen *screen = QGuiApplication::primaryScreen();
    QString text = line("TLM Studio", QString::fromUtf8(version.data(), qsizetype(version.size())));
    text += line("Qt", QString("%1 (%2)").arg(qVersion(), QGuiApplication::platformName()));
    text += line("System", QString("%1, %2 %3")
                               .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                    QSysInfo::currentCpuArchitecture()));
    text += line("Processors", QString::number(QThread::idealThreadCount()));
    if (screen)
        text += line("Screen", QString("%1 × %2, %3 dpi, × %4")
                                   .arg(screen->size().width())
                                   .arg(screen->size().height())
                                   .arg(qRound(screen->logicalDotsPerInch()))
                                   .arg(screen->devicePixelRatio()));
    text += line("Language", QString("%1, numbers as in %2").arg(language, QLocale().name()));
    text += line("Colours",
                 QString("%1, %2 contrast, text %3 %")
                     .arg(theme().isDark() ? "dark" : "light", theme().hasHighContrast() ? "high" : "normal")
                     .arg(theme().scale()));
    text += line("Workspace", QString::fromStdString(workspace.root().string()));
    text += "\nSettings\n";
    for (const QString &setting : settings.lines())
        text += setting + '\n';
    return text;
}

QString checkText(const QJsonObject &object)
{
    const QJsonObject check = object["check"].toObject();
    const QString told = check["what"].toString() + ": " + check["detail"].toString();
    if (check["ok"].toBool())
        return "fine  " + told;
    return "BAD   " + told + ' ' + object["error"].toObject()["remedy"].toString();
}

QString withoutHome(const QString &text)
{
    QString shortened = text;
    return shortened.replace(QDir::homePath(), "~");
}

} // namespace tlm
