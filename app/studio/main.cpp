#include <cstdio>

#include <QMessageBox>

#include "app/studio/firstpaint.h"
#include "app/studio/options.h"
#include "core/base/error.h"
#include "core/experiment/version.h"
#include "ui/frame/appearance.h"
#include "ui/frame/endwatch.h"
#include "ui/frame/instance.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/startguard.h"
#include "ui/frame/studio.h"
#include "ui/frame/watchedapplication.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

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

tlm::PageId lastPage(tlm::Studio &studio)
{
    return tlm::pageNamed(studio.settings().get(tlm::settings::page)).value_or(tlm::PageId::Start);
}

void applySize(tlm::MainWindow &window, const QString &size)
{
    const QStringList parts = size.split('x');
    if (parts.size() == 2)
        window.resize(parts[0].toInt(), parts[1].toInt());
}

/// Opens what was open last, unless that kept the start before from coming to rest.
void openLast(tlm::Studio &studio, tlm::StartGuard &start, tlm::MainWindow &window,
              const std::optional<tlm::PageId> &asked)
{
    window.showPage(asked.value_or(start.opensLast() ? lastPage(studio) : tlm::PageId::Start));
    if (!start.opensLast())
        window.page(window.currentPage())
            ->messages()
            ->show(tlm::MessageBar::Kind::Caution,
                   QCoreApplication::translate("tlm::Start",
                                               "The last start did not come to an end, so nothing was "
                                               "opened by itself."),
                   QCoreApplication::translate("tlm::Start", "Open what you need from the lists."));
    tlm::whenSettled(studio.jobs(), &window, [&start] { start.end(); });
}

/// A later start of the program hands over what it was asked for.
void listen(const tlm::Instance &instance, tlm::MainWindow &window)
{
    QObject::connect(&instance, &tlm::Instance::summoned, &window, [&window](const QString &page) {
        window.comeForward();
        if (const auto asked = tlm::pageNamed(page))
            window.showPage(*asked);
    });
}

QString nameOf(const std::optional<tlm::PageId> &page)
{
    for (const tlm::PageEntry &entry : tlm::pageTable())
        if (page == entry.id)
            return entry.name;
    return {};
}

/// For scripts that look at the window: they neither meet another window nor leave anything behind.
int runForPicture(tlm::Studio &studio, tlm::MainWindow &window, const tlm::StudioOptions &options)
{
    window.showPage(options.page.value_or(lastPage(studio)));
    if (options.quitAfterFirstPaint)
        tlm::afterFirstPaint(window.page(window.currentPage()), [] {
            std::puts("painted"); // then it waits for what it reads beside the window
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    if (!options.screenshot.isEmpty())
        tlm::whenSettled(studio.jobs(), &window, [&window, file = options.screenshot] {
            QCoreApplication::exit(window.grab().save(file) ? 0 : 1);
        });
    window.show();
    return QApplication::exec();
}

int runWindow(tlm::Studio &studio, const tlm::StudioOptions &options)
{
    tlm::Appearance appearance(studio.settings());
    appearance.apply(options.appearance);
    const bool forPicture = options.quitAfterFirstPaint || !options.screenshot.isEmpty();
    tlm::Instance instance(studio.workspace());
    if (!forPicture && !instance.isFirst(nameOf(options.page)))
        return 0;
    tlm::MainWindow window(studio, appearance);
    applySize(window, options.size);
    if (forPicture)
        return runForPicture(studio, window, options);
    listen(instance, window);
    new tlm::EndWatch(window);
    tlm::StartGuard start(studio);
    openLast(studio, start, window, options.page);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName("tlm-studio");
    QCoreApplication::setOrganizationName("tlm-studio");
    QCoreApplication::setApplicationVersion(QString::fromUtf8(tlm::programVersion().data()));
    if (tlm::asksForWords(argc, argv))
        (void)tlm::parseOptions(QCoreApplication(argc, argv));
    tlm::WatchedApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName("TLM Studio");
    const auto options = tlm::parseOptions(application);
    if (!options)
        return fail(options.error(), 2);
    auto workspace = tlm::Workspace::open(options->workspace);
    if (!workspace)
        return tellAndFail(workspace.error(), options->screenshot.isEmpty());
    tlm::theme().install(application, tlm::Theme::Lightness::Light);
    tlm::Studio studio(std::move(*workspace));
    return runWindow(studio, *options);
}
