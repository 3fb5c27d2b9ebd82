#include "ui/frame/mainwindow.h"

#include <gtest/gtest.h>

#include <thread>

#include <QApplication>
#include <QImage>
#include <QProgressBar>

#include "ui/clicks.h"
#include "ui/frame/appearance.h"
#include "ui/sampleworkspace.h"
#include "ui/support/frametest.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/jobstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"

namespace tlm {
namespace {

class MainWindowTest : public ::testing::Test
{
protected:
    MainWindowTest()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        m_studio = m_sample.open();
        m_appearance = std::make_unique<Appearance>(m_studio->settings());
        m_appearance->apply({"en", "light", "normal", 100});
        m_window = std::make_unique<MainWindow>(*m_studio, *m_appearance);
        m_window->resize(1200, 800);
        m_window->showPage(PageId::Start);
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }
    ~MainWindowTest() override
    {
        m_window.reset();
        m_appearance->apply({"en", "light", "normal", 100});
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(MainWindowTest, makesAPageWhenItIsFirstShown)
{
    EXPECT_NE(m_window->page(PageId::Start), nullptr);
    EXPECT_EQ(m_window->page(PageId::Corpus), nullptr);
    ASSERT_TRUE(test::click(*m_window, "Corpus"));
    EXPECT_EQ(m_window->currentPage(), PageId::Corpus);
    EXPECT_TRUE(m_window->page(PageId::Corpus)->isVisible());
    EXPECT_FALSE(m_window->page(PageId::Start)->isVisible());
}

TEST_F(MainWindowTest, everyPageHasAKey)
{
    const auto table = pageTable();
    for (std::size_t i = 0; i < table.size(); ++i) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + int(i)), Qt::ControlModifier);
        EXPECT_EQ(m_window->currentPage(), table[i].id) << table[i].name;
        EXPECT_TRUE(test::settle(*m_studio));
    }
}

TEST_F(MainWindowTest, theNavigationFoldsAndThatIsRemembered)
{
    auto *navigation = m_window->findChild<Navigation *>();
    const int wide = navigation->width();
    ASSERT_TRUE(test::click(*m_window, "Fold"));
    EXPECT_LT(navigation->maximumWidth(), wide);
    EXPECT_TRUE(m_studio->settings().get(settings::folded));
    ASSERT_TRUE(test::click(*m_window, "Fold"));
    EXPECT_FALSE(m_studio->settings().get(settings::folded));
}

TEST(StandardSize, fitsOnASmallScreenWithItsFrame)
{
    for (const QSize screen : {QSize(1440, 900), QSize(1280, 720), QSize(1024, 700)}) {
        EXPECT_LT(standardSize(screen).width(), screen.width());
        EXPECT_LT(standardSize(screen).height(), screen.height());
    }
    const QSize large(5120, 2880);
    EXPECT_EQ(standardSize(large), QSize(theme().space(1440), theme().space(900)));
}

TEST_F(MainWindowTest, switchesLanguageWhileRunning)
{
    ASSERT_TRUE(test::click(*m_window, "中文"));
    ASSERT_TRUE(test::eventually([&] { return test::button(*m_window, "任务"); }));
    EXPECT_EQ(m_appearance->language(), "zh_CN");
    EXPECT_EQ(test::button(*m_window, "Task"), nullptr);
    EXPECT_EQ(m_window->currentPage(), PageId::Start);
    ASSERT_TRUE(test::click(*m_window, "English"));
    ASSERT_TRUE(test::eventually([&] { return test::button(*m_window, "Task"); }));
    EXPECT_EQ(test::button(*m_window, "任务"), nullptr);
}

TEST_F(MainWindowTest, largerTextBuildsTheWindowAgainOnTheSamePage)
{
    m_window->showPage(PageId::Corpus);
    const int before = m_window->findChild<Navigation *>()->width();
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(theme().scale(), 110);
    m_appearance->setScale(200);
    ASSERT_TRUE(test::eventually([&] { return m_window->findChild<Navigation *>()->width() > before; }));
    EXPECT_EQ(m_window->currentPage(), PageId::Corpus);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(theme().scale(), 100);
}

TEST_F(MainWindowTest, highContrastIsSwitchedByItsAction)
{
    m_studio->actions().find("view.contrast")->trigger();
    EXPECT_TRUE(theme().hasHighContrast());
    EXPECT_EQ(m_studio->settings().get(settings::contrast), "high");
    m_studio->actions().find("view.contrast")->trigger();
    EXPECT_FALSE(theme().hasHighContrast());
}

TEST_F(MainWindowTest, everyPageLooksAfterASwitchAsAfterAFreshStart)
{
    for (const PageEntry &entry : pageTable()) {
        m_appearance->setTheme("light");
        m_window->showPage(entry.id);
        ASSERT_TRUE(test::settle(*m_studio));
        m_appearance->setTheme("dark");
        QApplication::processEvents();
        MainWindow fresh(*m_studio, *m_appearance);
        fresh.resize(m_window->size());
        fresh.showPage(entry.id);
        fresh.show();
        ASSERT_TRUE(test::settle(*m_studio));
        for (int round = 0; round < 3; ++round) // wrapped words settle the heights of what holds them
            QApplication::processEvents();
        m_window->page(entry.id)->setFocus();
        fresh.page(entry.id)->setFocus();
        const QImage switched = m_window->page(entry.id)->grab().toImage();
        EXPECT_TRUE(switched == fresh.page(entry.id)->grab().toImage()) << entry.name;
    }
}

TEST_F(MainWindowTest, theStripShowsWhatGoesOnElsewhere)
{
    auto *strip = m_window->findChild<JobStrip *>();
    m_studio->showActivity({"a", "Measuring", {}, {"attention", 1, 2, "texts"}, {}});
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(test::words(*strip).contains("Measuring"));
    EXPECT_TRUE(test::words(*strip).contains("1 of 2 texts"));
    m_studio->endActivity("a");
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(MainWindowTest, theStripShowsAJobAndCancelsIt)
{
    auto *strip = m_window->findChild<JobStrip *>();
    EXPECT_FALSE(strip->isVisible());
    bool ended = false;
    m_studio->jobs().run(
        "Long work", m_window.get(),
        [](ProgressSink &progress, std::stop_token stop) {
            progress.report({"index", 30, 100, "documents", 10});
            while (!stop.stop_requested())
                std::this_thread::yield();
            return 0;
        },
        [&ended](int) { ended = true; });
    EXPECT_TRUE(strip->isVisible());
    auto *bar = strip->findChild<QProgressBar *>();
    ASSERT_TRUE(test::eventually([&] { return bar->value() == 300; }));
    ASSERT_TRUE(test::click(*strip, "Cancel"));
    ASSERT_TRUE(test::eventually([&] { return ended; }));
    QApplication::processEvents();
    EXPECT_FALSE(strip->isVisible());
}

class TrainingInTheStrip : public test::FrameTest
{
protected:
    TrainingInTheStrip() : m_run(m_work.addRun({.state = RunState::Running}))
    {
        m_strip = open().findChild<JobStrip *>();
    }

    std::string m_run;
    JobStrip *m_strip;
};

TEST_F(TrainingInTheStrip, isPausedFromAnyPage)
{
    ASSERT_TRUE(m_strip->isVisible());
    EXPECT_TRUE(test::click(*m_strip, "Pause"));
    EXPECT_TRUE(test::eventually([&] { return test::words(*m_strip).contains("Pausing …"); }));
    EXPECT_EQ(*m_work.history().pendingOrder(m_run), Order::Pause);
    EXPECT_FALSE(test::click(*m_strip, "Stop"));
}

TEST_F(TrainingInTheStrip, isStoppedFromAnyPage)
{
    EXPECT_TRUE(test::click(*m_strip, "Stop"));
    ASSERT_TRUE(test::settle(studio()));
    EXPECT_EQ(*m_work.history().pendingOrder(m_run), Order::Stop);
}

TEST_F(TrainingInTheStrip, thatEndedMeanwhileIsToldOnThePage)
{
    ASSERT_TRUE(m_work.history().setState(m_run, RunState::Finished));
    EXPECT_TRUE(test::click(*m_strip, "Stop"));
    EXPECT_TRUE(test::eventually([&] { return !m_strip->isVisible(); }));
    EXPECT_TRUE(m_window->page(PageId::Start)->messages()->isVisible());
}

TEST_F(TrainingInTheStrip, isPausedStoppedAndShownByTheActionsOfTheWindow)
{
    EXPECT_TRUE(actions().find("run.pause")->isEnabled());
    actions().find("run.show")->trigger();
    EXPECT_EQ(m_window->currentPage(), PageId::Train);
    EXPECT_EQ(studio().currentRun().toStdString(), m_run);
    actions().find("run.stop")->trigger();
    ASSERT_TRUE(test::settle(studio()));
    EXPECT_EQ(*m_work.history().pendingOrder(m_run), Order::Stop);
    ASSERT_TRUE(m_work.history().setState(m_run, RunState::Stopped));
    EXPECT_TRUE(test::eventually([&] { return !actions().find("run.pause")->isEnabled(); }));
}

TEST_F(TrainingInTheStrip, isGivenByTheActionsWhatItCanFollow)
{
    actions().find("run.pause")->trigger();
    EXPECT_TRUE(test::eventually([&] {
        return !actions().find("run.pause")->isEnabled() && !actions().find("run.stop")->isEnabled();
    })) << "it follows an order already";
    EXPECT_TRUE(actions().find("run.show")->isEnabled());
}

class LinearTraining : public test::FrameTest
{
};

TEST_F(LinearTraining, cannotBePaused)
{
    m_work.addRun({.method = Method::Linear, .state = RunState::Running});
    open();
    EXPECT_FALSE(actions().find("run.pause")->isEnabled());
    EXPECT_TRUE(actions().find("run.stop")->isEnabled());
}

TEST_F(MainWindowTest, noTwoActionsShareAName)
{
    for (const PageEntry &entry : pageTable())
        m_window->makePage(entry.id);
    QStringList names;
    for (const QAction *action : m_studio->actions().all()) {
        EXPECT_FALSE(names.contains(action->objectName())) << action->objectName().toStdString();
        names << action->objectName();
    }
}

TEST_F(MainWindowTest, everyControlHasANameAndHelp)
{
    for (const PageEntry &entry : pageTable()) {
        m_window->showPage(entry.id);
        ASSERT_TRUE(test::settle(*m_studio));
        for (const QAbstractButton *button : m_window->page(entry.id)->findChildren<QAbstractButton *>()) {
            const bool ours = !button->objectName().startsWith("qt_") && button->focusPolicy() != Qt::NoFocus;
            if (ours && button->isVisible()) {
                EXPECT_FALSE(button->accessibleName().isEmpty() || button->toolTip().isEmpty())
                    << entry.name << ": " << button->text().toStdString();
            }
        }
    }
}

} // namespace
} // namespace tlm
