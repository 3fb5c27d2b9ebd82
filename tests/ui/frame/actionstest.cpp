#include "ui/frame/actions.h"

#include <gtest/gtest.h>

#include <QTest>
#include <QVBoxLayout>

#include "ui/frame/settings.h"

namespace tlm {
namespace {

class ActionsTest : public testing::Test
{
protected:
    ActionsTest()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(page = new QWidget);
        layout->addWidget(other = new QWidget);
        other->hide();
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    QAction *add(QWidget *owner, const QString &name, const QKeySequence &keys)
    {
        return actions.add(owner, {name, "Archive", "Puts the run away", {}, keys},
                           [this, name] { done << name; });
    }

    Settings settings;
    Actions actions{settings};
    QWidget window;
    QWidget *page = nullptr, *other = nullptr;
    QStringList done;
};

} // namespace

TEST_F(ActionsTest, KeysActWhileTheOwnerIsVisible)
{
    add(page, "page.archive", Qt::CTRL | Qt::Key_E);
    add(other, "other.archive", Qt::CTRL | Qt::Key_E);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(done, QStringList{"page.archive"});
    page->hide();
    other->show();
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(done, (QStringList{"page.archive", "other.archive"}));
}

TEST_F(ActionsTest, TheTooltipNamesTheKeys)
{
    const QAction *action = add(page, "page.archive", Qt::CTRL | Qt::Key_E);
    EXPECT_EQ(action->toolTip(), "Puts the run away (Ctrl+E)");
    EXPECT_EQ(action->whatsThis(), "Puts the run away");
    EXPECT_EQ(add(page, "page.keep", {})->toolTip(), "Puts the run away");
}

TEST_F(ActionsTest, AnActionGoesWithItsOwner)
{
    add(page, "page.archive", {});
    auto *dialog = new QWidget(&window);
    add(dialog, "dialog.archive", {});
    EXPECT_TRUE(actions.find("dialog.archive"));
    delete dialog;
    EXPECT_FALSE(actions.find("dialog.archive"));
    EXPECT_EQ(actions.all().size(), 1);
}

TEST_F(ActionsTest, AConflictIsOneThatBothCouldMean)
{
    QAction *archive = add(page, "page.archive", Qt::CTRL | Qt::Key_E);
    QAction *quit = add(&window, "window.quit", Qt::CTRL | Qt::Key_Q);
    add(other, "other.open", Qt::CTRL | Qt::Key_O);
    EXPECT_EQ(actions.conflict(archive, Qt::CTRL | Qt::Key_Q), quit);
    EXPECT_EQ(actions.conflict(quit, Qt::CTRL | Qt::Key_E), archive);
    EXPECT_FALSE(actions.conflict(archive, Qt::CTRL | Qt::Key_O)) << "the pages are never both in front";
    EXPECT_FALSE(actions.conflict(archive, Qt::CTRL | Qt::Key_E)) << "its own";
    EXPECT_FALSE(actions.conflict(archive, {}));
}

TEST_F(ActionsTest, KeysThatAPersonChoseAreKeptUntilReset)
{
    QAction *action = add(page, "page.archive", Qt::CTRL | Qt::Key_E);
    actions.setShortcut(action, Qt::CTRL | Qt::Key_D);
    EXPECT_EQ(action->toolTip(), "Puts the run away (Ctrl+D)");
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(done.size(), 1);

    Actions later(settings);
    EXPECT_EQ(later.add(other, {"page.archive", "Archive", "", {}, Qt::CTRL | Qt::Key_E}, [] {})->shortcut(),
              QKeySequence(Qt::CTRL | Qt::Key_D));
    actions.resetShortcut(action);
    EXPECT_EQ(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    EXPECT_FALSE(settings.shortcut("page.archive"));
}

TEST_F(ActionsTest, NoKeysIsAChoiceToo)
{
    QAction *action = add(page, "page.archive", Qt::CTRL | Qt::Key_E);
    actions.setShortcut(action, {});
    EXPECT_TRUE(settings.shortcut("page.archive").has_value());
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(done.isEmpty());
}

} // namespace tlm
