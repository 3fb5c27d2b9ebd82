#include "ui/retrieval/selectionsview.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include "core/selection/selection.h"
#include "ui/clicks.h"
#include "ui/retrieval/selectionchanges.h"
#include "ui/sampleworkspace.h"
#include "ui/support/contextmenu.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class SelectionsViewTest : public ::testing::Test
{
protected:
    SelectionsViewTest()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        select("a", 1);
        select("b", 4);
        select("c", 50, Selector::Random);
        m_studio = m_sample.open();
        m_view = std::make_unique<SelectionsView>(*m_studio, &m_messages);
        m_view->resize(1200, 700);
        m_view->show();
        m_view->open();
        settle();
    }
    void select(const std::string &name, std::uint32_t k, Selector selector = Selector::Bm25)
    {
        SelectionOptions options;
        options.name = name;
        options.task = "animals";
        options.corpora = {"nature"};
        options.selector = selector;
        options.k = k;
        options.guard = selector != Selector::Random;
        NoProgress progress;
        ASSERT_TRUE(makeSelection(m_sample.workspace(), options, progress, {}));
    }
    void settle() { ASSERT_TRUE(test::settle(*m_studio)); }
    QTableView *table() { return test::control<QTableView>(*m_view, "Selections"); }
    QTableView *pairs() { return test::control<QTableView>(*m_view, "Comparison of selections"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void pick(int row)
    {
        table()->selectionModel()->setCurrentIndex(
            table()->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        settle();
    }

    test::SampleWorkspace m_sample;
    MessageBar m_messages;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<SelectionsView> m_view;
};

TEST_F(SelectionsViewTest, listsEverySelectionWithHowItWasMade)
{
    ASSERT_EQ(table()->model()->rowCount(), 3);
    EXPECT_EQ(cell(0, 0), "a");
    EXPECT_EQ(cell(0, 1), "animals");
    EXPECT_EQ(cell(1, 2), "Neighbours (BM25), 4 neighbours a text, k1 1.20, b 0.75, whole texts");
    EXPECT_EQ(cell(2, 2), "Random, seed 1");
    EXPECT_EQ(cell(2, 5), "100.0 %");
    EXPECT_EQ(cell(2, 6), "guard off");
}

TEST_F(SelectionsViewTest, severalAreComparedPairByPair)
{
    pick(0);
    EXPECT_EQ(pairs()->model()->rowCount(), 0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    settle();
    ASSERT_EQ(pairs()->model()->rowCount(), 3);
    const auto a = loadSelection(m_sample.workspace(), "a"), b = loadSelection(m_sample.workspace(), "b");
    const auto overlap = overlapOf(*a, *b);
    EXPECT_EQ(pairs()->model()->index(0, 0).data().toString(), "a");
    EXPECT_EQ(pairs()->model()->index(0, 2).data().toString().toULongLong(), overlap.shared);
    EXPECT_EQ(pairs()->model()->index(0, 3).data().toString(), "100.0 %") << "K = 1 is a part of K = 4";
    EXPECT_NEAR(pairs()->model()->index(0, 5).data().toString().toDouble(), overlap.jaccard, 6e-4);
}

TEST_F(SelectionsViewTest, theContextMenuActsOnThePickedSelection)
{
    pick(1);
    const QStringList offered = test::contextMenu(*table());
    EXPECT_EQ(offered, (QStringList{"Show documents", "Rename selection", "Remove selection"}));
    QSignalSpy requested(m_view.get(), &SelectionsView::documentsRequested);
    ASSERT_TRUE(test::chooseInContextMenu(*table(), "Show documents"));
    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested[0][0].toString(), "b");
    ASSERT_TRUE(test::chooseInContextMenu(*table(), "Remove selection"));
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"a", "c"}));
}

TEST_F(SelectionsViewTest, renamesByKeysAndUndoGivesTheNameBack)
{
    pick(1);
    table()->setFocus();
    m_view->activateWindow();
    QTest::keyClick(table(), Qt::Key_F2);
    auto *name = test::control<QLineEdit>(*m_view, "New name");
    ASSERT_TRUE(name->isVisible());
    test::type(name, "a");
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(name->property("problem").toBool()) << "taken";
    test::type(name, "better");
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"a", "better", "c"}));
    EXPECT_EQ(m_studio->currentSelection(), "better") << "what was current still is";
    EXPECT_EQ(m_messages.cause(), "b is now called better.");
    EXPECT_EQ(m_studio->undoStack().undoText(), "renaming b");
    ASSERT_TRUE(test::click(m_messages, "Undo"));
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"a", "b", "c"}));
    m_studio->undoStack().redo();
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"a", "better", "c"}));
}

TEST_F(SelectionsViewTest, removesByKeyAndUndoBringsItBack)
{
    pick(0);
    table()->setFocus();
    m_view->activateWindow();
    QTest::keyClick(table(), Qt::Key_Delete);
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"b", "c"}));
    EXPECT_EQ(table()->model()->rowCount(), 2);
    m_studio->undoStack().undo();
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"a", "b", "c"}));
    m_studio->undoStack().redo();
    settle();
    EXPECT_EQ(m_studio->selections(), (QStringList{"b", "c"}));
    m_studio->undoStack().undo();
    settle();
    EXPECT_TRUE(loadSelection(m_sample.workspace(), "a"));
}

TEST_F(SelectionsViewTest, whatAWaitingRunNeedsStays)
{
    auto history = *History::open(m_sample.workspace().root());
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.task = "animals";
    configuration.selection = "a";
    ASSERT_TRUE(history.create(configuration));
    pick(0);
    ASSERT_TRUE(test::click(*m_view, "Remove selection"));
    settle();
    EXPECT_EQ(m_messages.cause(), "Run 1 still needs the selection a.");
    EXPECT_EQ(m_studio->selections().size(), 3);
    EXPECT_EQ(m_studio->undoStack().count(), 0);
}

TEST_F(SelectionsViewTest, enterShowsTheDocumentsAndEscLeadsBack)
{
    pick(1);
    QSignalSpy documents(m_view.get(), &SelectionsView::documentsRequested);
    QSignalSpy closed(m_view.get(), &SelectionsView::closed);
    table()->setFocus();
    m_view->activateWindow();
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_EQ(documents.size(), 1);
    EXPECT_EQ(documents[0][0].toString(), "b");
    QTest::keyClick(table(), Qt::Key_F2);
    QTest::keyClick(table(), Qt::Key_Escape);
    EXPECT_FALSE(test::control<QLineEdit>(*m_view, "New name")->isVisible());
    EXPECT_EQ(closed.size(), 0);
    QTest::keyClick(table(), Qt::Key_Escape);
    EXPECT_EQ(closed.size(), 1);
}

TEST_F(SelectionsViewTest, aDamagedOneIsListedWithItsReason)
{
    ASSERT_TRUE(writeFile(m_sample.workspace().selection("b") / "manifest.json", "{"));
    m_view->open();
    settle();
    ASSERT_EQ(table()->model()->rowCount(), 3);
    EXPECT_TRUE(cell(1, 2).startsWith("Cannot be read: ")) << cell(1, 2).toStdString();
}

} // namespace
} // namespace tlm
