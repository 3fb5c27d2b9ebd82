#include "ui/runs/runstable.h"

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "ui/runs/runsmodel.h"
#include "ui/theme/theme.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class RunsTableTest : public ::testing::Test
{
protected:
    RunsTableTest()
    {
        std::vector<tlm::Run> runs(3);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            runs[i].id = std::to_string(3 - i);
            runs[i].dev = 0.1 * static_cast<double>(i);
        }
        m_model.setRuns(runs);
        m_table = std::make_unique<RunsTable>(&m_model);
        m_table->resize(1200, 300);
        m_table->show();
        QCoreApplication::processEvents(); // the first layout is nobody's choice
    }

    RunsModel m_model;
    std::unique_ptr<RunsTable> m_table;
};

TEST_F(RunsTableTest, aClickOnAHeaderSorts)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int x = header->sectionViewportPosition(RunsModel::Dev) + 20;
    const auto first = [this] { return m_model.index(0, 0).data().toString(); };
    EXPECT_EQ(first(), "3");
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    const QString once = first();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    EXPECT_NE(first(), once);
    EXPECT_TRUE(once == "1" || once == "3");
}

TEST_F(RunsTableTest, everyTitleHasRoom)
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < RunsModel::columns; ++column) {
        const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        const int needed = header->fontMetrics().horizontalAdvance(title) + 2 * theme().space(12);
        EXPECT_TRUE(m_table->isColumnHidden(column) || header->sectionSize(column) >= needed)
            << title.toStdString();
    }
}

TEST_F(RunsTableTest, columnsAreChosenFromTheHeadersMenu)
{
    EXPECT_TRUE(m_table->isColumnHidden(RunsModel::Note));
    QHeaderView *header = m_table->horizontalHeader();
    Q_EMIT header->customContextMenuRequested({5, 5});
    auto *menu = m_table->findChild<QMenu *>();
    ASSERT_TRUE(menu);
    ASSERT_EQ(menu->actions().size(), RunsModel::columns - 1 + 2) << "the run's number always shows";
    EXPECT_EQ(menu->actions().last()->text(), "Standard columns");
    for (QAction *action : menu->actions())
        if (action->text() == "Note" || action->text() == "Seed")
            action->trigger();
    EXPECT_FALSE(m_table->isColumnHidden(RunsModel::Note));
    EXPECT_TRUE(m_table->isColumnHidden(RunsModel::Seed));
    menu->close();
}

TEST_F(RunsTableTest, theLayoutIsKeptAndComesBack)
{
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(RunsModel::Dev), 1);
    m_table->setColumnHidden(RunsModel::Seed, true);
    m_table->setColumnWidth(RunsModel::Task, 222);
    m_table->sortByColumn(RunsModel::Dev, Qt::AscendingOrder);
    const QByteArray state = m_table->layoutState();
    RunsTable other(&m_model);
    EXPECT_TRUE(other.restoreLayout(state));
    EXPECT_EQ(other.horizontalHeader()->visualIndex(RunsModel::Dev), 1);
    EXPECT_TRUE(other.isColumnHidden(RunsModel::Seed));
    EXPECT_EQ(other.columnWidth(RunsModel::Task), 222);
    EXPECT_EQ(other.horizontalHeader()->sortIndicatorSection(), RunsModel::Dev);
    EXPECT_FALSE(other.restoreLayout("nonsense"));
    EXPECT_FALSE(other.isColumnHidden(RunsModel::Id));
}

TEST_F(RunsTableTest, aDraggedColumnIsToldOnce)
{
    QSignalSpy chosen(m_table.get(), &RunsTable::layoutChanged);
    const QByteArray before = m_table->layoutState();
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(4, 6);
    header->moveSection(6, 5);
    ASSERT_TRUE(test::eventually([&chosen] { return chosen.size() == 1; }));
    EXPECT_EQ(chosen[0][0].toByteArray(), before);
    EXPECT_TRUE(chosen[0][1].toBool());
    m_table->restoreLayout(before);
    QCoreApplication::processEvents();
    EXPECT_EQ(chosen.size(), 1) << "taking a layout back is nobody's choice";
    m_table->setColumnWidth(RunsModel::Task, 180);
    ASSERT_TRUE(test::eventually([&chosen] { return chosen.size() == 2; }));
    EXPECT_FALSE(chosen[1][1].toBool()) << "widths are kept and need no undoing";
}

TEST_F(RunsTableTest, columnsMoveByKeyboardToo)
{
    QHeaderView *header = m_table->horizontalHeader();
    m_table->setCurrentIndex(m_model.index(0, RunsModel::Task));
    const int before = header->visualIndex(RunsModel::Task);
    m_table->moveColumn(1);
    EXPECT_GT(header->visualIndex(RunsModel::Task), before);
    m_table->moveColumn(-1);
    EXPECT_EQ(header->visualIndex(RunsModel::Task), before);
    for (int i = 0; i < 40; ++i)
        m_table->moveColumn(-1);
    EXPECT_EQ(header->visualIndex(RunsModel::Task), 0);
}

TEST_F(RunsTableTest, aClickOnTheStarTellsWhich)
{
    QSignalSpy clicked(m_table.get(), &RunsTable::starClicked);
    const QRect cell = m_table->visualRect(m_model.index(1, RunsModel::Star));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toString(), "2");
}

TEST_F(RunsTableTest, whatIsChosenSurvivesAReset)
{
    std::vector<tlm::Run> many(500);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].id = std::to_string(many.size() - i);
    m_table->chooseRuns({"3", "1"});
    QSignalSpy changed(m_table.get(), &RunsTable::chosenChanged);
    m_model.setRuns(many);
    EXPECT_EQ(m_table->chosenRuns(), (QStringList{"3", "1"}));
    EXPECT_EQ(changed.size(), 0);
    m_table->scrollTo(m_model.index(250, 0), QAbstractItemView::PositionAtTop);
    const QString top = m_table->indexAt({0, 0}).data(RunsModel::IdRole).toString();
    std::vector<tlm::Run> more(100);
    for (std::size_t i = 0; i < more.size(); ++i)
        more[i].id = std::to_string(600 - i);
    more.insert(more.end(), many.begin(), many.end());
    m_model.setRuns(more);
    EXPECT_EQ(m_table->indexAt({0, 0}).data(RunsModel::IdRole).toString(), top) << "what one reads stays";
    m_model.setRuns({});
    EXPECT_TRUE(m_table->chosenRuns().isEmpty());
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(RunsTableTest, chosenRunsComeFromTopToBottom)
{
    QSignalSpy changed(m_table.get(), &RunsTable::chosenChanged);
    EXPECT_TRUE(m_table->chosenRuns().isEmpty());
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_model.index(0, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    EXPECT_EQ(m_table->chosenRuns(), (QStringList{"3", "1"}));
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(RunsTableTest, enterWithoutARunOpensNothing)
{
    QSignalSpy opened(m_table.get(), &RunsTable::opened);
    m_table->setCurrentIndex({});
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    EXPECT_EQ(opened.size(), 0);
    m_table->selectRow(1);
    QTest::keyClick(m_table.get(), Qt::Key_Enter);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), "2");
}

} // namespace
} // namespace tlm
