#include "ui/frame/mainwindow.h"

#include <algorithm>
#include <utility>

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/frame/appearance.h"
#include "ui/frame/badges.h"
#include "ui/frame/commandpalette.h"
#include "ui/frame/commands.h"
#include "ui/frame/dropguide.h"
#include "ui/frame/mainmenu.h"
#include "ui/frame/opening.h"
#include "ui/frame/sidewindows.h"
#include "ui/frame/stripfeed.h"
#include "ui/frame/studio.h"
#include "ui/frame/tableactions.h"
#include "ui/frame/windowactions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/jobstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"

namespace tlm {

QSize standardSize(const QSize &available)
{
    const QSize frame(theme().space(16), theme().space(48)); // what a window manager draws around
    return QSize(theme().space(1440), theme().space(900)).boundedTo(available - frame);
}

namespace {

constexpr int restInterval = 250; // milliseconds between looks at pages that are at work

} // namespace

MainWindow::MainWindow(Studio &studio, Appearance &appearance)
    : m_studio(studio), m_appearance(appearance), m_runs(studio), m_sideWindows(new SideWindows(*this)),
      m_rest(new QTimer(this))
{
    setWindowTitle("TLM Studio");
    setWindowIcon(theme().icon("app"));
    setAcceptDrops(true);
    build();
    connect(&appearance, &Appearance::outdated, this, &MainWindow::buildAgain,
            Qt::QueuedConnection); // what was clicked is built again too
    m_rest->setInterval(restInterval);
    connect(m_rest, &QTimer::timeout, this, &MainWindow::renewRested);
    if (!restoreGeometry(studio.settings().get(settings::geometry)))
        resize(standardSize(screen()->availableSize()));
}

MainWindow::~MainWindow() = default;

/// What a person typed and picked goes into the new pages; a page that is at work stays until it is at rest.
void MainWindow::buildAgain()
{
    const QString place = focusedPlace();
    keepPages();
    build();
    showPage(m_current);
    focus(place);
    for (const auto &[id, kept] : m_kept) // one a turn
        QTimer::singleShot(0, this, [this, id = id] { makePage(id); });
    if (!m_outdated.empty())
        m_rest->start();
}

void MainWindow::keepPages()
{
    for (const auto &[id, page] : std::exchange(m_made, {})) {
        if (page->isAtWork()) {
            page->setParent(this);
            page->hide();
            m_made[id] = page;
            m_outdated.insert(id);
        } else {
            m_kept[id] = page->keep();
            m_outdated.erase(id);
        }
    }
}

void MainWindow::renewRested()
{
    if (QApplication::activePopupWidget())
        return; // a menu of a page may be open
    const auto rests = [this](PageId id) { return !page(id)->isAtWork(); };
    const auto rested = std::ranges::find_if(m_outdated, rests);
    if (rested != m_outdated.end())
        renew(*rested);
    if (m_outdated.empty())
        m_rest->stop();
}

void MainWindow::renew(PageId id)
{
    const QString place = focusedPlace();
    Page *old = m_made.extract(id).mapped();
    m_outdated.erase(id);
    m_kept[id] = old->keep();
    old->hide(); // some things are saved as one leaves
    delete old;  // now, so that its actions do not meet the new ones
    if (id != m_current) {
        makePage(id);
        return;
    }
    showPage(id);
    focus(place);
}

/// Where the focus is in the page in front; empty: elsewhere.
QString MainWindow::focusedPlace() const
{
    const Page *front = page(m_current);
    return front ? placeIn(*front, QApplication::focusWidget()) : QString();
}

void MainWindow::focus(const QString &place)
{
    QWidget *widget = place.isEmpty() ? nullptr : widgetAt(*page(m_current), place);
    if (widget && widget->isVisible())
        widget->setFocus(Qt::OtherFocusReason);
}

void MainWindow::build()
{
    delete m_palette;
    delete takeCentralWidget(); // now, so that its actions do not meet the new ones
    menuBar()->clear();
    m_table = pageTable();
    m_navigation = new Navigation;
    m_pages = new QStackedWidget;
    for (const auto &[id, page] : m_made) // those that stayed
        m_pages->addWidget(page);
    auto *strip = new JobStrip;
    auto *central = new QWidget;
    auto *outer = new QVBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    outer->addLayout(row, 1);
    outer->addWidget(strip);
    setCentralWidget(central);
    makeWindowActions(*this, central);
    makeTableActions(m_studio.actions(), m_studio.jobs(), central);
    buildNavigation();
    m_menu = new MainMenu(*this, central);
    m_badges = new Badges(m_studio, m_runs, m_navigation);
    m_feed = new StripFeed(m_studio, m_runs, strip);
    connect(m_feed, &StripFeed::failed, this,
            [this](const Error &error) { page(m_current)->messages()->showError(error); });
    m_palette = new CommandPalette(this);
    central->show();
    Q_EMIT built();
}

void MainWindow::buildNavigation()
{
    Actions &actions = m_studio.actions();
    for (const PageEntry &entry : m_table)
        m_navigation->addPage(int(entry.id), entry.name, entry.word,
                              actions.find(pageActionName(entry))->toolTip());
    connect(m_navigation, &Navigation::pageChosen, this, [this](int id) { showPage(PageId(id)); });
    m_navigation->addSwitch(actions.find("view.lightness"), "lightness", tr("Light or dark"));
    m_navigation->addSwitch(actions.find("view.language"), "language",
                            m_appearance.language() == "en" ? "中文" : "English");
    m_navigation->addSwitch(actions.find("view.fold"), "fold", tr("Fold"));
    m_navigation->setFolded(m_studio.settings().get(settings::folded));
}

Page *MainWindow::makePage(PageId id)
{
    if (Page *made = page(id))
        return made;
    for (const PageEntry &entry : m_table) {
        if (entry.id != id)
            continue;
        Page *made = entry.make(m_studio);
        connect(made, &Page::pageRequested, this, &MainWindow::showPage);
        if (const auto kept = m_kept.extract(id))
            made->putBack(kept.mapped()); // before it is in the window, whose focus it shall not take
        m_pages->addWidget(made);
        m_made[id] = made;
        return made;
    }
    return nullptr;
}

Page *MainWindow::page(PageId id) const
{
    const auto made = m_made.find(id);
    return made == m_made.end() ? nullptr : made->second;
}

void MainWindow::showPage(PageId id)
{
    Page *shown = makePage(id);
    if (!shown)
        return;
    m_current = id;
    m_navigation->setCurrent(int(id));
    m_pages->setCurrentWidget(shown);
    for (const PageEntry &entry : m_table)
        if (entry.id == id)
            m_studio.settings().set(settings::page, QString(entry.name));
    shown->activated();
    offerCopying(m_studio.actions(), shown);
    m_badges->look(id);
    Q_EMIT pageShown(id);
}

void MainWindow::open(const RecentItem &item)
{
    showPage(openThing(m_studio, item));
}

void MainWindow::openPalette()
{
    m_palette->open(collectCommands(*this));
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::giveOrder(const Run &run, Order order)
{
    m_feed->giveOrder(run, order);
}

bool MainWindow::isFolded() const
{
    return m_navigation->isFolded();
}

void MainWindow::setFolded(bool folded)
{
    m_navigation->setFolded(folded);
    m_studio.settings().set(settings::folded, folded);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    guideDrop(*this, *event->mimeData(), mapToGlobal(event->position().toPoint()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_studio.settings().set(settings::geometry, saveGeometry());
    m_sideWindows->close();
    event->accept();
}

} // namespace tlm
