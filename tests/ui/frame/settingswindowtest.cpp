#include "ui/frame/settingswindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QWindow>

#include "ui/frame/actions.h"
#include "ui/support/frametest.h"
#include "ui/support/words.h"

namespace tlm {
namespace {

class SettingsWindowTest : public test::FrameTest
{
protected:
    SettingsWindow *openSettings()
    {
        open();
        press(Qt::Key_Comma, Qt::ControlModifier);
        m_settings = beside<SettingsWindow>();
        EXPECT_TRUE(m_settings);
        return m_settings;
    }
    /// Chooses by keys, as a person does.
    void choose(const QString &name, const QString &text)
    {
        auto *box = test::control<QComboBox>(*m_settings, name);
        ASSERT_TRUE(box);
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// Picks an action in the table of shortcuts.
    void pick(const QString &text)
    {
        m_settings->showTab("shortcuts");
        auto *filter = test::control<QLineEdit>(*m_settings, "Filter actions");
        test::type(filter, text);
        auto *table = test::control<QTableView>(*m_settings, "Actions and their keys");
        ASSERT_GT(table->model()->rowCount(), 0);
        table->selectRow(0);
    }

    SettingsWindow *m_settings = nullptr;
};

TEST_F(SettingsWindowTest, coloursAndContrastChangeAtOnce)
{
    openSettings();
    choose("Colours", "Dark");
    EXPECT_TRUE(theme().isDark());
    choose("Contrast", "High");
    EXPECT_TRUE(theme().hasHighContrast());
    choose("Colours", "Light");
    choose("Contrast", "Normal");
    EXPECT_EQ(theme().hasHighContrast(), false);
}

TEST_F(SettingsWindowTest, heatMapsChangeAtOnce)
{
    openSettings();
    choose("Heat maps", "Grey");
    EXPECT_EQ(theme().style().heat(), Theme::Heat::Grey);
    EXPECT_EQ(studio().settings().get(settings::heat), "grey");
    choose("Heat maps", "Indigo");
    EXPECT_EQ(theme().style().heat(), Theme::Heat::Indigo);
}

TEST_F(SettingsWindowTest, languageChangesTheWindowAndThisOneToo)
{
    openSettings();
    choose("Language", "中文");
    ASSERT_TRUE(test::eventually([&] { return test::button(*m_window, "任务"); }));
    m_settings = beside<SettingsWindow>();
    ASSERT_TRUE(m_settings);
    EXPECT_EQ(m_settings->windowTitle(), "设置");
    choose("语言", "English");
    ASSERT_TRUE(test::eventually([&] { return test::button(*m_window, "Task"); }));
}

TEST_F(SettingsWindowTest, textSizeGoesTo200PerCent)
{
    openSettings();
    choose("Text size", "200 %");
    EXPECT_EQ(theme().scale(), 200);
    EXPECT_EQ(studio().settings().get(settings::scale), 200);
}

TEST_F(SettingsWindowTest, notificationsAndProcessorsAreKept)
{
    openSettings();
    auto *notify = m_settings->findChild<QCheckBox *>();
    ASSERT_TRUE(notify->isChecked());
    QTest::keyClick(notify, Qt::Key_Space);
    EXPECT_FALSE(studio().settings().get(settings::notify));
    QTest::keyClick(notify, Qt::Key_Space);
    auto *processors = m_settings->findChild<QSpinBox *>();
    QTest::keyClick(processors, Qt::Key_Up);
    EXPECT_EQ(studio().threads(), 1);
    QTest::keyClick(processors, Qt::Key_Down);
    EXPECT_GE(studio().threads(), 1);
}

TEST_F(SettingsWindowTest, anActionGetsOtherKeysAndThenTheFirstOnesAgain)
{
    openSettings();
    pick("Fold navigation");
    QAction *fold = actions().find("view.fold");
    auto *keys = m_settings->findChild<QKeySequenceEdit *>();
    QTest::keyClick(keys, Qt::Key_J, Qt::ControlModifier);
    ASSERT_TRUE(test::eventually([&] { return test::click(*m_settings, "Assign"); }));
    EXPECT_EQ(fold->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_J));
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_J, Qt::ControlModifier);
    EXPECT_TRUE(m_window->isFolded());
    m_window->setFolded(false);
    ASSERT_TRUE(test::click(*m_settings, "Reset"));
    EXPECT_TRUE(fold->shortcut().isEmpty());
}

TEST_F(SettingsWindowTest, keysOfAnotherActionAreRefusedWithItsName)
{
    openSettings();
    pick("Fold navigation");
    auto *keys = m_settings->findChild<QKeySequenceEdit *>();
    QTest::keyClick(keys, Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(
        test::eventually([&] { return test::words(*m_settings).join(' ').contains("“Find anything …”"); }));
    EXPECT_FALSE(test::click(*m_settings, "Assign"));
}

TEST_F(SettingsWindowTest, keysCanBeTakenAway)
{
    openSettings();
    pick("Full screen");
    ASSERT_TRUE(test::click(*m_settings, "No keys"));
    EXPECT_TRUE(actions().find("view.fullScreen")->shortcut().isEmpty());
    ASSERT_TRUE(test::click(*m_settings, "Reset"));
    EXPECT_EQ(actions().find("view.fullScreen")->shortcut(), QKeySequence(Qt::Key_F11));
}

TEST_F(SettingsWindowTest, theActionsOfPagesThatWereNeverOpenAreListedToo)
{
    openSettings();
    EXPECT_TRUE(test::eventually([&] { return m_window->page(PageId::Predict) != nullptr; }));
    EXPECT_TRUE(test::settle(studio()));
}

} // namespace
} // namespace tlm
