#pragma once
#include <map>
#include <vector>

#include <QMainWindow>

#include "ui/frame/pagetable.h"

class QStackedWidget;

namespace tlm {

class Job;
class JobStrip;
class Language;
class Navigation;
class Studio;
class SystemLightness;
enum class Order;
struct Run;

/// The size of a window that was never sized: it fits on the screen with its frame.
QSize standardSize(const QSize &available);

/// Navigation, pages (made when first shown) and the job strip.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Studio &studio, Language &language, SystemLightness &system);

    void showPage(PageId id);
    PageId currentPage() const { return m_current; }
    /// The page if it was made already.
    Page *page(PageId id) const;
    void setLanguage(const QString &name);
    /// `light`, `dark` or `system`.
    void setLightness(const QString &setting);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildNavigation();
    void watchJob(Job *job);
    void showRuns();
    void giveOrder(const Run &run, Order order);
    Page *makePage(PageId id);

    Studio &m_studio;
    Language &m_language;
    SystemLightness &m_system;
    std::vector<PageEntry> m_table;
    std::map<PageId, Page *> m_made;
    PageId m_current = PageId::Start;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    JobStrip *m_strip = nullptr;
    QStringList m_shownRuns; ///< keys of the trainings in the strip
};

} // namespace tlm
