#pragma once
#include <QObject>
#include <QStringList>

class QMenu;

namespace tlm {

class Actions;
class MainWindow;
struct RecentItem;

/// The menus of the window, made from the registry: the window's own actions, those of the page in front,
/// and what was open lately.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(MainWindow &window, QObject *parent);

private:
    QMenu *addMenu(const QString &title, const QStringList &names);
    void append(QMenu *menu, const QStringList &names);
    void fillActions();
    void fillRecent();

    MainWindow &m_window;
    QMenu *m_actions, *m_recent;
};

} // namespace tlm
