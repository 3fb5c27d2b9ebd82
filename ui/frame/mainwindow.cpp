#include "ui/frame/mainwindow.h"

#include <utility>

#include <QAbstractButton>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/frame/language.h"
#include "ui/frame/runactivities.h"
#include "ui/frame/studio.h"
#include "ui/frame/systemlightness.h"
#include "ui/theme/theme.h"
#include "ui/widgets/jobstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"

namespace tlm {

QSize standardSize(const QSize &available)
{
    const QSize frame(theme().space(16), theme().space(48)); // what a window manager draws around
    return QSize(theme().space(1440), theme().space(900)).boundedTo(available - frame);
}

MainWindow::MainWindow(Studio &studio, Language &language, SystemLightness &system)
    : m_studio(studio), m_language(language), m_system(system)
{
    setWindowTitle("TLM Studio");
    setWindowIcon(theme().icon("app"));
    connect(&studio.jobs(), &Jobs::started, this, &MainWindow::watchJob);
    connect(&studio, &Studio::runsChanged, this, &MainWindow::showRuns);
    build();
    if (!restoreGeometry(studio.settings().get(settings::geometry)))
        resize(standardSize(screen()->availableSize()));
}

void MainWindow::build()
{
    m_table = pageTable();
    m_made.clear();
    m_shownRuns.clear();
    m_navigation = new Navigation;
    m_pages = new QStackedWidget;
    m_strip = new JobStrip;
    buildNavigation();
    auto *central = new QWidget;
    auto *outer = new QVBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    outer->addLayout(row, 1);
    outer->addWidget(m_strip);
    setCentralWidget(central); // deletes the one before
    central->show();
    for (Job *job : m_studio.jobs().running())
        watchJob(job);
    showRuns();
}

void MainWindow::buildNavigation()
{
    int number = 0;
    for (const PageEntry &entry : m_table) {
        const QKeySequence keys(QString("Ctrl+%1").arg(++number));
        m_navigation->addPage(int(entry.id), entry.name, entry.word,
                              tr("%1 (%2)", "what a page is for, its keys")
                                  .arg(entry.help, keys.toString(QKeySequence::NativeText)));
        auto *shortcut = new QShortcut(keys, m_navigation);
        connect(shortcut, &QShortcut::activated, this, [this, id = entry.id] { showPage(id); });
    }
    connect(m_navigation, &Navigation::pageChosen, this, [this](int id) { showPage(PageId(id)); });

    const auto *lightness = m_navigation->addSwitch("lightness", tr("Light or dark"),
                                                    tr("Switches between light and dark colours"));
    connect(lightness, &QAbstractButton::clicked, this,
            [this] { setLightness(theme().isDark() ? "light" : "dark"); });
    const bool english = m_language.name() == "en";
    const auto *language = m_navigation->addSwitch("language", english ? "中文" : "English",
                                                   tr("Shows the window in the other language"));
    connect(language, &QAbstractButton::clicked, this, [this, english] {
        // queued: the button that was clicked is built again too
        QMetaObject::invokeMethod(
            this, [this, english] { setLanguage(english ? "zh_CN" : "en"); }, Qt::QueuedConnection);
    });
    const auto *fold = m_navigation->addSwitch("fold", tr("Fold"), tr("Shows icons alone, or words too"));
    m_navigation->setFolded(m_studio.settings().get(settings::folded));
    connect(fold, &QAbstractButton::clicked, this, [this] {
        m_navigation->setFolded(!m_navigation->isFolded());
        m_studio.settings().set(settings::folded, m_navigation->isFolded());
    });
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
}

void MainWindow::setLanguage(const QString &name)
{
    m_language.apply(name);
    m_studio.settings().set(settings::language, name);
    build();
    showPage(m_current);
}

void MainWindow::setLightness(const QString &setting)
{
    m_studio.settings().set(settings::theme, setting);
    theme().setLightness(m_system.resolve(setting));
}

void MainWindow::watchJob(Job *job)
{
    if (job->title().isEmpty())
        return;
    const QString key = QString("job %1").arg(quintptr(job));
    const auto show = [this, job, key] {
        Activity activity{key, job->title(), {}, job->progress(), [job] { job->cancel(); }};
        if (job->isCancelled()) {
            activity.detail = tr("stopping …");
            activity.cancel = nullptr;
        }
        m_strip->setActivity(activity);
    };
    show();
    connect(job, &Job::progressed, m_strip, show);
    connect(job, &Job::finished, m_strip, [this, key] { m_strip->removeActivity(key); });
}

void MainWindow::showRuns()
{
    const auto history = m_studio.history();
    if (!history)
        return; // the pages that show runs say why
    const auto runs = (*history)->runs();
    if (!runs)
        return;
    QStringList shown;
    const auto pending = [&](const Run &run) {
        return (*history)->pendingOrder(run.id).value_or(Order::None);
    };
    const auto give = [this](const Run &run, Order order) { giveOrder(run, order); };
    for (const Activity &activity : runActivities(*runs, pending, give)) {
        m_strip->setActivity(activity);
        shown << activity.key;
    }
    for (const QString &key : std::exchange(m_shownRuns, shown))
        if (!shown.contains(key))
            m_strip->removeActivity(key);
}

void MainWindow::giveOrder(const Run &run, Order order)
{
    const auto history = m_studio.history();
    const Expected<> given = history ? (*history)->giveOrder(run.id, order) : tl::unexpected(history.error());
    if (!given)
        page(m_current)->messages()->showError(given.error());
    m_studio.refreshRuns();
    showRuns(); // also where the store did not change: the strip tells what is so
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_studio.settings().set(settings::geometry, saveGeometry());
    event->accept();
}

} // namespace tlm
