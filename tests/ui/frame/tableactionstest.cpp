#include "ui/frame/tableactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "ui/frame/actions.h"
#include "ui/plot/plot.h"
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

TEST_F(TableActionsTest, aPlotOrAMarkedLabelThatHasTheFocusCopiesItself)
{
    runs();
    auto *plot = new Plot("Losses", m_window->page(PageId::Runs));
    plot->setCurves({{.name = "Loss", .x = {0, 100}, .y = {9, 5}}});
    plot->show();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(copied().startsWith("curve\t")) << copied().toStdString();
    auto *label = new QLabel("all of it", m_window->page(PageId::Runs));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->show();
    label->setFocus();
    label->setSelection(0, 3);
    actions().find("edit.copy")->trigger();
    EXPECT_EQ(copied(), "all");
    label->setSelection(0, 0);
    actions().find("edit.copy")->trigger();
    EXPECT_EQ(copied(), "all") << "nothing is marked";
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

TEST_F(TableActionsTest, whatNobodyHasScrolledToIsReadAndCopied)
{
    Task task;
    task.name = "many";
    task.labels = {"a"};
    for (auto &split : task.splits)
        for (int i = 0; i < 500; ++i)
            split.push_back({"text " + std::to_string(i), "", 0});
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(m_work.workspace(), task));
    studio().refresh();
    studio().setCurrentTask("many");
    open(PageId::Task);
    auto *table = test::control<QTableView>(*m_window->page(PageId::Task), "Examples");
    pick(table);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(test::eventually([] { return copied().count('\n') == 501; }));
    EXPECT_TRUE(copied().contains("text 450\n"));
    EXPECT_FALSE(copied().contains("…"));
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
