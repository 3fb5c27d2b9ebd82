#include "ui/frame/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>

#include "ui/frame/actions.h"
#include "ui/support/frametest.h"

namespace tlm {
namespace {

TEST(Command, fitsWhereAllWordsAreFoundAndBestAtTheBeginning)
{
    const Command command{"Import task …", "Window", {}, {}, {}};
    EXPECT_EQ(fit(command, ""), 0);
    EXPECT_EQ(fit(command, "imp"), 0);
    EXPECT_EQ(fit(command, "task imp"), 1);
    EXPECT_EQ(fit(command, "ort"), 2);
    EXPECT_EQ(fit(command, "window task"), 1);
    EXPECT_EQ(fit(command, "import run"), -1);
}

TEST(CommandModel, isAModelThroughEveryNarrowing)
{
    CommandModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCommands(
        {{"Zebra", "", "", "", {}}, {"An antelope", "", "", "", {}}, {"Antelope", "", "", "", {}}});
    EXPECT_EQ(model.rowCount(), 3);
    model.setTyped("ant");
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data().toString(), "Antelope") << "the better fit comes first";
    model.setTyped("nothing like it");
    EXPECT_EQ(model.rowCount(), 0);
}

class CommandPaletteTest : public test::FrameTest
{
protected:
    /// Opens it by its keys and types.
    void find(const QString &words)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        m_palette = m_window->findChild<CommandPalette *>();
        ASSERT_TRUE(m_palette->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), words);
    }
    QString best() { return m_palette->findChild<QListView *>()->currentIndex().data().toString(); }

    CommandPalette *m_palette = nullptr;
};

TEST_F(CommandPaletteTest, aPageIsFoundAndShownByKeyboardAlone)
{
    open();
    find("corp");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), PageId::Corpus);
    EXPECT_FALSE(m_palette->isVisible());
}

TEST_F(CommandPaletteTest, tasksAndRunsAreFound)
{
    const std::string run = m_work.addRun({.state = RunState::Finished});
    m_work.addTask("fish");
    open();
    find("fish");
    EXPECT_EQ(best(), "fish");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(studio().currentTask(), "fish");
    find(QString("run %1 tlm").arg(QString::fromStdString(run)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(studio().currentRun().toStdString(), run);
    EXPECT_EQ(m_window->currentPage(), PageId::Train);
}

TEST_F(CommandPaletteTest, arrowsChooseAndKeysAreShown)
{
    open();
    find("");
    auto *list = m_palette->findChild<QListView *>();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(list->currentIndex().row(), 1);
    QTest::keyClicks(QApplication::focusWidget(), "retrieval");
    EXPECT_EQ(list->currentIndex().row(), 0);
    EXPECT_EQ(list->currentIndex().data(CommandModel::KeysRole).toString(), "Ctrl+4");
}

TEST_F(CommandPaletteTest, escapeLeavesAndGivesTheFocusBack)
{
    open();
    QWidget *before = QApplication::focusWidget();
    find("task");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(m_palette->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(CommandPaletteTest, itsKeysAreNotThoseOfWhatIsBehind)
{
    open();
    int left = 0;
    actions().add(m_window->page(PageId::Start), {"start.leave", "Leave", "Leaves", {}, Qt::Key_Escape},
                  [&left] { ++left; });
    find("task");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(m_palette->isVisible());
    EXPECT_EQ(left, 0);
    press(Qt::Key_Escape);
    EXPECT_EQ(left, 1);
}

TEST_F(CommandPaletteTest, doesNotStayWhereTheFocusGoesElsewhere)
{
    open();
    QWidget *before = QApplication::focusWidget();
    find("task");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_FALSE(m_palette->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
    find("task");
    before->setFocus(Qt::OtherFocusReason);
    EXPECT_FALSE(m_palette->isVisible());
}

TEST_F(CommandPaletteTest, anActionOfAnotherPageIsDoneOnItsPage)
{
    open();
    m_window->showPage(PageId::Corpus);
    int done = 0;
    actions().add(m_window->page(PageId::Start), {"start.test", "Juggle", "Juggles"},
                  [&] { done += m_window->currentPage() == PageId::Start; });
    find("juggle");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(done, 1);
}

TEST_F(CommandPaletteTest, saysWhenNothingFitsAndEnterThenDoesNothing)
{
    open();
    find("qqqq");
    EXPECT_TRUE(best().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(m_palette->isVisible());
}

} // namespace
} // namespace tlm
