#include <cstdio>

#include <QApplication>
#include <QMessageBox>

#include "app/studio/firstpaint.h"
#include "app/studio/options.h"
#include "core/base/error.h"
#include "core/experiment/version.h"
#include "ui/frame/language.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/studio.h"
#include "ui/frame/systemlightness.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"

namespace {

int fail(const tlm::Error &error, int status)
{
    std::fputs((tlm::describe(error) + '\n').c_str(), stderr);
    return status;
}

/// In words on standard error, and in a window for who started from a menu.
int tellAndFail(const tlm::Error &error, bool window)
{
    fail(error, 1);
    if (!window)
        return 1;
    QMessageBox box(QMessageBox::Critical, "TLM Studio", QString::fromStdString(error.cause),
                    QMessageBox::Close);
    box.setInformativeText(tlm::remedyText(error.code));
    box.setDetailedText(tlm::detailsText(error));
    box.open();
    QApplication::exec();
    return 1;
}

tlm::PageId lastPage(const QString &name)
{
    for (const tlm::PageEntry &entry : tlm::pageTable())
        if (name == entry.name)
            return entry.id;
    return tlm::PageId::Start;
}

void applySize(tlm::MainWindow &window, const QString &size)
{
    const QStringList parts = size.split('x');
    if (parts.size() == 2)
        window.resize(parts[0].toInt(), parts[1].toInt());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName("tlm-studio");
    QCoreApplication::setOrganizationName("tlm-studio");
    QCoreApplication::setApplicationVersion(QString::fromUtf8(tlm::programVersion().data()));
    if (tlm::asksForWords(argc, argv))
        (void)tlm::parseOptions(QCoreApplication(argc, argv));
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName("TLM Studio");
    const auto options = tlm::parseOptions(application);
    if (!options)
        return fail(options.error(), 2);
    auto workspace = tlm::Workspace::open(options->workspace);
    if (!workspace)
        return tellAndFail(workspace.error(), options->screenshot.isEmpty());

    tlm::Studio studio(std::move(*workspace));
    tlm::Language language;
    language.apply(tlm::Language::choose(
        options->language.isEmpty() ? studio.settings().get(tlm::settings::language) : options->language));
    const QString lightness =
        options->theme.isEmpty() ? studio.settings().get(tlm::settings::theme) : options->theme;
    tlm::SystemLightness system;
    tlm::theme().install(application, system.resolve(lightness));

    tlm::MainWindow window(studio, language, system);
    applySize(window, options->size);
    window.showPage(options->page ? *options->page : lastPage(studio.settings().get(tlm::settings::page)));
    if (options->quitAfterFirstPaint)
        tlm::afterFirstPaint(window.page(window.currentPage()), [] { QCoreApplication::quit(); });
    if (!options->screenshot.isEmpty())
        tlm::whenSettled(studio.jobs(), &window, [&window, file = options->screenshot] {
            QCoreApplication::exit(window.grab().save(file) ? 0 : 1);
        });
    window.show();
    return QApplication::exec();
}
