#include "ui/frame/mainmenu.h"

#include <QMenu>
#include <QMenuBar>

#include "ui/frame/mainwindow.h"
#include "ui/frame/recentwords.h"
#include "ui/frame/studio.h"
#include "ui/frame/windowactions.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

const QString separator = "-";

} // namespace

MainMenu::MainMenu(MainWindow &window, QObject *parent) : QObject(parent), m_window(window)
{
    QMenu *file = addMenu(tr("&File"), {"file.importTask", "file.addCorpus"});
    m_recent = file->addMenu(tr("Open recent"));
    append(file, {separator, "file.print", separator, "file.settings", separator, "file.quit"});
    addMenu(tr("&Edit"), {"edit.undo", "edit.redo", separator, "edit.copy", "edit.copyCsv",
                          "edit.copyMarkdown", "edit.copyAll"});
    QStringList view{"view.palette", separator};
    for (const PageEntry &entry : window.pages())
        view << pageActionName(entry);
    view << separator << "view.larger"
         << "view.smaller"
         << "view.normalSize" << separator << "view.lightness"
         << "view.contrast"
         << "view.language"
         << "view.fold"
         << "view.fullScreen";
    addMenu(tr("&View"), view);
    m_actions = addMenu(tr("&Actions"), {});
    addMenu(tr("&Help"), {"help.manual", "help.shortcuts", "help.whatsThis", separator, "help.diagnostics"});
    connect(m_actions, &QMenu::aboutToShow, this, &MainMenu::fillActions);
    connect(m_recent, &QMenu::aboutToShow, this, &MainMenu::fillRecent);
}

QMenu *MainMenu::addMenu(const QString &title, const QStringList &names)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    append(menu, names);
    return menu;
}

void MainMenu::append(QMenu *menu, const QStringList &names)
{
    for (const QString &name : names) {
        if (name == separator)
            menu->addSeparator();
        else if (QAction *action = m_window.studio().actions().find(name))
            menu->addAction(action);
    }
}

/// What the page in front can do, then what can be done with the training that goes on.
void MainMenu::fillActions()
{
    m_actions->clear();
    const Page *front = m_window.page(m_window.currentPage());
    for (QAction *action : m_window.studio().actions().all()) {
        const auto *owner = qobject_cast<QWidget *>(action->parent());
        const bool here = front && owner && (owner == front || front->isAncestorOf(owner));
        if (here && action->isVisible() && owner->isVisible())
            m_actions->addAction(action);
    }
    if (!m_actions->isEmpty())
        m_actions->addSeparator();
    append(m_actions, {"run.show", "run.pause", "run.stop"});
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    for (const RecentItem &item : recentThings(m_window.studio(), m_window.runs().snapshot())) {
        const RecentWords words = wordsOf(item, m_window.runs().snapshot());
        QAction *action = m_recent->addAction(theme().icon(words.icon), words.name);
        action->setToolTip(words.kind);
        connect(action, &QAction::triggered, this, [this, item] { m_window.open(item); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("Nothing was open yet"))->setEnabled(false);
}

} // namespace tlm
