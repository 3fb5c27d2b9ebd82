#pragma once
#include <functional>
#include <memory>
#include <ostream>
#include <vector>

#include <QSize>
#include <QStringList>

#include "ui/frame/appearance.h"
#include "ui/frame/mainwindow.h"
#include "ui/support/testworkspace.h"

namespace tlm::test {

/// What a workspace is like: nothing in it yet, work of some weeks, work under way, parts that are damaged.
enum class Scene { Empty, Full, Busy, Error };
inline constexpr Scene allScenes[] = {Scene::Empty, Scene::Full, Scene::Busy, Scene::Error};
const char *nameOf(Scene scene);
inline void PrintTo(Scene scene, std::ostream *out)
{
    *out << nameOf(scene);
}

/// How a window is looked at.
struct View
{
    AppearanceChoice appearance;
    QSize size;
    QString name() const; ///< `dark-zh_CN-200`
};
inline void PrintTo(const View &view, std::ostream *out)
{
    *out << view.name().toStdString();
}

/// Every theme × language × room: normal, 1024 × 640, letters of twice the size.
std::vector<View> allViews(const QStringList &themes);

/// A whole window over a workspace of a scene.
class Showcase
{
public:
    explicit Showcase(Scene scene);
    ~Showcase();
    /// Builds the window anew.
    MainWindow &open(const View &view);
    /// Builds it again with the translators that are installed now.
    MainWindow &rebuild();
    /// Shows a page; of a busy scene as it is before its jobs have ended.
    Page *show(PageId page);
    /// Opens the windows beside the main one, one after the other: settings, shortcuts, manual, diagnostics.
    void eachSideWindow(const std::function<void(const QString &name, QWidget &window)> &look);
    /// Words that come from the workspace and not from the program.
    QStringList ownWords() const;

private:
    void settle();
    void fill();
    void damage();

    Scene m_scene;
    TestWorkspace m_work;
    QSize m_size;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tlm::test
