#include "ui/frame/dropguide.h"

#include <memory>

#include <QCoreApplication>
#include <QMenu>
#include <QMimeData>

#include "ui/frame/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::DropGuide)
};

/// The data of a drop goes with its event.
std::shared_ptr<QMimeData> copyOf(const QMimeData &data)
{
    auto copy = std::make_shared<QMimeData>();
    copy->setUrls(data.urls());
    return copy;
}

} // namespace

bool hasFiles(const QMimeData &data)
{
    return !droppedPaths(&data).isEmpty();
}

void guideDrop(MainWindow &window, const QMimeData &data, const QPoint &place)
{
    Page *front = window.page(window.currentPage());
    if (front->canTake(data))
        return front->take(data);
    auto *menu = new QMenu(&window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto kept = copyOf(data);
    for (const PageEntry &entry : window.pages()) {
        if (!entry.takesFiles || !window.makePage(entry.id)->canTake(data))
            continue;
        QAction *action = menu->addAction(theme().icon(entry.name), Words::tr("Open in %1").arg(entry.word));
        QObject::connect(action, &QAction::triggered, &window, [&window, kept, id = entry.id] {
            window.showPage(id);
            window.page(id)->take(*kept);
        });
    }
    if (!menu->isEmpty())
        return menu->popup(place);
    delete menu;
    front->messages()->show(MessageBar::Kind::Information, Words::tr("No page can begin with these files."));
}

} // namespace tlm
