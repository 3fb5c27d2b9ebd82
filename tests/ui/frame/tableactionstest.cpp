#include "ui/frame/tableactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include "ui/frame/actions.h"
#include "ui/support/frametest.h"

namespace tlm {
namespace {

class TableActionsTest : public test::FrameTest
{
protected:
    QTableView *runs()
    {
        for (int i = 0; i < 2; ++i)
            m_work.addRun({.state = RunState::Finished, .dev = 0.5});
        open(PageId::Runs);
        auto *table = test::control<QTableView>(*m_window->page(PageId::Runs), "Runs");
        pick(table);
        return table;
    }
    /// Whatever keys a test before has left pressed.
    static void pick(QTableView *table)
    {
        table->setFocus();
        table->selectionModel()->setCurrentIndex(
            table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
};

TEST_F(TableActionsTest, keysCopyThePickedRowsOrTheWholeTable)
{
    QTableView *table = runs();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied().count('\n'), 2) << copied().toStdString();
    EXPECT_TRUE(copied().contains('\t'));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(copied().count('\n'), 3);
}

TEST_F(TableActionsTest, everyTableOffersTheFormatsInItsContextMenu)
{
    runs();
    for (const PageEntry &entry : m_window->pages()) {
        m_window->showPage(entry.id);
        for (const QAbstractItemView *view : m_window->page(entry.id)->findChildren<QAbstractItemView *>()) {
            if (!qobject_cast<const QHeaderView *>(view)) {
                EXPECT_TRUE(view->actions().contains(actions().find("edit.copyMarkdown")))
                    << entry.name << ' ' << view->accessibleName().toStdString();
            }
        }
    }
    EXPECT_TRUE(test::settle(studio()));
}

TEST_F(TableActionsTest, theFormatsOfTheContextMenuCopyAsTheySay)
{
    runs();
    actions().find("edit.copyMarkdown")->trigger();
    EXPECT_TRUE(copied().startsWith("| ")) << copied().toStdString();
    actions().find("edit.copyCsv")->trigger();
    EXPECT_TRUE(copied().contains(','));
}

TEST_F(TableActionsTest, aTextThatHasTheFocusCopiesItself)
{
    QTableView *table = runs();
    auto *field = test::control<QLineEdit>(*m_window->page(PageId::Runs), "Filter runs");
    test::type(field, "crow");
    field->selectAll();
    actions().find("edit.copy")->trigger();
    EXPECT_EQ(copied(), "crow");
    field->clear();
    pick(table);
    actions().find("edit.copy")->trigger();
    EXPECT_NE(copied(), "crow");
}

} // namespace
} // namespace tlm
