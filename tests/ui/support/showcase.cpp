#include "ui/support/showcase.h"

#include <fstream>

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>

#include "core/data/corpus.h"
#include "core/selection/selection.h"
#include "ui/frame/diagnosticswindow.h"
#include "ui/frame/manualwindow.h"
#include "ui/frame/settingswindow.h"
#include "ui/frame/sidewindows.h"
#include "ui/sampleworkspace.h"
#include "ui/support/servescript.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/waiting.h"
#include "ui/widgets/jobstrip.h"

namespace tlm::test {

const char *nameOf(Scene scene)
{
    switch (scene) {
    case Scene::Empty:
        return "empty";
    case Scene::Full:
        return "full";
    case Scene::Busy:
        return "busy";
    case Scene::Error:
        return "error";
    }
    return "";
}

QString View::name() const
{
    const QString contrast = appearance.contrast == "high" ? "-high" : "";
    const QString room = appearance.scale > 100 ? QString::number(appearance.scale)
                                                : QString("%1x%2").arg(size.width()).arg(size.height());
    return appearance.theme + contrast + '-' + appearance.language + '-' + room;
}

std::vector<View> allViews(const QStringList &themes)
{
    struct Room
    {
        QSize size;
        int scale;
    };
    std::vector<View> views;
    for (const QString &theme : themes)
        for (const QString language : {"en", "zh_CN"})
            for (const Room &room : {Room{{1440, 900}, 100}, Room{{1024, 640}, 100}, Room{{1920, 1200}, 200}})
                views.push_back({{language, theme.section('-', 0, 0),
                                  theme.contains("high") ? "high" : "normal", room.scale},
                                 room.size});
    return views;
}

Showcase::Showcase(Scene scene) : m_scene(scene)
{
    if (scene != Scene::Empty)
        fill();
    if (scene == Scene::Error)
        damage();
    if (scene == Scene::Full)
        serveAttention(m_work);
    else
        m_work.setTool("exec sleep 600"); // a server that never answers
}

Showcase::~Showcase()
{
    m_window.reset();
    if (m_appearance)
        m_appearance->apply({"en", "light", "normal", 100});
}

void Showcase::fill()
{
    NoProgress progress;
    EXPECT_TRUE(saveTask(m_work.workspace(), SampleWorkspace::readSample(m_work.folder(), "animals")));
    m_work.addTask("birds");
    const auto lines = m_work.folder() / "nature.jsonl";
    std::ofstream(lines) << SampleWorkspace::corpusLines();
    CorpusSource corpus;
    corpus.paths = {lines};
    EXPECT_TRUE(addCorpus(m_work.workspace(), "nature", corpus, 1, progress, {}));
    SelectionOptions selection;
    selection.name = "near";
    selection.task = "animals";
    selection.corpora = {"nature"};
    EXPECT_TRUE(makeSelection(m_work.workspace(), selection, progress, {}));
    for (const RunState state : {RunState::Failed, RunState::Paused, RunState::Lost, RunState::Stopped})
        m_work.addRun({.state = state});
    for (const Method method : {Method::TaskOnly, Method::Random, Method::Tlm}) {
        const std::string run = m_work.addRun({.method = method, .dev = 0.81, .test = 0.79});
        m_work.addModel(run);
    }
    if (m_scene == Scene::Busy)
        m_work.addRun({.state = RunState::Running});
}

/// Manifests of everything and the history hold something else.
void Showcase::damage()
{
    for (const char *kind : {"tasks", "corpora", "selections"})
        for (const auto &file :
             std::filesystem::recursive_directory_iterator(m_work.workspace().root() / kind))
            if (file.path().extension() == ".json")
                std::ofstream(file.path()) << "{ damaged";
}

MainWindow &Showcase::open(const View &view)
{
    m_size = view.size;
    if (!m_appearance)
        m_appearance = std::make_unique<Appearance>(m_work.studio().settings(), "unix:path=/no/such/bus");
    m_appearance->apply(view.appearance);
    return rebuild();
}

MainWindow &Showcase::rebuild()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_work.studio(), *m_appearance);
    m_window->setFixedSize(m_size); // what does not fit is a fault, and no reason to grow
    m_window->show();
    return *m_window;
}

Page *Showcase::show(PageId page)
{
    m_window->showPage(page);
    if (m_scene != Scene::Busy)
        EXPECT_TRUE(test::settle(m_work.studio()));
    else
        EXPECT_TRUE(eventually([&] { return m_window->findChild<JobStrip *>()->isVisible(); }));
    if (m_scene == Scene::Full && page == PageId::Attention) {
        const QAction *heads = m_work.studio().actions().find("attention.export");
        EXPECT_TRUE(eventually([&] { return heads->isEnabled(); }));
    }
    settle();
    return m_window->page(page);
}

/// Wrapped words settle the heights of what holds them, those of results that came last too.
void Showcase::settle()
{
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round)
        QApplication::processEvents();
    for (int round = 0; round < rounds; ++round)
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void Showcase::eachSideWindow(const std::function<void(const QString &name, QWidget &window)> &look)
{
    m_window->sideWindows().openSettings();
    auto *settings = m_window->findChild<SettingsWindow *>();
    for (const char *tab : {"general", "shortcuts"}) {
        settings->showTab(tab);
        settle();
        look(tab, *settings);
    }
    m_window->sideWindows().openManual();
    m_window->sideWindows().openDiagnostics();
    settle();
    look("manual", *m_window->findChild<ManualWindow *>());
    look("diagnostics", *m_window->findChild<DiagnosticsWindow *>());
    m_window->sideWindows().close();
}

QStringList Showcase::ownWords() const
{
    QStringList words{"animals", "birds", "nature", "near"};
    const std::string texts = SampleWorkspace::trainCsv() + SampleWorkspace::corpusLines();
    words += wordsIn(QString::fromStdString(texts));
    for (const char *task : {"animals", "birds"})
        if (const auto loaded = loadTask(m_work.workspace(), task))
            for (const std::string &label : loaded->labels)
                words << QString::fromStdString(label);
    words += wordsIn(QString::fromStdString(m_work.folder().string()));
    return words;
}

} // namespace tlm::test
