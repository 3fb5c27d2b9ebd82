#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>

#include "ui/frame/language.h"
#include "ui/frame/watchedapplication.h"
#include "ui/theme/theme.h"

/// Tests of the window need an application; they run without a display and with settings of their own.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    tlm::WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName("tlm-studio-tests");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    tlm::Language english;
    english.apply("en");
    tlm::theme().install(application, tlm::Theme::Lightness::Light);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
