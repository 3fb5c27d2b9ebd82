#pragma once
#include <map>
#include <set>
#include <vector>

#include <QMainWindow>

#include "ui/frame/pagetable.h"
#include "ui/frame/recent.h"
#include "ui/frame/runlist.h"

class QStackedWidget;
class QTimer;

namespace tlm {

class Appearance;
class Badges;
class CommandPalette;
class MainMenu;
class Navigation;
class SideWindows;
class StripFeed;
class Studio;

/// The size of a window that was never sized: it fits on the screen with its frame.
QSize standardSize(const QSize &available);

/// Menu, navigation, pages (made when first shown) and the job strip.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Studio &studio, Appearance &appearance);
    ~MainWindow() override;

    Studio &studio() const { return m_studio; }
    Appearance &appearance() const { return m_appearance; }
    RunList &runs() { return m_runs; }
    SideWindows &sideWindows() const { return *m_sideWindows; }

    void showPage(PageId id);
    PageId currentPage() const { return m_current; }
    const std::vector<PageEntry> &pages() const { return m_table; }
    /// The page if it was made already.
    Page *page(PageId id) const;
    /// The page, made if need be.
    Page *makePage(PageId id);
    /// Makes a thing the current one and shows its page.
    void open(const RecentItem &item);
    void openPalette();
    /// Back from behind other windows.
    void comeForward();
    void giveOrder(const Run &run, Order order);
    bool isFolded() const;
    void setFolded(bool folded);

Q_SIGNALS:
    void pageShown(tlm::PageId page);
    /// The rows of pages and switches were made, in the language of the moment.
    void built();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildNavigation();
    void buildAgain();
    void keepPages();
    void renewRested();
    void renew(PageId id);
    QString focusedPlace() const;
    void focus(const QString &place);

    Studio &m_studio;
    Appearance &m_appearance;
    RunList m_runs;
    SideWindows *m_sideWindows;
    std::vector<PageEntry> m_table;
    std::map<PageId, Page *> m_made;
    std::map<PageId, QVariantMap> m_kept; ///< of pages that are to be made again
    std::set<PageId> m_outdated;          ///< pages that were at work when the window was built again
    QTimer *m_rest;                       ///< looks whether they are at rest
    PageId m_current = PageId::Start;
    Navigation *m_navigation = nullptr;
    Badges *m_badges = nullptr;
    QStackedWidget *m_pages = nullptr;
    StripFeed *m_feed = nullptr;
    MainMenu *m_menu = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace tlm
