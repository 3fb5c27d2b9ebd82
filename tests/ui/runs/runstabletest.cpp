#include "ui/runs/runstable.h"

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "ui/runs/runsfilter.h"
#include "ui/runs/runsmodel.h"
#include "ui/theme/theme.h"

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
        m_filter.setSourceModel(&m_model);
        m_table = std::make_unique<RunsTable>(&m_filter);
        m_table->resize(1200, 300);
        m_table->show();
    }

    RunsModel m_model;
    RunsFilter m_filter;
    std::unique_ptr<RunsTable> m_table;
};

TEST_F(RunsTableTest, aClickOnAHeaderSorts)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int x = header->sectionViewportPosition(RunsModel::Dev) + 20;
    const auto first = [this] { return m_filter.index(0, 0).data().toString(); };
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
    ASSERT_EQ(menu->actions().size(), RunsModel::columns - 1) << "the run's number always shows";
    for (QAction *action : menu->actions())
        if (action->text() == "Note" || action->text() == "Seed")
            action->trigger();
    EXPECT_FALSE(m_table->isColumnHidden(RunsModel::Note));
    EXPECT_TRUE(m_table->isColumnHidden(RunsModel::Seed));
    menu->close();
}

TEST_F(RunsTableTest, chosenRunsComeFromTopToBottom)
{
    QSignalSpy changed(m_table.get(), &RunsTable::chosenChanged);
    EXPECT_TRUE(m_table->chosenRuns().isEmpty());
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_filter.index(0, 0),
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
