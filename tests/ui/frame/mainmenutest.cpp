#include "ui/frame/mainmenu.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QUndoCommand>

#include "ui/frame/actions.h"
#include "ui/support/frametest.h"

namespace tlm {
namespace {

class MainMenuTest : public test::FrameTest
{
protected:
    QMenu *menu(const QString &title)
    {
        for (QAction *action : m_window->menuBar()->actions())
            if (action->text() == title)
                return action->menu();
        return nullptr;
    }
    /// What a menu offers when it is opened.
    QStringList offers(QMenu *shown)
    {
        Q_EMIT shown->aboutToShow();
        QStringList texts;
        for (const QAction *action : shown->actions())
            texts << action->text();
        return texts;
    }
};

TEST_F(MainMenuTest, altAndALetterOpenAMenuAndEnterActs)
{
    open();
    press(Qt::Key_V, Qt::AltModifier);
    QMenu *view = menu("&View");
    ASSERT_TRUE(view->isVisible());
    for (const QAction *action : view->actions())
        EXPECT_TRUE(action->isSeparator() || !action->toolTip().isEmpty());
    view->setActiveAction(actions().find("view.corpus"));
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), PageId::Corpus);
}

TEST_F(MainMenuTest, theActionsOfThePageInFrontAreOfferedWhileItIs)
{
    open();
    EXPECT_TRUE(offers(menu("&Actions")).contains("Open the sample"));
    m_window->showPage(PageId::Corpus);
    EXPECT_FALSE(offers(menu("&Actions")).contains("Open the sample"));
    EXPECT_TRUE(offers(menu("&Actions")).contains("Pause running training"));
}

TEST_F(MainMenuTest, undoNamesWhatItUndoes)
{
    open();
    QAction *undo = actions().find("edit.undo"), *redo = actions().find("edit.redo");
    EXPECT_FALSE(undo->isEnabled());
    studio().undoStack().push(new QUndoCommand("renaming"));
    EXPECT_EQ(undo->text(), "Undo renaming");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(undo->isEnabled());
    EXPECT_EQ(redo->text(), "Redo renaming");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(undo->isEnabled());
}

TEST_F(MainMenuTest, whatWasOpenIsOfferedAgainAndWhatIsGoneIsNot)
{
    m_work.addTask("fish");
    open();
    studio().setCurrentTask("fish");
    studio().setCurrentTask("birds");
    studio().recent().use({"task", "gone"});
    QMenu *recent = nullptr;
    for (QAction *action : menu("&File")->actions())
        if (action->text() == "Open recent")
            recent = action->menu();
    ASSERT_TRUE(recent);
    EXPECT_EQ(offers(recent).mid(0, 2), (QStringList{"birds", "fish"}));
    EXPECT_FALSE(offers(recent).contains("gone"));
    recent->actions()[1]->trigger();
    EXPECT_EQ(studio().currentTask(), "fish");
    EXPECT_EQ(m_window->currentPage(), PageId::Task);
}

TEST_F(MainMenuTest, printingIsThatOfThePageInFrontWhenItHasItsOwn)
{
    m_work.addRun({.dev = 0.5});
    open(PageId::Runs);
    QAction *own = actions().find("runs.print");
    own->disconnect(); // no dialog
    own->setEnabled(true);
    const QSignalSpy printed(own, &QAction::triggered);
    test::control<QLineEdit>(*m_window->page(PageId::Runs), "Filter runs")->setFocus();
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(printed.count(), 1);
}

TEST_F(MainMenuTest, noKeysAreGivenTwice)
{
    MainWindow &window = open();
    for (const PageEntry &entry : window.pages())
        window.makePage(entry.id);
    for (const QAction *action : actions().all())
        EXPECT_EQ(actions().conflict(action, action->shortcut()), nullptr)
            << action->objectName().toStdString() << ' ' << action->shortcut().toString().toStdString();
}

} // namespace
} // namespace tlm
