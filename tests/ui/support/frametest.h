#pragma once
#include <memory>

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>

#include "ui/clicks.h"
#include "ui/frame/appearance.h"
#include "ui/frame/mainwindow.h"
#include "ui/support/testworkspace.h"
#include "ui/theme/theme.h"
#include "ui/waiting.h"

namespace tlm::test {

/// The whole window over a small workspace with a task and runs.
class FrameTest : public ::testing::Test
{
protected:
    FrameTest() { m_work.addTask("birds"); }
    ~FrameTest() override
    {
        m_window.reset();
        if (!m_appearance)
            return; // the test was skipped
        m_appearance->setLanguage("en");
        m_appearance->setScale(100);
        theme().setLook({});
    }
    Studio &studio() { return m_work.studio(); }
    Actions &actions() { return studio().actions(); }
    MainWindow &open(PageId page = PageId::Start)
    {
        m_appearance = std::make_unique<Appearance>(studio().settings(), "unix:path=/no/such/bus");
        m_appearance->apply({"en", "light", "normal", 100});
        m_window = std::make_unique<MainWindow>(studio(), *m_appearance);
        m_window->resize(1200, 800);
        m_window->showPage(page);
        m_window->show();
        m_window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        EXPECT_TRUE(settle(studio()));
        return *m_window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// A window beside the main one.
    template <typename T>
    T *beside()
    {
        T *found = m_window->findChild<T *>();
        return found && found->isVisible() ? found : nullptr;
    }

    TestWorkspace m_work;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tlm::test
